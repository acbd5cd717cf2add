package org.clientroi.statistics;

/**
 * A confidence interval.
 *
 * @param level of confidence, in (0, 1)
 */
public record Interval(double lower, double upper, double level) {

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1: " + level);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
