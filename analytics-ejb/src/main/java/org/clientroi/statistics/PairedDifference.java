package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/** The mean of differences within pairs, with Student's t on n - 1 degrees of freedom (Student 1908). */
public final class PairedDifference {

    public static final String METHOD = "paired-t";

    private final Confidence confidence;

    private PairedDifference(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static PairedDifference withDefaults() {
        return new PairedDifference(Confidence.NINETY_FIVE);
    }

    public PairedDifference with(Confidence other) {
        return new PairedDifference(other);
    }

    /** Not estimable of no pairs (EMPTY); of one pair a mean without interval or test; of equal differences no test. */
    public Tested estimate(Sample differences) {
        if (differences.n() == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        Estimation mean = MeanScore.withDefaults().with(confidence).estimate(differences);
        if (differences.n() == 1 || differences.squares() == 0) {
            return new Tested(mean, Optional.empty());
        }
        double t = differences.mean() / Math.sqrt(differences.squaredError());
        double p = 2 * TDistribution.of(differences.n() - 1.0).survivalProbability(Math.abs(t));
        return new Tested(mean, Optional.of(new Significance(t, Math.min(1, p))));
    }
}
