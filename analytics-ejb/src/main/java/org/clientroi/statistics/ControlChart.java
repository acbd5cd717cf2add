package org.clientroi.statistics;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Shewhart's chart of weekly NPS with limits {@code N0 +- k sqrt(V0 / n_t)}, and Laney's (2002, doi:10.1081/QEN-120003555)
 * whose limits are {@code sigma_z} times as wide, because weeks differ by more than their number of answers explains:
 * {@code sigma_z = mean |z_t - z_(t-1)| / 1.128379}. Signals, not p-values.
 */
public final class ControlChart {

    /**
     * A chart.
     *
     * @param betweenWeeks {@code sigma_z}; above 1.2, or with over 200 answers a week, take Laney's limits
     * @param meanMovingRange of z over the baseline
     * @param points by week, Shewhart's or Laney's; empty for a week without answers
     * @param z by week, distance from the centre in standard errors
     */
    public record Chart(
            ChartBaseline baseline,
            Optional<Double> betweenWeeks,
            Optional<Double> meanMovingRange,
            List<Optional<ChartPoint>> points,
            List<Optional<Double>> z) {}

    /** Mean range of two standard normal values, {@code 2 / sqrt(pi)}. */
    private static final double RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);

    private static final double WIDTH = 3;

    private final int baselineWeeks;
    private final double width;
    private final boolean betweenWeeks;

    private ControlChart(int baselineWeeks, double width, boolean betweenWeeks) {
        this.baselineWeeks = baselineWeeks;
        this.width = width;
        this.betweenWeeks = betweenWeeks;
    }

    /** 26 baseline weeks, three standard errors. */
    public static ControlChart shewhart() {
        return new ControlChart(ChartBaseline.DEFAULT_WEEKS, WIDTH, false);
    }

    /** 26 baseline weeks, three standard errors times {@code sigma_z}. */
    public static ControlChart laney() {
        return new ControlChart(ChartBaseline.DEFAULT_WEEKS, WIDTH, true);
    }

    public ControlChart withBaselineWeeks(int weeks) {
        return new ControlChart(weeks, width, betweenWeeks);
    }

    /** @param standardErrors positive */
    public ControlChart withWidth(double standardErrors) {
        if (!(standardErrors > 0)) {
            throw new IllegalArgumentException("limits have a width: " + standardErrors);
        }
        return new ControlChart(baselineWeeks, standardErrors, betweenWeeks);
    }

    /** Refusals as {@link ChartBaseline} gives them; Laney's limits want two baseline weeks with answers (TOO_FEW). */
    public Finding<Chart> draw(List<NpsCounts> weeks) {
        return ChartBaseline.of(weeks, baselineWeeks).flatMap(baseline -> draw(weeks, baseline));
    }

    private Finding<Chart> draw(List<NpsCounts> weeks, ChartBaseline baseline) {
        List<Optional<Double>> z = weeks.stream().map(baseline::z).toList();
        Optional<Double> range = meanMovingRange(z.subList(0, baselineWeeks));
        Optional<Double> sigma = range.map(mean -> mean / RANGE_OF_TWO);
        if (betweenWeeks && sigma.isEmpty()) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        double k = betweenWeeks ? width * sigma.orElseThrow() : width;
        List<Optional<ChartPoint>> points =
                weeks.stream().map(week -> point(baseline, week, k)).toList();
        return Finding.of(new Chart(baseline, sigma, range, points, z));
    }

    private static Optional<ChartPoint> point(ChartBaseline baseline, NpsCounts week, double k) {
        return week.n() == 0
                ? Optional.empty()
                : Optional.of(baseline.point(Trinomial.of(week).nps(), k * baseline.error(week)));
    }

    private static Optional<Double> meanMovingRange(List<Optional<Double>> z) {
        double[] held = z.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        NeumaierSum sum = new NeumaierSum();
        for (int i = 1; i < held.length; i++) {
            sum.add(Math.abs(held[i] - held[i - 1]));
        }
        return held.length < 2 ? Optional.empty() : Optional.of(sum.value() / (held.length - 1));
    }
}
