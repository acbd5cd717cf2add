package org.clientroi.insight.domain;

import java.math.BigDecimal;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;

/**
 * What is known since something was changed, before it, and in the same days a year earlier.
 *
 * @param spent over the days since
 */
public record ActionFindings(
        ShopAction action, int horizonDays, Reading since, Contrast before, Contrast yearEarlier, BigDecimal spent) {

    /**
     * Some days of those it is about.
     *
     * @param answers by the day of the answer
     * @param customers by the day of their delivery, followed for the horizon
     * @param rate share of these that ordered again within it
     * @param perCustomer value of their later orders within it
     */
    public record Reading(
            DateRange days, long answers, Estimation nps, long customers, Estimation rate, Estimation perCustomer) {}

    /**
     * The days since held against others: differences are since minus these.
     *
     * @param nps with its verdict
     * @param perCustomer per customer followed
     * @param together the same for all customers followed since
     */
    public record Contrast(Reading then, Change nps, Estimation perCustomer, Estimation together) {}
}
