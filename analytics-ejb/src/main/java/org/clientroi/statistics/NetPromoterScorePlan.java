package org.clientroi.statistics;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many answers a comparison of two NPS needs, and what a given number can show. Rests on guesses of the two
 * variances of one answer: 0.6 is typical, 1 the worst case. All NPS in [-1, 1].
 *
 * @param alpha level of the two-sided test, in (0, 1)
 * @param firstVariance of one answer of the first group, in (0, 1]
 * @param secondVariance of one answer of the second group, in (0, 1]
 */
public record NetPromoterScorePlan(double alpha, double firstVariance, double secondVariance) {

    /** Answers wanted from each group. */
    public record Sizes(long first, long second) {}

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    public NetPromoterScorePlan {
        checkShare("alpha", alpha);
        checkVariance(firstVariance);
        checkVariance(secondVariance);
    }

    /**
     * {@code n1 = (z_{1-alpha/2} + z_power)^2 (V1 + V2 / ratio) / difference^2}, {@code n2 = ratio n1}, both rounded up.
     *
     * @param ratio of the second group's size to the first's
     */
    public Sizes sizes(double difference, double power, double ratio) {
        checkPositive("difference", Math.abs(difference));
        checkPositive("ratio", ratio);
        double z = zOf(power);
        double first = z * z * (firstVariance + secondVariance / ratio) / (difference * difference);
        return new Sizes((long) Math.ceil(first), (long) Math.ceil(ratio * first));
    }

    /** The smallest difference that is found with this power: {@code (z_{1-alpha/2} + z_power) sqrt(V1/n1 + V2/n2)}. */
    public double detectable(long first, long second, double power) {
        return zOf(power) * error(first, second);
    }

    /** The chance to find a difference, in either tail. */
    public double power(double difference, long first, long second) {
        double z = STANDARD_NORMAL.inverseSurvivalProbability(alpha / 2);
        double distance = Math.abs(difference) / error(first, second);
        return STANDARD_NORMAL.survivalProbability(z - distance) + STANDARD_NORMAL.survivalProbability(z + distance);
    }

    /**
     * Answers for an interval no wider than {@code +- halfWidth}: {@code n0 = z^2 V / E^2}, of a finite population
     * {@code n0 / (1 + (n0 - 1) / N)}, rounded up.
     *
     * @param variance of one answer, in (0, 1]
     * @param population how many customers there are; empty when their number does not matter
     */
    public static long answersFor(double halfWidth, double variance, Confidence confidence, OptionalLong population) {
        checkPositive("half width", halfWidth);
        checkVariance(variance);
        double z = confidence.z();
        double unlimited = z * z * variance / (halfWidth * halfWidth);
        if (population.isEmpty()) {
            return (long) Math.ceil(unlimited);
        }
        checkPositive("population", (double) population.getAsLong());
        return (long) Math.ceil(unlimited / (1 + (unlimited - 1) / population.getAsLong()));
    }

    private double zOf(double power) {
        checkShare("power", power);
        return STANDARD_NORMAL.inverseSurvivalProbability(alpha / 2)
                + STANDARD_NORMAL.inverseCumulativeProbability(power);
    }

    private double error(long first, long second) {
        checkPositive("answers", (double) Math.min(first, second));
        return Math.sqrt(firstVariance / first + secondVariance / second);
    }

    private static void checkVariance(double variance) {
        if (!(variance > 0 && variance <= 1)) {
            throw new IllegalArgumentException("the variance of an answer lies in (0, 1]: " + variance);
        }
    }

    private static void checkShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " lies between 0 and 1: " + share);
        }
    }

    private static void checkPositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is positive: " + value);
        }
    }
}
