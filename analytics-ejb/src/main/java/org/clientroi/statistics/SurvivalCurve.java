package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A Kaplan-Meier curve: a step down at each time with an event. Its variance is Greenwood's (1926),
 * {@code g = sum d/(n (n - d))}, its limits are taken on the scale of {@code log(-log S)}:
 * {@code S^exp(-+ z sqrt(g) / |log S|)}.
 */
public final class SurvivalCurve implements SurvivalResult {

    /** Levels closer than this are the same level: R's square root of the machine's precision. */
    private static final double SAME_LEVEL = 1.5e-8;

    private final FollowUp followUp;
    private final Confidence confidence;
    private final double[] survival;
    private final double[] greenwood;

    SurvivalCurve(FollowUp followUp, Confidence confidence) {
        this.followUp = followUp;
        this.confidence = confidence;
        survival = new double[followUp.size()];
        greenwood = new double[followUp.size()];
        double level = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double n = followUp.atRisk(i);
            double d = followUp.events(i);
            level *= (n - d) / n;
            sum += d == 0 ? 0 : d / (n * (n - d));
            survival[i] = level;
            greenwood[i] = sum;
        }
    }

    /**
     * The curve on one day.
     *
     * @param survival in [0, 1]
     * @param standardError nothing once the curve has reached 0
     * @param interval nothing where the curve is at 1 or at 0
     * @param atRisk how many were still followed just before
     */
    public record Point(double survival, OptionalDouble standardError, Optional<Interval> interval, double atRisk) {}

    public FollowUp followUp() {
        return followUp;
    }

    /** How many times the curve is given at: all distinct ones, those without an event too. */
    public int size() {
        return survival.length;
    }

    public Point point(int i) {
        double level = survival[i];
        OptionalDouble error = level > 0 ? OptionalDouble.of(level * Math.sqrt(greenwood[i])) : OptionalDouble.empty();
        return new Point(level, error, interval(i), followUp.atRisk(i));
    }

    /** On any day; past the last one the last step goes on. */
    public Point at(double time) {
        int i = step(time);
        if (i < 0) {
            return new Point(1, OptionalDouble.of(0), Optional.empty(), followUp.n());
        }
        Point step = point(i);
        return new Point(step.survival(), step.standardError(), step.interval(), followUp.atRiskAt(time));
    }

    /** The last time that is not after this one, -1 when there is none. */
    private int step(double time) {
        double[] times = followUp.times();
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    private Optional<Interval> interval(int i) {
        double level = survival[i];
        if (!(level > 0 && level < 1)) {
            return Optional.empty();
        }
        double reach = confidence.z() * Math.sqrt(greenwood[i]) / Math.abs(Math.log(level));
        return Optional.of(confidence.interval(Math.pow(level, Math.exp(reach)), Math.pow(level, Math.exp(-reach))));
    }

    /**
     * The first day on which a share {@code q} of the customers had the event; where the curve lies flat on exactly that
     * level, the middle of the flat stretch. Nothing when it never comes so far.
     */
    public OptionalDouble quantile(double q) {
        return crossing(1 - q, i -> OptionalDouble.of(survival[i]));
    }

    /** The same rule on the curve's lower limit: the earlier end of the quantile's interval. */
    public OptionalDouble quantileLower(double q) {
        return crossing(1 - q, i -> limit(i, true));
    }

    /** The same rule on the curve's upper limit: the later end of the quantile's interval. */
    public OptionalDouble quantileUpper(double q) {
        return crossing(1 - q, i -> limit(i, false));
    }

    private OptionalDouble limit(int i, boolean lower) {
        return interval(i)
                .map(each -> OptionalDouble.of(lower ? each.lower() : each.upper()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble crossing(double level, IntFunction<OptionalDouble> curve) {
        for (int i = 0; i < survival.length; i++) {
            OptionalDouble here = curve.apply(i);
            if (here.isPresent() && here.getAsDouble() <= level + SAME_LEVEL) {
                boolean flat = here.getAsDouble() >= level - SAME_LEVEL;
                return OptionalDouble.of(flat ? (followUp.time(i) + endOfFlat(i, level, curve)) / 2 : followUp.time(i));
            }
        }
        return OptionalDouble.empty();
    }

    private double endOfFlat(int from, double level, IntFunction<OptionalDouble> curve) {
        for (int i = from + 1; i < survival.length; i++) {
            OptionalDouble here = curve.apply(i);
            if (here.isEmpty()) {
                return followUp.time(from);
            }
            if (here.getAsDouble() < level - SAME_LEVEL) {
                return followUp.time(i);
            }
        }
        return followUp.longest();
    }

    /** Days without the event up to {@code tau}, on average: the area under the curve. */
    double area(double tau) {
        NeumaierSum area = new NeumaierSum();
        double time = 0;
        double height = 1;
        for (int i = 0; i < survival.length && followUp.time(i) < tau; i++) {
            area.add(height * (followUp.time(i) - time));
            time = followUp.time(i);
            height = survival[i];
        }
        area.add(height * (tau - time));
        return area.value();
    }

    /** {@code sum_j area(t_j, tau)^2 d/(n (n - d))} over events up to tau; a term with n = d is 0. */
    double areaVariance(double tau) {
        NeumaierSum variance = new NeumaierSum();
        double rest = area(tau);
        double time = 0;
        double height = 1;
        for (int i = 0; i < survival.length && followUp.time(i) <= tau; i++) {
            rest -= height * (followUp.time(i) - time);
            time = followUp.time(i);
            height = survival[i];
            double n = followUp.atRisk(i);
            double d = followUp.events(i);
            variance.add(d == 0 || n == d ? 0 : rest * rest * d / (n * (n - d)));
        }
        return variance.value();
    }
}
