package org.clientroi.statistics;

import java.util.Optional;

/**
 * A value that was estimated.
 *
 * @param value in the unit of the statistic (NPS in [-1, 1], a share in [0, 1], a count, an amount)
 * @param interval absent where the method gives none (a mean of one answer)
 * @param n how many observations it rests on
 * @param method the id of the method, as docs/metrics.md names it
 */
public record Estimate(double value, Optional<Interval> interval, long n, String method) implements Estimation {

    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate is a finite number; otherwise say NotEstimable: " + value);
        }
    }
}
