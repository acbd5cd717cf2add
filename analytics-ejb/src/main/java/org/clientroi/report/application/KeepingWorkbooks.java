package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookJobs;
import org.clientroi.report.domain.WorkbookStopped;

/** What is noted about a workbook while it is made: each note in a transaction of its own, seen at once by all servers. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class KeepingWorkbooks {

    /** How long a file is kept, and the words about one that failed. */
    static final Duration KEPT = Duration.ofDays(1);

    /** A server that says nothing for so long is gone. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 3;

    private final WorkbookJobs jobs;
    private final Clock clock;

    @Inject
    public KeepingWorkbooks(WorkbookJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected KeepingWorkbooks() {
        this(null, null);
    }

    /** The next to be written. One that was begun too often is said to have failed: it would take every server down. */
    Optional<WorkbookJob> claim() {
        Optional<WorkbookJob> claimed =
                jobs.claim(clock.instant(), clock.instant().plus(LEASE));
        claimed.filter(KeepingWorkbooks::tooOften).ifPresent(this::failed);
        return claimed.filter(job -> !tooOften(job));
    }

    private static boolean tooOften(WorkbookJob job) {
        return job.attempts() > MOST_ATTEMPTS;
    }

    void advance(WorkbookJob job, long answers, long written) {
        if (!jobs.advance(job, answers, written, clock.instant().plus(LEASE))) {
            throw new WorkbookStopped();
        }
    }

    /** The file and the word that it is ready, together or not at all. */
    void ready(WorkbookJob job, InputStream file) {
        jobs.store(job.id(), file);
        if (!jobs.end(job, JobState.READY, clock.instant(), clock.instant().plus(KEPT))) {
            throw new WorkbookStopped();
        }
    }

    void failed(WorkbookJob job) {
        jobs.end(job, JobState.FAILED, clock.instant(), clock.instant().plus(KEPT));
    }

    int forget() {
        return jobs.forget(clock.instant());
    }
}
