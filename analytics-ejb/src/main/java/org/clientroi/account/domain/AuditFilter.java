package org.clientroi.account.domain;

import java.time.Instant;
import java.util.Optional;

/** Which lines of the audit trail somebody wants to read: those at {@code from} or later and before {@code until}. */
public record AuditFilter(
        Optional<String> actor, Optional<AuditKind> kind, Optional<Instant> from, Optional<Instant> until) {

    public static AuditFilter everything() {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
