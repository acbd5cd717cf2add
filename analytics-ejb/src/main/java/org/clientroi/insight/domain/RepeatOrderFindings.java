package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;

/**
 * Who ordered again within the horizon, among those followed for all of it.
 *
 * @param period days of time zero that were followed for the whole horizon; empty when none was
 * @param completeThrough where follow-up ends; empty before the first order
 * @param classes promoters, passives, detractors (or high, middle, low scores for CSAT); else by name
 * @param difference rate of the best class minus the worst, for score, late and other yes-or-no classes (yes minus no); else not
 *     applicable
 * @param spearman rank correlation of score and number of later orders; absent for classes without a score
 * @param excluded what was left out, and why: never silent
 */
public record RepeatOrderFindings(
        RepeatOrderQuestion question,
        Optional<DateRange> period,
        Optional<LocalDate> completeThrough,
        List<ClassOfCustomers> classes,
        Estimation difference,
        Optional<Correlation> spearman,
        Excluded excluded) {

    /**
     * One class.
     *
     * @param name {@code promoter}, {@code passive}, {@code detractor}, {@code true}, {@code false}, or a segment's value;
     *     the empty text where it is not known
     * @param n customers at their time zero
     * @param reordered how many ordered again within the horizon
     * @param orders later orders within the horizon
     * @param value of those later orders in the shop's currency
     * @param rate share that ordered again, with its Wilson interval; not estimable under 5 in a segment
     */
    public record ClassOfCustomers(
            String name,
            long n,
            long reordered,
            long orders,
            BigDecimal value,
            Estimation rate,
            boolean fewerThanThirty) {

        /** Too few customers to show more of them than their number. */
        public boolean isHidden() {
            return rate.estimate().isEmpty();
        }
    }

    /** Spearman's rho, its interval, and the two-sided p-value where there are at least 10. */
    public record Correlation(Estimation rho, Optional<Double> pValue) {}

    /**
     * What does not count here.
     *
     * @param tooRecent answers (or deliveries) not yet followed for the horizon
     * @param notIndex of customers who had one already in the 365 days before
     * @param ordersBetween orders after the delivery and before the answer: they cannot follow from it
     * @param otherCurrency later orders in another currency: counted as orders, left out of the value
     * @param closed of customers who closed their account or were erased before the horizon ended
     */
    public record Excluded(long tooRecent, long notIndex, long ordersBetween, long otherCurrency, long closed) {

        public Excluded(long tooRecent, long notIndex, long ordersBetween, long otherCurrency) {
            this(tooRecent, notIndex, ordersBetween, otherCurrency, 0);
        }
    }
}
