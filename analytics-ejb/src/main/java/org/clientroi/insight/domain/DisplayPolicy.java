package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.Tested;

/** How many answers it takes until something may be shown, tested, or shown without a word of caution. */
final class DisplayPolicy {

    static final long FEWEST_IN_A_SEGMENT = 5;
    static final long FEWEST_FOR_A_TEST = 10;
    static final long FEW = 30;

    private DisplayPolicy() {}

    static boolean isFew(long n) {
        return n < FEW;
    }

    /** What may be said of a change, the rarer side having {@code n} answers. */
    static Change change(Tested difference, long n) {
        boolean enough = n >= FEWEST_FOR_A_TEST;
        return new Change(
                difference.estimation(),
                enough ? difference.pValue() : Optional.empty(),
                enough ? verdict(difference.estimation()) : Verdict.NOT_ENOUGH_ANSWERS);
    }

    private static Verdict verdict(Estimation difference) {
        Optional<Interval> interval = difference.estimate().flatMap(estimate -> estimate.interval());
        if (interval.isEmpty()) {
            return Verdict.NOT_ENOUGH_ANSWERS;
        }
        if (interval.get().lower() > 0) {
            return Verdict.CONFIRMED_RISE;
        }
        return interval.get().upper() < 0 ? Verdict.CONFIRMED_FALL : Verdict.COULD_BE_CHANCE;
    }
}
