package org.clientroi.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.eclipse.microprofile.config.ConfigProvider;

/** What differs from one installation to the next, handed to the rooms. */
@ApplicationScoped
class Environment {

    @Produces
    @Singleton
    Settings settings() {
        return new Settings(ConfigProvider.getConfig());
    }

    /** To the microsecond: what both databases keep, so that what was written is what is read. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    PublicUrl publicUrl(Settings settings) {
        return settings.publicUrl();
    }

    @Produces
    @Singleton
    Secrets secrets(Settings settings, DataSource database) {
        return new Installation(database).secrets(settings.secret());
    }
}
