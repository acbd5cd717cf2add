package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.AuditTrail;
import org.clientroi.shared.ShopId;

/** Writes a line of the audit trail, in the transaction of what it tells of where there is one. */
@ApplicationScoped
@Transactional
public class RecordingAudit {

    private final AuditTrail trail;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RecordingAudit() {
        this(null, null);
    }

    @Inject
    RecordingAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** {@code actor} as {@code Caller} and {@code SignedIn} call themselves; {@code detail} names no customer. */
    public void record(String actor, AuditAction action, Optional<ShopId> shop, String detail) {
        trail.add(new AuditEntry(
                clock.instant(),
                actor,
                action.stored(),
                shop,
                Optional.of(detail).filter(text -> !text.isBlank())));
    }

    /** As {@link #record}, but once in {@code interval}: for what a stranger can do again and again. */
    void recordOnce(String actor, AuditAction action, Duration interval) {
        Instant now = clock.instant();
        if (!trail.holds(actor, action, now.minus(interval))) {
            trail.add(new AuditEntry(now, actor, action.stored(), Optional.empty(), Optional.empty()));
        }
    }
}
