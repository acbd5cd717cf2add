package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.Money;

/**
 * What a shop's data holds: the line under every page.
 *
 * @param completeThrough the day up to which the orders are all there
 * @param orders that were neither cancelled nor fully returned
 * @param turnover of these, in the shop's currency
 * @param otherCurrencyOrders orders left out of the turnover because they are in another currency
 * @param npsAnswers 0-10 answers ever
 * @param csatAnswers 1-5 answers ever
 * @param firstAnswer, lastAnswer days of the oldest and the newest answer
 */
public record ShopFacts(
        Optional<LocalDate> completeThrough,
        long customers,
        long orders,
        Money turnover,
        long otherCurrencyOrders,
        long npsAnswers,
        long csatAnswers,
        Optional<LocalDate> firstAnswer,
        Optional<LocalDate> lastAnswer) {}
