package org.clientroi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.clientroi.start.Readiness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready once the database is migrated and, where asked for, the demonstration is loaded. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class StartHealth implements HealthCheck {

    private final Readiness readiness;

    @SuppressWarnings("NullAway")
    protected StartHealth() {
        this(null);
    }

    @Inject
    public StartHealth(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start")
                .status(readiness.stage() == Readiness.Stage.READY)
                .withData("stage", readiness.stage().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
