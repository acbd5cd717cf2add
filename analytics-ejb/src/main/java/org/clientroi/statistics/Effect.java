package org.clientroi.statistics;

import java.util.Optional;

/**
 * A value with its standard error, whose distribution is close to normal: what differences, sums and multiples of
 * estimates are made of before somebody wants an interval.
 *
 * @param value in the unit of the statistic
 * @param error standard error in the same unit, not negative
 * @param n how many observations it rests on
 * @param method the id of the method, as docs/metrics.md names it
 */
public record Effect(double value, double error, long n, String method) {

    public Effect {
        if (!Double.isFinite(value) || !Double.isFinite(error) || error < 0) {
            throw new IllegalArgumentException("not an effect: " + value + " with error " + error);
        }
    }

    /** {@code value +- z error}. */
    public Interval interval(Confidence confidence) {
        return confidence.around(value, confidence.z() * error);
    }

    /** Of "it is 0", two-sided; empty when the error is 0. */
    public Optional<Significance> test() {
        if (error == 0) {
            return Optional.empty();
        }
        double z = value / error;
        return Optional.of(new Significance(z, Confidence.twoSidedNormal(z)));
    }

    public Estimate estimate(Confidence confidence) {
        return new Estimate(value, Optional.of(interval(confidence)), n, method);
    }

    /** This minus another that rests on other customers: the squared errors add. */
    public Effect minus(Effect independent) {
        return new Effect(value - independent.value, Math.hypot(error, independent.error), n + independent.n, method);
    }

    public Effect times(double factor) {
        return new Effect(value * factor, error * Math.abs(factor), n, method);
    }
}
