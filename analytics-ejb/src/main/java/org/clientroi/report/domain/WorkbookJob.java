package org.clientroi.report.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;

/**
 * A workbook that was asked for, to be made in the background.
 *
 * @param askedBy as in the audit trail
 * @param attempts how often a server began to write it
 * @param answers how many there are to write, once that is known
 * @param keepUntil when its file is thrown away, once there is one
 * @param size of the file in bytes; 0 before there is one
 */
public record WorkbookJob(
        UUID id,
        ShopId shop,
        String askedBy,
        Instant askedAt,
        DateRange period,
        Language language,
        JobState state,
        int attempts,
        long answers,
        long written,
        Optional<Instant> keepUntil,
        long size) {

    /** What is to be written. */
    public WorkbookRequest request() {
        return new WorkbookRequest(shop, period, Optional.empty(), Optional.empty(), language);
    }

    /** How far it is, in [0, 1]; nothing while that is not known. */
    public Optional<Double> progress() {
        return answers == 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) written / answers));
    }
}
