package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The NPS of answers that weigh differently, to make up for who did not answer: {@code sum w s / sum w}. The interval is the
 * adjusted Wald one on {@code n_eff p_k} answers, {@code n_eff = W^2 / sum w^2} (Kish 1965). The scale of the weights does
 * not matter.
 */
public final class WeightedNetPromoterScore {

    public static final String METHOD = "nps-weighted-adjusted-wald";

    private static final double PSEUDO_ANSWERS = 3;

    private final Confidence confidence;

    private WeightedNetPromoterScore(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static WeightedNetPromoterScore withDefaults() {
        return new WeightedNetPromoterScore(Confidence.NINETY_FIVE);
    }

    public WeightedNetPromoterScore with(Confidence other) {
        return new WeightedNetPromoterScore(other);
    }

    /**
     * What is known besides the score and its interval.
     *
     * @param n answers of a weight above 0
     * @param detractors weighted share; passives and promoters likewise
     * @param designEffect what the unequal weights cost: {@code n sum w^2 / W^2}, at least 1
     * @param linearisedError standard error, {@code n/(n-1) sum (w/W)^2 (s - nps)^2}; nothing for one answer
     */
    public record Weighted(
            Estimation score,
            long n,
            double detractors,
            double passives,
            double promoters,
            double designEffect,
            Optional<Double> linearisedError) {

        /** So many equally weighted answers would tell as much. */
        public double effectiveAnswers() {
            return n / designEffect;
        }

        /** Of one answer. */
        public double variance() {
            return new Trinomial(detractors, passives, promoters).variance();
        }

        /** The standard error if answers and weights had nothing to do with each other. */
        public double kishError() {
            return Math.sqrt(variance() / effectiveAnswers());
        }
    }

    /**
     * The score is not estimable (EMPTY) when all weights are 0.
     *
     * @param signs by answer -1, 0 or 1: detractor, passive, promoter
     * @param weights by answer, not negative
     */
    public Weighted estimate(double[] signs, double[] weights) {
        long[] ones = new long[signs.length];
        Arrays.fill(ones, 1);
        return estimate(signs, weights, ones);
    }

    /**
     * Of cells of answers that are alike.
     *
     * @param signs by cell -1, 0 or 1: detractor, passive, promoter
     * @param weights by cell, what one of its answers weighs; not negative
     * @param counts by cell, how many answers
     */
    public Weighted estimate(double[] signs, double[] weights, long[] counts) {
        double[] byKind = new double[3];
        NeumaierSum squares = new NeumaierSum();
        long n = 0;
        for (int i = 0; i < signs.length; i++) {
            byKind[kind(signs[i])] += counts[i] * checked(weights[i]);
            squares.add(counts[i] * weights[i] * weights[i]);
            n += weights[i] > 0 ? counts[i] : 0;
        }
        double total = byKind[0] + byKind[1] + byKind[2];
        if (n == 0) {
            return new Weighted(new NotEstimable(Reason.EMPTY), 0, 0, 0, 0, 1, Optional.empty());
        }
        Trinomial shares = new Trinomial(byKind[0] / total, byKind[1] / total, byKind[2] / total);
        double designEffect = Math.max(1, n * squares.value() / (total * total));
        NeumaierSum away = new NeumaierSum();
        for (int i = 0; i < signs.length; i++) {
            double one = weights[i] / total * (signs[i] - shares.nps());
            away.add(counts[i] * one * one);
        }
        return new Weighted(
                score(shares, n / designEffect, n),
                n,
                shares.detractors(),
                shares.passives(),
                shares.promoters(),
                designEffect,
                n < 2 ? Optional.empty() : Optional.of(Math.sqrt(away.value() * n / (n - 1.0))));
    }

    private Estimation score(Trinomial shares, double effective, long n) {
        Trinomial adjusted = new Trinomial(
                        shares.detractors() * effective, shares.passives() * effective, shares.promoters() * effective)
                .plus(PSEUDO_ANSWERS);
        double half = confidence.z() * Math.sqrt(adjusted.squaredError());
        Interval limits = confidence.interval(Math.max(-1, adjusted.nps() - half), Math.min(1, adjusted.nps() + half));
        return new Estimate(shares.nps(), Optional.of(limits), n, METHOD);
    }

    private static int kind(double sign) {
        if (sign != -1 && sign != 0 && sign != 1) {
            throw new IllegalArgumentException("a detractor is -1, a passive 0, a promoter 1: " + sign);
        }
        return (int) sign + 1;
    }

    private static double checked(double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
        return weight;
    }
}
