package org.clientroi.account.domain;

import java.util.UUID;

/** A line as it stands in the audit trail. */
public record RecordedEntry(UUID id, AuditEntry entry) {

    public AuditCursor cursor() {
        return new AuditCursor(entry.at(), id);
    }
}
