package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The NPS of many segments that share no answer: each against all the others together, each against each, and whether
 * they differ at all. The p-values are raw: {@link PValueAdjustment} says what they are worth together. Intervals that
 * overlap are no comparison.
 */
public final class SegmentComparison {

    /**
     * One segment against another.
     *
     * @param first position in the list, what is subtracted
     * @param second position in the list, after {@code first}
     */
    public record Pair(int first, int second, Tested difference) {}

    /**
     * How much segments differ (Cochran 1954): {@code Q = sum w (e - pooled)^2}, {@code w = 1 / v}.
     *
     * @param q chi-squared with {@code degreesOfFreedom} when all are alike
     * @param inconsistency {@code I^2}, the part of {@code q} beyond chance, in [0, 1)
     * @param pooled the mean NPS, weighted by {@code w}
     */
    public record Heterogeneity(double q, int degreesOfFreedom, double pValue, double inconsistency, double pooled) {}

    private final NetPromoterScoreDifference difference;
    private final Trinomial pseudoAnswers;

    private SegmentComparison(NetPromoterScoreDifference difference, Trinomial pseudoAnswers) {
        this.difference = difference;
        this.pseudoAnswers = pseudoAnswers;
    }

    /** At 95 %, half pseudo-counts as {@link NetPromoterScoreDifference} adds them. */
    public static SegmentComparison withDefaults() {
        return new SegmentComparison(
                NetPromoterScoreDifference.withDefaults(), NetPromoterScoreDifference.HALF_PSEUDO_ANSWERS);
    }

    public SegmentComparison with(Confidence other) {
        return new SegmentComparison(difference.with(other), pseudoAnswers);
    }

    /** So many are added to each side of a comparison. */
    public SegmentComparison withPseudoAnswers(double detractors, double passives, double promoters) {
        return new SegmentComparison(
                difference.withPseudoAnswers(detractors, passives, promoters),
                new Trinomial(detractors, passives, promoters));
    }

    /** Each minus all the others together, in order. Not estimable (EMPTY) where either holds nobody. */
    public List<Tested> eachVersusRest(List<NpsCounts> segments) {
        NpsCounts all = segments.stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
        return segments.stream()
                .map(segment -> difference.estimate(all.minus(segment), segment))
                .toList();
    }

    /** The second minus the first of every two. */
    public List<Pair> pairwise(List<NpsCounts> segments) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < segments.size(); first++) {
            for (int second = first + 1; second < segments.size(); second++) {
                Tested tested = difference.estimate(segments.get(first), segments.get(second));
                pairs.add(new Pair(first, second, tested));
            }
        }
        return pairs;
    }

    /** Over the segments that hold somebody. Not estimable with fewer than two (TOO_FEW) or without variance (NO_VARIANCE). */
    public Finding<Heterogeneity> heterogeneity(List<NpsCounts> segments) {
        List<Trinomial> held = segments.stream()
                .filter(segment -> segment.n() > 0)
                .map(segment -> Trinomial.of(segment).plus(pseudoAnswers))
                .toList();
        if (held.size() < 2) {
            return Finding.notEstimable(held.isEmpty() ? Reason.EMPTY : Reason.TOO_FEW);
        }
        if (held.stream().anyMatch(segment -> segment.squaredError() == 0)) {
            return Finding.notEstimable(Reason.NO_VARIANCE);
        }
        double pooled = pooled(held);
        double q = NeumaierSum.of(held.stream()
                .mapToDouble(segment -> square(segment.nps() - pooled) / segment.squaredError())
                .toArray());
        int df = held.size() - 1;
        double p = ChiSquaredDistribution.of(df).survivalProbability(q);
        return Finding.of(new Heterogeneity(q, df, p, q == 0 ? 0 : Math.max(0, (q - df) / q), pooled));
    }

    private static double pooled(List<Trinomial> segments) {
        NeumaierSum weights = new NeumaierSum();
        NeumaierSum weighted = new NeumaierSum();
        for (Trinomial segment : segments) {
            weights.add(1 / segment.squaredError());
            weighted.add(segment.nps() / segment.squaredError());
        }
        return weighted.value() / weights.value();
    }

    private static double square(double x) {
        return x * x;
    }
}
