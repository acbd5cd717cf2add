package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a figure was in each resample, and the intervals this gives. Quantiles between two replicates are interpolated on
 * the normal scale, as R's {@code boot} does (Davison and Hinkley 1997, Bootstrap Methods, 5.2).
 */
public final class BootstrapDistribution {

    /**
     * Bias-corrected and accelerated (Efron 1987, Journal of the American Statistical Association 82:171).
     *
     * @param bias {@code z0 = qnorm(share of replicates below the observed)}
     * @param acceleration how fast the error changes with the value
     * @param lowerLevel quantile the lower end was taken at
     * @param upperLevel quantile the upper end was taken at
     */
    public record BiasCorrected(
            double bias, double acceleration, double lowerLevel, double upperLevel, Interval interval) {}

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final double observed;
    private final double[] replicates;
    private final double[] sorted;

    /** @param replicates at least two, in the order of the resamples */
    public BootstrapDistribution(double observed, double[] replicates) {
        if (replicates.length < 2 || !Arrays.stream(replicates).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("replicates are two numbers or more: " + replicates.length);
        }
        this.observed = observed;
        this.replicates = replicates.clone();
        sorted = replicates.clone();
        Arrays.sort(sorted);
    }

    public double observed() {
        return observed;
    }

    public List<Double> replicates() {
        return Arrays.stream(replicates).boxed().toList();
    }

    public double mean() {
        return NeumaierSum.of(sorted) / sorted.length;
    }

    /** Divisor R - 1. */
    public double deviation() {
        double mean = mean();
        NeumaierSum squares = new NeumaierSum();
        for (double replicate : sorted) {
            squares.add((replicate - mean) * (replicate - mean));
        }
        return Math.sqrt(squares.value() / (sorted.length - 1));
    }

    /** Between the quantiles at {@code alpha / 2} and {@code 1 - alpha / 2}. */
    public Interval percentile(Confidence confidence) {
        double tail = confidence.alpha() / 2;
        return confidence.interval(quantile(tail), quantile(1 - tail));
    }

    /**
     * Empty where it is not defined, so that {@link #percentile} stands in: all replicates lie on one side of the
     * observed, or no customer changes the figure.
     *
     * @param influence of each customer; only the ratios between them matter
     */
    public Optional<BiasCorrected> biasCorrected(Influence influence, Confidence confidence) {
        double below =
                Arrays.stream(sorted).filter(replicate -> replicate < observed).count();
        if (below == 0 || below == sorted.length || influence.isNone()) {
            return Optional.empty();
        }
        double bias = STANDARD_NORMAL.inverseCumulativeProbability(below / sorted.length);
        double acceleration = influence.acceleration();
        double lower = adjusted(bias, acceleration, -confidence.z());
        double upper = adjusted(bias, acceleration, confidence.z());
        if (!(lower > 0 && upper < 1 && lower < upper)) {
            return Optional.empty();
        }
        Interval interval = confidence.interval(quantile(lower), quantile(upper));
        return Optional.of(new BiasCorrected(bias, acceleration, lower, upper, interval));
    }

    /** {@code pnorm(z0 + (z0 + z) / (1 - a (z0 + z)))}. */
    private static double adjusted(double bias, double acceleration, double z) {
        return STANDARD_NORMAL.cumulativeProbability(bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    /**
     * With {@code k = floor((R + 1) alpha)}, between the k-th and the next replicate at {@code qnorm(alpha)} of the way from
     * {@code qnorm(k / (R + 1))} to {@code qnorm((k + 1) / (R + 1))}; beyond the replicates, the extreme one.
     */
    double quantile(double alpha) {
        double count = sorted.length + 1.0;
        int k = (int) Math.floor(count * alpha);
        if (k < 1) {
            return sorted[0];
        }
        if (k >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        double low = STANDARD_NORMAL.inverseCumulativeProbability(k / count);
        double high = STANDARD_NORMAL.inverseCumulativeProbability((k + 1) / count);
        double way = (STANDARD_NORMAL.inverseCumulativeProbability(alpha) - low) / (high - low);
        return sorted[k - 1] + way * (sorted[k] - sorted[k - 1]);
    }
}
