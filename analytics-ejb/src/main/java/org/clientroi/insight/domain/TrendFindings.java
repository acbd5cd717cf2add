package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.ChartPoint;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Is the NPS changing, when did it, and where does it differ? All NPS in [-1, 1].
 *
 * @param whole of the period
 * @param before change to the period before, of the same length
 * @param yearEarlier change to the same days a year earlier
 * @param chart week by week, up to two years to the end of the period
 * @param stretches of weeks that have one NPS each; one when nothing changed, none without answers
 * @param segments empty when none was asked for
 */
public record TrendFindings(
        DateRange period,
        Estimation whole,
        DateRange periodBefore,
        Change before,
        DateRange periodYearEarlier,
        Change yearEarlier,
        Chart chart,
        List<Stretch> stretches,
        Optional<Segments> segments) {

    /**
     * Weeks against the first 26 of them.
     *
     * @param centre the NPS of these
     * @param betweenWeeks how much more weeks differ than their answers explain
     * @param method {@code shewhart}, or {@code laney} where weeks differ by more than chance
     * @param reason why there are no limits
     */
    public record Chart(
            List<Week> weeks,
            int baselineWeeks,
            Optional<Double> centre,
            Optional<Double> betweenWeeks,
            Optional<String> method,
            Optional<Reason> reason) {}

    /**
     * A week, or several with fewer than 10 answers together.
     *
     * @param complete false while it waits for the next one's answers
     * @param limits what it stays within when nothing happens
     * @param smoothed the weighted mean of the weeks up to this one, with limits of its own
     * @param signal worth a look
     */
    public record Week(
            String first,
            String last,
            long n,
            Estimation nps,
            boolean complete,
            Optional<ChartPoint> limits,
            Optional<ChartPoint> smoothed,
            boolean signal) {}

    /** Weeks in which the NPS stayed the same. */
    public record Stretch(String first, String last, long n, Estimation nps) {}

    /**
     * @param differenceP p-value of "all are alike"; empty with {@code reason}
     * @param lines by name, the unknown last
     */
    public record Segments(Segment by, Optional<Double> differenceP, Optional<Reason> reason, List<Line> lines) {}

    /**
     * One segment.
     *
     * @param difference to all the others together
     * @param p as it is; {@code holm} for segments one had in mind, {@code screened} (Benjamini-Hochberg) for a list
     * @param smoothed for the ranking only
     * @param rank 1 is the best; empty with fewer than 10 answers
     */
    public record Line(
            String name,
            long n,
            Estimation nps,
            Estimation difference,
            Optional<Double> p,
            Optional<Double> holm,
            Optional<Double> screened,
            Estimation smoothed,
            Optional<Integer> rank,
            boolean few) {}
}
