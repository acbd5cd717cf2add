package org.clientroi.statistics;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What weeks are held against: the NPS of the stable weeks at the beginning, taken together.
 *
 * @param centre in [-1, 1]
 * @param variance of one answer, positive
 */
public record ChartBaseline(double centre, double variance) {

    /** Half a year. */
    public static final int DEFAULT_WEEKS = 26;

    /** Not estimable from fewer weeks than asked for (TOO_FEW), without answers (EMPTY) or when all are equal (NO_VARIANCE). */
    static Finding<ChartBaseline> of(List<NpsCounts> weeks, int first) {
        if (first < 1) {
            throw new IllegalArgumentException("a baseline has weeks: " + first);
        }
        if (weeks.size() < first) {
            return Finding.notEstimable(weeks.isEmpty() ? Reason.EMPTY : Reason.TOO_FEW);
        }
        NpsCounts together = weeks.subList(0, first).stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
        if (together.n() == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        Trinomial counts = Trinomial.of(together);
        return counts.variance() == 0
                ? Finding.notEstimable(Reason.NO_VARIANCE)
                : Finding.of(new ChartBaseline(counts.nps(), counts.variance()));
    }

    /** {@code sqrt(V0 / n)}; wants an answer. */
    double error(NpsCounts week) {
        return Math.sqrt(variance / week.n());
    }

    /** Distance from the centre in standard errors; empty for a week without answers. */
    Optional<Double> z(NpsCounts week) {
        return week.n() == 0
                ? Optional.empty()
                : Optional.of((Trinomial.of(week).nps() - centre) / error(week));
    }

    /** The value with limits around the centre, clipped to what an NPS can be. */
    ChartPoint point(double value, double halfWidth) {
        return new ChartPoint(value, Math.max(-1, centre - halfWidth), Math.min(1, centre + halfWidth));
    }
}
