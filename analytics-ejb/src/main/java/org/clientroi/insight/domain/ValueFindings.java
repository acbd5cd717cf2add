package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.PointMove;

/**
 * What customers of each class brought within the horizon, those followed for all of it, in the shop's currency.
 *
 * @param rate what a unit of turnover counts for: 1, or what of it is not VAT, or margin; empty when that is not known
 * @param daysBehind how many days ago the orders were last complete, when that is more than three
 * @param reference the class the others are held against; empty when there are not two to compare
 * @param points what one point of NPS is worth; only for score classes of the 0-10 question
 * @param inaction what leaving the let-down alone costs; only there too
 */
public record ValueFindings(
        ValueQuestion question,
        Optional<Double> rate,
        Optional<DateRange> period,
        Optional<LocalDate> completeThrough,
        Optional<Long> daysBehind,
        List<ClassValue> classes,
        Optional<String> reference,
        List<Gap> gaps,
        List<String> heldAlike,
        List<PointWorth> points,
        Optional<Inaction> inaction,
        Excluded excluded) {

    /**
     * One class.
     *
     * @param mean per customer, those who ordered nothing among them
     * @param spending share that ordered anything
     * @param foreignOrders later orders in another currency: without a value here
     */
    public record ClassValue(
            String name, long n, Estimation mean, Estimation spending, long foreignOrders, boolean few) {}

    /**
     * One class minus the reference, per customer.
     *
     * @param raw of the means (Welch)
     * @param adjusted late, first order and value held alike: an adjusted association
     */
    public record Gap(
            String name, Estimation raw, Optional<Double> rawP, Estimation adjusted, Optional<Double> adjustedP) {}

    /**
     * One way to win a point.
     *
     * @param customers among whom it is won: all whose horizon was followed
     */
    public record PointWorth(PointMove move, long customers, Estimation worth) {}

    /**
     * The cost of leaving them alone: an upper end, for it takes the whole gap as what a call would bring.
     *
     * @param byCall how many detractors by what became of their case: {@code in_time}, {@code late}, {@code not_called},
     *     {@code no_case}
     * @param unresolved of these, not called in time
     * @param gap per customer, passives minus detractors, adjusted
     */
    public record Inaction(Map<String, Long> byCall, long unresolved, Estimation gap, Estimation cost) {}
}
