package org.clientroi.account.application;

import java.util.List;
import java.util.Optional;
import org.clientroi.account.domain.AuditCursor;
import org.clientroi.account.domain.RecordedEntry;

/** Some lines of the audit trail, the newest first. {@code next} is empty on the last page. */
public record AuditPage(List<RecordedEntry> entries, Optional<AuditCursor> next) {}
