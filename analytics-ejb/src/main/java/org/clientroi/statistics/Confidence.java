package org.clientroi.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure an interval is to be: the share of intervals, made this way again and again, that hold the true value.
 *
 * @param level in (0, 1)
 */
public record Confidence(double level) {

    public static final Confidence NINETY_FIVE = new Confidence(0.95);

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1: " + level);
        }
    }

    /** The probability left in both tails together. */
    public double alpha() {
        return 1 - level;
    }

    /** The standard normal quantile {@code z} with half of {@link #alpha()} above it. */
    public double z() {
        return STANDARD_NORMAL.inverseSurvivalProbability(alpha() / 2);
    }

    Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth, level);
    }

    Interval interval(double lower, double upper) {
        return new Interval(lower, upper, level);
    }

    public static double twoSidedNormal(double z) {
        return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
    }
}
