package org.clientroi.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what to users, keys, shops and personal data. Entries are added and never changed. */
public interface AuditTrail {

    void add(AuditEntry entry);

    /** The newest first. */
    List<RecordedEntry> page(AuditFilter filter, Optional<AuditCursor> after, int limit);

    /** Whether the actor did that after {@code since}. */
    boolean holds(String actor, AuditAction action, Instant since);
}
