package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/** The mean of scores with Student's interval, {@code m +- t s / sqrt(n)}, n - 1 degrees of freedom (Student 1908). */
public final class MeanScore {

    public static final String METHOD = "mean-t";

    private final Confidence confidence;

    private MeanScore(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static MeanScore withDefaults() {
        return new MeanScore(Confidence.NINETY_FIVE);
    }

    public MeanScore with(Confidence other) {
        return new MeanScore(other);
    }

    /** Of one score: the mean and no interval. Of equal scores: an interval without width. */
    public Estimation estimate(Sample sample) {
        if (sample.n() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        Optional<Interval> interval = sample.n() == 1 ? Optional.empty() : Optional.of(limits(sample));
        return new Estimate(sample.mean(), interval, sample.n(), METHOD);
    }

    private Interval limits(Sample sample) {
        double t = TDistribution.of(sample.n() - 1.0).inverseSurvivalProbability(confidence.alpha() / 2);
        return confidence.around(sample.mean(), t * Math.sqrt(sample.squaredError()));
    }
}
