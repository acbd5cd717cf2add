package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where the bands of order values begin, made from one sum and one count, so that the database has nothing to sort.
 *
 * @param middle amounts from here on are middle
 * @param high amounts from here on are high
 */
public record ValueBands(BigDecimal middle, BigDecimal high) {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** Two thirds and four thirds of the mean; everything is middle where there are no amounts. */
    public static ValueBands around(long count, BigDecimal sum) {
        if (count == 0) {
            return new ValueBands(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000_000L));
        }
        BigDecimal third = sum.divide(BigDecimal.valueOf(count).multiply(THREE), MathContext.DECIMAL64);
        return new ValueBands(third.multiply(BigDecimal.TWO), third.multiply(BigDecimal.valueOf(4)));
    }
}
