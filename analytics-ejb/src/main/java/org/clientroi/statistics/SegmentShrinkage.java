package org.clientroi.statistics;

import java.util.List;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Segments drawn towards their mean in closed form, as a normal model has it (DerSimonian and Laird 1986, Controlled
 * Clinical Trials 7:177): {@code tau2 = max(0, (Q - (k - 1)) / (sum w - sum w^2 / sum w))}, {@code w = 1 / v}; each is
 * {@code B mean + (1 - B) e}, {@code B = v / (v + tau2)}.
 *
 * @param betweenVariance {@code tau2}, how much segments truly differ
 * @param mean over segments, weighted by {@code 1 / (v + tau2)}
 * @param segments in order
 */
public record SegmentShrinkage(double betweenVariance, double mean, List<Shrunk> segments) {

    /**
     * A segment.
     *
     * @param factor {@code B}, weight of the mean, in (0, 1]
     */
    public record Shrunk(double nps, double factor) {}

    /**
     * With half pseudo-counts added to each segment, so that one without variance can be weighed; a segment without answers
     * is the mean. Not estimable with fewer than two that hold somebody (EMPTY, TOO_FEW).
     */
    public static Finding<SegmentShrinkage> of(List<NpsCounts> segments) {
        return of(segments, NetPromoterScoreDifference.HALF_PSEUDO_ANSWERS);
    }

    /** With so many pseudo-answers added to each segment. */
    public static Finding<SegmentShrinkage> of(
            List<NpsCounts> segments, double detractors, double passives, double promoters) {
        return of(segments, new Trinomial(detractors, passives, promoters));
    }

    private static Finding<SegmentShrinkage> of(List<NpsCounts> segments, Trinomial pseudoAnswers) {
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
        double between = betweenVariance(held);
        double mean = weightedMean(held, between);
        return Finding.of(new SegmentShrinkage(
                between,
                mean,
                segments.stream()
                        .map(segment -> shrunk(segment, pseudoAnswers, between, mean))
                        .toList()));
    }

    private static Shrunk shrunk(NpsCounts counts, Trinomial pseudoAnswers, double between, double mean) {
        if (counts.n() == 0) {
            return new Shrunk(mean, 1);
        }
        Trinomial segment = Trinomial.of(counts).plus(pseudoAnswers);
        double factor = segment.squaredError() / (segment.squaredError() + between);
        return new Shrunk(factor * mean + (1 - factor) * segment.nps(), factor);
    }

    private static double betweenVariance(List<Trinomial> segments) {
        double pooled = weightedMean(segments, 0);
        NeumaierSum q = new NeumaierSum();
        NeumaierSum weights = new NeumaierSum();
        NeumaierSum squares = new NeumaierSum();
        for (Trinomial segment : segments) {
            double weight = 1 / segment.squaredError();
            double distance = segment.nps() - pooled;
            q.add(weight * distance * distance);
            weights.add(weight);
            squares.add(weight * weight);
        }
        double scale = weights.value() - squares.value() / weights.value();
        return Math.max(0, (q.value() - (segments.size() - 1)) / scale);
    }

    private static double weightedMean(List<Trinomial> segments, double between) {
        NeumaierSum weights = new NeumaierSum();
        NeumaierSum weighted = new NeumaierSum();
        for (Trinomial segment : segments) {
            weights.add(1 / (segment.squaredError() + between));
            weighted.add(segment.nps() / (segment.squaredError() + between));
        }
        return weighted.value() / weights.value();
    }
}
