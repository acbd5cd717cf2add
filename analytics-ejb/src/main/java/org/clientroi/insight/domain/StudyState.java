package org.clientroi.insight.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;

/**
 * How far a study is, and what it found last.
 *
 * @param progress of the run that is under way, in per cent; 100 when none is
 * @param seed of samples and resamples
 * @param found empty before the first finding
 */
public record StudyState(String kind, Phase phase, int progress, long seed, Optional<Found> found) {

    /** Whether somebody is at it. */
    public enum Phase {
        WAITING,
        COMPUTING,
        FOUND
    }

    /**
     * What was found.
     *
     * @param cutoff day up to which orders were complete then; empty before the first order
     * @param period days of time zero
     * @param held respondents there were
     * @param used of these; fewer when a sample stands for them
     */
    public record Found(
            Instant at,
            Optional<LocalDate> cutoff,
            Optional<DateRange> period,
            long held,
            long used,
            String inputsHash,
            List<StudyFigure> figures) {

        public boolean isSample() {
            return used < held;
        }
    }
}
