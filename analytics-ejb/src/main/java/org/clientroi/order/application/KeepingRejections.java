package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientroi.order.domain.ImportRuns;
import org.clientroi.shared.TimeOrderedId;

/** Keeps the lines that an import rejected, for 30 days, in transactions of their own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class KeepingRejections {

    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportRuns runs;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected KeepingRejections() {
        this(null, null);
    }

    @Inject
    KeepingRejections(ImportRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** A new journal; nothing is stored before the first rejection. {@code kind} is {@code orders} or {@code answers}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public RejectionJournal journal(String kind, String caller) {
        return new RejectionJournal(this, kind, caller);
    }

    UUID begin(String kind, String caller) {
        Instant now = clock.instant();
        UUID run = TimeOrderedId.next();
        runs.forgetBefore(now.minus(KEPT));
        runs.begin(run, kind, caller, now);
        return run;
    }

    void add(UUID run, List<ImportRuns.Rejection> rejections) {
        runs.add(run, rejections);
    }

    void finish(UUID run, String names) {
        runs.finish(run, names, clock.instant());
    }
}
