package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * A second share minus a first, with Newcombe's hybrid of their Wilson intervals (Newcombe 1998, Statistics in Medicine
 * 17:873, method 10). In [-1, 1].
 */
public final class ProportionDifference {

    public static final String METHOD = "newcombe";

    private final Confidence confidence;

    private ProportionDifference(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static ProportionDifference withDefaults() {
        return new ProportionDifference(Confidence.NINETY_FIVE);
    }

    public ProportionDifference with(Confidence other) {
        return new ProportionDifference(other);
    }

    /** Not estimable (EMPTY) when either is a share of nothing. */
    public Estimation estimate(Share first, Share second) {
        if (first.n() == 0 || second.n() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        Proportion single = Proportion.withDefaults().with(confidence);
        Interval interval =
                Mover.difference(first.value(), single.limits(first), second.value(), single.limits(second));
        return new Estimate(second.value() - first.value(), Optional.of(interval), first.n() + second.n(), METHOD);
    }
}
