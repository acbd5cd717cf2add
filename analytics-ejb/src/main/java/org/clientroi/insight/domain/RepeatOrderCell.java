package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * A class in the tally of later orders: those that count, and beside them those that do not.
 *
 * @param name of the class, the empty text where it is not known
 * @param n at their time zero, index ones, followed for the whole horizon
 * @param reordered of these, how many ordered again within the horizon
 * @param orders later orders of these within the horizon
 * @param value of those in the shop's currency
 * @param otherCurrency how many of the orders are in another one
 * @param ordersBetween of these, after the delivery and up to the answer
 * @param firstDay the earliest time zero of these
 * @param tooRecent index ones, not yet followed for the horizon
 * @param closed index ones, old enough, whose customer left before the horizon ended
 * @param notIndex those whose customer had one in the 365 days before
 */
public record RepeatOrderCell(
        String name,
        long n,
        long reordered,
        long orders,
        BigDecimal value,
        long otherCurrency,
        long ordersBetween,
        OptionalInt firstDay,
        long tooRecent,
        long closed,
        long notIndex) {}
