package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * A randomised holdout analysed as assigned, whatever was then done: the share of those assigned to the treatment minus that
 * of those held out. Randomised, so that the difference is an effect.
 *
 * @param difference with Newcombe's interval, in [-1, 1]
 * @param pooled the z-test with the common share; empty when nobody or everybody is part of both
 * @param fisher p-value of Fisher's exact test
 */
public record IntentionToTreat(Estimate difference, Optional<Significance> pooled, double fisher) {

    /** Below this the arms' sizes did not come from the planned shares, and nothing is analysed. */
    public static final double RATIO_MISMATCH = 0.001;

    /** Not estimable when an arm holds nobody (EMPTY). */
    public static Finding<IntentionToTreat> of(Share treated, Share holdout, Confidence confidence) {
        Estimation difference =
                ProportionDifference.withDefaults().with(confidence).estimate(holdout, treated);
        return switch (difference) {
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
            case Estimate estimate ->
                Finding.of(new IntentionToTreat(
                        estimate, pooled(treated, holdout), FisherExactTest.pValue(treated, holdout)));
        };
    }

    private static Optional<Significance> pooled(Share treated, Share holdout) {
        double common = (double) (treated.part() + holdout.part()) / (treated.n() + holdout.n());
        double error = Math.sqrt(common * (1 - common) * (1.0 / treated.n() + 1.0 / holdout.n()));
        if (error == 0) {
            return Optional.empty();
        }
        double z = (treated.value() - holdout.value()) / error;
        return Optional.of(new Significance(z, Confidence.twoSidedNormal(z)));
    }

    /**
     * The effect on those who were treated because they were assigned to it: the difference divided by that of the uptake
     * (Wald 1940). Not estimable when both arms took it up alike (NO_VARIANCE).
     *
     * @param uptakeDifference share treated among the assigned minus that among the held out
     */
    public Estimation complierEffect(double uptakeDifference) {
        return uptakeDifference == 0
                ? new NotEstimable(Reason.NO_VARIANCE)
                : new Estimate(difference.value() / uptakeDifference, Optional.empty(), difference.n(), "wald-iv");
    }

    /**
     * Whether the arms have the sizes that were planned, by chi-squared with one degree of freedom; empty without anybody.
     *
     * @param treatedShare planned, in (0, 1)
     */
    public static Optional<Significance> sampleRatio(long treated, long holdout, double treatedShare) {
        if (!(treatedShare > 0 && treatedShare < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + treatedShare);
        }
        double n = treated + holdout;
        if (n == 0) {
            return Optional.empty();
        }
        double off = treated - n * treatedShare;
        double chiSquared = off * off / (n * treatedShare * (1 - treatedShare));
        return Optional.of(
                new Significance(chiSquared, ChiSquaredDistribution.of(1).survivalProbability(chiSquared)));
    }
}
