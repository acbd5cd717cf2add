package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative sums of weekly distances from the baseline, in standard errors (Page 1954, doi:10.1093/biomet/41.1-2.100):
 * {@code up_t = max(0, up_(t-1) + z_t - k)}, {@code down_t = max(0, down_(t-1) - z_t - k)}; a signal when one passes {@code h}.
 * They are not set back after a signal.
 */
public final class CusumChart {

    /** Where a shift went. */
    public enum Direction {
        UP,
        DOWN
    }

    /** The first week whose sum passed the limit; its position in the list. */
    public record Signal(int week, Direction direction) {}

    /** By week, both sums; a week without answers leaves them as they were. */
    public record Chart(List<Double> up, List<Double> down, Optional<Signal> first) {}

    private static final double SLACK = 0.5;
    private static final double LIMIT = 5;

    private final int baselineWeeks;
    private final double slack;
    private final double limit;

    private CusumChart(int baselineWeeks, double slack, double limit) {
        this.baselineWeeks = baselineWeeks;
        this.slack = slack;
        this.limit = limit;
    }

    /** 26 baseline weeks, half a standard error of slack, a limit of 5. */
    public static CusumChart withDefaults() {
        return new CusumChart(ChartBaseline.DEFAULT_WEEKS, SLACK, LIMIT);
    }

    public CusumChart withBaselineWeeks(int weeks) {
        return new CusumChart(weeks, slack, limit);
    }

    /**
     * @param k what a week may be off without being summed, not negative
     * @param h what a sum may reach, positive
     */
    public CusumChart with(double k, double h) {
        if (!(k >= 0 && h > 0)) {
            throw new IllegalArgumentException("not a slack and a limit: " + k + ", " + h);
        }
        return new CusumChart(baselineWeeks, k, h);
    }

    /** Refusals as {@link ChartBaseline} gives them. */
    public Finding<Chart> draw(List<NpsCounts> weeks) {
        return ChartBaseline.of(weeks, baselineWeeks).map(baseline -> draw(weeks, baseline));
    }

    private Chart draw(List<NpsCounts> weeks, ChartBaseline baseline) {
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        Optional<Signal> first = Optional.empty();
        double rise = 0;
        double fall = 0;
        for (int week = 0; week < weeks.size(); week++) {
            Optional<Double> z = baseline.z(weeks.get(week));
            if (z.isPresent()) {
                rise = Math.max(0, rise + z.get() - slack);
                fall = Math.max(0, fall - z.get() - slack);
            }
            up.add(rise);
            down.add(fall);
            if (first.isEmpty() && Math.max(rise, fall) > limit) {
                first = Optional.of(new Signal(week, rise > fall ? Direction.UP : Direction.DOWN));
            }
        }
        return new Chart(List.copyOf(up), List.copyOf(down), first);
    }
}
