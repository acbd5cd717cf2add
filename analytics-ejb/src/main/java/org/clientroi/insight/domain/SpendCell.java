package org.clientroi.insight.domain;

import java.math.BigDecimal;

/**
 * What customers of a class, alike in their traits and followed for the whole horizon, ordered within it: sums and sums of
 * squares, which is all that means, their intervals and regressions need.
 *
 * @param spenders how many ordered anything in the shop's currency
 * @param orders sum of their later orders
 * @param ordersSquared sum of the squares of each one's later orders
 * @param value sum in the shop's currency
 * @param valueSquared sum of the squares of each one's value
 * @param foreignOrders later orders in another currency: without a value here
 */
public record SpendCell(
        String className,
        Traits traits,
        long customers,
        long spenders,
        long orders,
        long ordersSquared,
        BigDecimal value,
        BigDecimal valueSquared,
        long foreignOrders) {}
