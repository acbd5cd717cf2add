package org.clientroi.report.domain;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/** The workbooks that were asked for, and the files of those that are ready. */
public interface WorkbookJobs {

    void add(WorkbookJob job);

    /** Newest first. */
    List<WorkbookJob> of(ShopId shop);

    Optional<WorkbookJob> find(UUID id);

    /** The oldest that waits, or whose server is gone; nobody else gets it until {@code leaseUntil}. */
    Optional<WorkbookJob> claim(Instant now, Instant leaseUntil);

    /** False when it is no longer this attempt's to write: it was cancelled, or taken by somebody else. */
    boolean advance(WorkbookJob claimed, long answers, long written, Instant leaseUntil);

    /** Ends an attempt; false when it is no longer this attempt's. */
    boolean end(WorkbookJob claimed, JobState state, Instant at, Instant keepUntil);

    /** False when it was over already. */
    boolean cancel(UUID id, Instant at, Instant keepUntil);

    /** Stores the file of a job piece by piece; its size. */
    long store(UUID id, InputStream file);

    void read(UUID id, OutputStream out);

    /** Throws away what need not be kept any longer. */
    int forget(Instant now);
}
