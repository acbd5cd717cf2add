package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;

/**
 * How customers of each class come back over time, up to the horizon.
 *
 * @param period days of time zero that the curves are about; empty before the first order
 * @param completeThrough where follow-up ends
 * @param daysBehind how many days ago that was, when that is more than three; then every figure here says so
 * @param curves best class first, the unknown last
 * @param test whether the classes of 10 customers and more come back equally fast
 * @param reference the class the others are held against; empty when there are not two to compare
 * @param contrasts each other class against it
 * @param adjusted what the adjusted hazard ratios rest on
 * @param rates share that ordered again within 30, 90, 180 and 365 days, each among those followed for so long
 * @param perCustomer later orders by class, of those followed for the whole horizon
 * @param kendall of the score and the number of later orders; empty for classes without a score
 */
public record FollowUpFindings(
        RepeatOrderQuestion question,
        Optional<DateRange> period,
        Optional<LocalDate> completeThrough,
        Optional<Long> daysBehind,
        List<Curve> curves,
        Finding<Comparison> test,
        Optional<String> reference,
        List<Contrast> contrasts,
        Adjustment adjusted,
        List<HorizonRate> rates,
        List<OrdersPerCustomer> perCustomer,
        Optional<RepeatOrderFindings.Correlation> kendall) {

    /**
     * One class.
     *
     * @param n followed for some time
     * @param events how many ordered again
     * @param notFollowed in the period, and not followed for a day: left out
     * @param points a step each day somebody ordered, while 10 are still followed; empty for a hidden class
     * @param followed every day on which somebody ordered or was followed no further, while 10 are; its last day is
     *     where the curve ends
     */
    public record Curve(
            String name,
            long n,
            long events,
            long notFollowed,
            List<Point> points,
            List<Still> followed,
            boolean hidden,
            boolean few) {

        /** The day on which the curve ends; 0 for a hidden class. */
        public double until() {
            return followed.isEmpty() ? 0 : followed.getLast().day();
        }

        /** How many were followed that long and had not ordered before {@code day}; empty beyond the curve. */
        public Optional<Long> atRisk(double day) {
            return followed.stream()
                    .filter(still -> still.day() >= day)
                    .findFirst()
                    .map(Still::atRisk);
        }

        /** The step the curve stands on; empty before the first order and beyond the curve. */
        public Optional<Point> at(double day) {
            return day > until()
                    ? Optional.empty()
                    : points.stream().filter(point -> point.day() <= day).reduce((_, later) -> later);
        }
    }

    /**
     * A step.
     *
     * @param reordered share having ordered again by this day
     * @param atRisk still followed just before
     */
    public record Point(double day, Estimation reordered, long atRisk) {}

    /**
     * Who is still followed.
     *
     * @param atRisk just before this day
     * @param censored followed no further than this day
     */
    public record Still(double day, long atRisk, long censored) {}

    /**
     * The log-rank test.
     *
     * @param trend p-value of the trend along classes that are in order; empty for others
     * @param classes that were compared
     */
    public record Comparison(
            double statistic, int degreesOfFreedom, double pValue, Optional<Double> trend, List<String> classes) {}

    /**
     * One class against the reference.
     *
     * @param daysGained earlier return on average, within {@code withinDays}
     * @param raw rate of coming back over that of the reference
     * @param adjusted the same, late, first order and value held alike
     */
    public record Contrast(
            String name,
            Estimation daysGained,
            double withinDays,
            Optional<Double> daysGainedP,
            HazardRatio raw,
            HazardRatio adjusted) {}

    /**
     * How many times as fast customers come back.
     *
     * @param ratio not estimable (NOT_PROPORTIONAL) when it changes over time: then see the days gained and the two halves
     * @param pValue of "it is 1"
     * @param proportionality p-value of "it stays the same over time"
     * @param early up to the day by which half of the orders had come, only when it changes
     * @param late after that day
     */
    public record HazardRatio(
            Estimation ratio,
            Optional<Double> pValue,
            Optional<Double> proportionality,
            Optional<Estimation> early,
            Optional<Estimation> late) {}

    /**
     * What the adjusted hazard ratios rest on.
     *
     * @param heldAlike what was held alike: {@code late}, {@code first_order}, {@code value}
     * @param patterns how many kinds of customers there are
     * @param foreign left out, because their order was in another currency
     * @param splitDay the day by which half of the orders had come; where the two halves of a changing ratio meet
     */
    public record Adjustment(List<String> heldAlike, int patterns, long foreign, Optional<Double> splitDay) {}

    /** Share of a class that ordered again within so many days. */
    public record HorizonRate(int days, RepeatOrderFindings.ClassOfCustomers customers) {}

    /**
     * Later orders of a class.
     *
     * @param mean orders per customer within the horizon
     * @param perYear orders per customer and year
     */
    public record OrdersPerCustomer(String name, long n, long orders, Estimation mean, Estimation perYear) {}
}
