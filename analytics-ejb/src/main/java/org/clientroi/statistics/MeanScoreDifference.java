package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/** A second mean minus a first, variances not assumed equal (Welch 1947), with real degrees of freedom. */
public final class MeanScoreDifference {

    public static final String METHOD = "welch";

    private final Confidence confidence;

    private MeanScoreDifference(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static MeanScoreDifference withDefaults() {
        return new MeanScoreDifference(Confidence.NINETY_FIVE);
    }

    public MeanScoreDifference with(Confidence other) {
        return new MeanScoreDifference(other);
    }

    /** Not estimable under two scores in a group (EMPTY, TOO_FEW), or when all scores are equal (NO_VARIANCE). */
    public Tested estimate(Sample first, Sample second) {
        if (first.n() == 0 || second.n() == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        if (first.n() == 1 || second.n() == 1) {
            return Tested.notEstimable(Reason.TOO_FEW);
        }
        double error = Math.sqrt(first.squaredError() + second.squaredError());
        if (error == 0) {
            return Tested.notEstimable(Reason.NO_VARIANCE);
        }
        double value = second.mean() - first.mean();
        TDistribution distribution = TDistribution.of(degreesOfFreedom(first, second));
        double half = distribution.inverseSurvivalProbability(confidence.alpha() / 2) * error;
        Estimate estimate =
                new Estimate(value, Optional.of(confidence.around(value, half)), first.n() + second.n(), METHOD);
        double t = value / error;
        double p = Math.min(1, 2 * distribution.survivalProbability(Math.abs(t)));
        return new Tested(estimate, Optional.of(new Significance(t, p)));
    }

    /** Satterthwaite 1946. */
    public static double degreesOfFreedom(Sample first, Sample second) {
        double a = first.squaredError();
        double b = second.squaredError();
        return (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
    }
}
