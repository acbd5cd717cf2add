package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which weeks deserve a look: the smoothed NPS left its limits (a small change that lasts), or the week alone lies more than
 * three times {@code sigma_z} standard errors from the baseline (a large one). The default alert; a signal, not a p-value.
 */
public final class TrendAlert {

    private static final double FAR = 3;

    private final int baselineWeeks;

    private TrendAlert(int baselineWeeks) {
        this.baselineWeeks = baselineWeeks;
    }

    /** 26 baseline weeks. */
    public static TrendAlert withDefaults() {
        return new TrendAlert(ChartBaseline.DEFAULT_WEEKS);
    }

    public TrendAlert withBaselineWeeks(int weeks) {
        return new TrendAlert(weeks);
    }

    /** By week; a week without answers is no signal. Refusals as {@link ControlChart#draw} gives them for Laney's chart. */
    public Finding<List<Boolean>> signals(List<NpsCounts> weeks) {
        return ControlChart.laney()
                .withBaselineWeeks(baselineWeeks)
                .draw(weeks)
                .flatMap(chart -> EwmaChart.withDefaults()
                        .withBaselineWeeks(baselineWeeks)
                        .draw(weeks)
                        .map(smoothed -> signals(chart, smoothed)));
    }

    private static List<Boolean> signals(ControlChart.Chart chart, List<Optional<ChartPoint>> smoothed) {
        double far = FAR * chart.betweenWeeks().orElseThrow();
        List<Boolean> signals = new ArrayList<>();
        for (int week = 0; week < smoothed.size(); week++) {
            boolean drifted = smoothed.get(week).filter(ChartPoint::isOutside).isPresent();
            boolean jumped = chart.z().get(week).filter(z -> Math.abs(z) > far).isPresent();
            signals.add(drifted || jumped);
        }
        return signals;
    }
}
