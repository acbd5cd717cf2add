package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exponentially weighted mean of weekly NPS (Roberts 1959, Technometrics 1:239), which sees a small change that lasts
 * before a {@link ControlChart} does: {@code e_t = lambda nps_t + (1 - lambda) e_(t-1)}, limits {@code N0 +- L sqrt(v_t)} with
 * {@code v_t = lambda^2 V0 / n_t + (1 - lambda)^2 v_(t-1)}.
 */
public final class EwmaChart {

    private static final double LAMBDA = 0.2;
    private static final double WIDTH = 2.7;

    private final int baselineWeeks;
    private final double lambda;
    private final double width;

    private EwmaChart(int baselineWeeks, double lambda, double width) {
        this.baselineWeeks = baselineWeeks;
        this.lambda = lambda;
        this.width = width;
    }

    /** 26 baseline weeks, a fifth for the newest week, limits at 2.7 standard errors. */
    public static EwmaChart withDefaults() {
        return new EwmaChart(ChartBaseline.DEFAULT_WEEKS, LAMBDA, WIDTH);
    }

    public EwmaChart withBaselineWeeks(int weeks) {
        return new EwmaChart(weeks, lambda, width);
    }

    /**
     * @param newest weight of the newest week, in (0, 1]
     * @param standardErrors of the limits, positive
     */
    public EwmaChart with(double newest, double standardErrors) {
        if (!(newest > 0 && newest <= 1 && standardErrors > 0)) {
            throw new IllegalArgumentException("not a weight and a width: " + newest + ", " + standardErrors);
        }
        return new EwmaChart(baselineWeeks, newest, standardErrors);
    }

    /** By week; a week without answers has no point and changes nothing. Refusals as {@link ChartBaseline} gives them. */
    public Finding<List<Optional<ChartPoint>>> draw(List<NpsCounts> weeks) {
        return ChartBaseline.of(weeks, baselineWeeks).map(baseline -> draw(weeks, baseline));
    }

    private List<Optional<ChartPoint>> draw(List<NpsCounts> weeks, ChartBaseline baseline) {
        List<Optional<ChartPoint>> points = new ArrayList<>();
        double mean = baseline.centre();
        double variance = 0;
        for (NpsCounts week : weeks) {
            if (week.n() == 0) {
                points.add(Optional.empty());
                continue;
            }
            mean = lambda * Trinomial.of(week).nps() + (1 - lambda) * mean;
            variance = lambda * lambda * baseline.variance() / week.n() + (1 - lambda) * (1 - lambda) * variance;
            points.add(Optional.of(baseline.point(mean, width * Math.sqrt(variance))));
        }
        return points;
    }
}
