package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.account.domain.AuditCursor;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditTrail;
import org.clientroi.account.domain.RecordedEntry;

/** The audit trail, for administrators. */
@ApplicationScoped
@Transactional
public class ReadingAudit {

    private static final int LARGEST_PAGE = 1000;

    private final AuditTrail trail;

    @SuppressWarnings("NullAway")
    protected ReadingAudit() {
        this(null);
    }

    @Inject
    ReadingAudit(AuditTrail trail) {
        this.trail = trail;
    }

    public AuditPage page(AuditFilter filter, Optional<AuditCursor> after, int size) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        List<RecordedEntry> found = trail.page(filter, after, limit + 1);
        List<RecordedEntry> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<AuditCursor> next =
                found.size() > limit ? Optional.of(shown.getLast().cursor()) : Optional.empty();
        return new AuditPage(List.copyOf(shown), next);
    }

    /** Every line that the filter lets through, the newest first, without holding them all. */
    public void each(AuditFilter filter, Consumer<RecordedEntry> reader) {
        Optional<AuditCursor> after = Optional.empty();
        do {
            AuditPage page = page(filter, after, LARGEST_PAGE);
            page.entries().forEach(reader);
            after = page.next();
        } while (after.isPresent());
    }
}
