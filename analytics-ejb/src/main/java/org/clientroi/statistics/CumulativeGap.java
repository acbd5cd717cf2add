package org.clientroi.statistics;

import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What a customer of one class brings more than one of another up to a day, on average, those followed for less time
 * included: the difference of two {@link MeanCumulativeFunction}s of different customers, whose variances add. With values
 * as marks the default gap in euros, because it uses everyone.
 */
public final class CumulativeGap {

    public static final String METHOD = "mean-cumulative-gap";

    private CumulativeGap() {}

    /** Not estimable when either class holds nobody (EMPTY). */
    public static Finding<Effect> at(double time, MeanCumulativeFunction of, MeanCumulativeFunction minus) {
        return effect(time, of).flatMap(one -> effect(time, minus).map(one::minus));
    }

    private static Finding<Effect> effect(double time, MeanCumulativeFunction function) {
        return switch (function.at(time)) {
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
            case Estimate estimate ->
                Finding.of(new Effect(estimate.value(), Math.sqrt(function.variance(time)), estimate.n(), METHOD));
        };
    }
}
