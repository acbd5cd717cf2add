package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientroi.insight.domain.FollowUpFindings.OrdersPerCustomer;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.OrderRate;
import org.clientroi.statistics.Sample;

/** What the customers of one class ordered within the horizon, over all their traits. */
record SpendSums(
        String name,
        long customers,
        long spenders,
        long orders,
        long ordersSquared,
        BigDecimal value,
        BigDecimal valueSquared,
        long foreignOrders) {

    private static final double DAYS_IN_A_YEAR = 365.25;

    /** Best class first, the unknown last. */
    static Map<String, SpendSums> byClass(Segment by, List<SpendCell> cells) {
        Map<String, SpendSums> classes = new TreeMap<>(ClassOrder.of(by).thenComparing(String::compareTo));
        for (SpendCell cell : cells) {
            classes.merge(cell.className(), of(cell), SpendSums::plus);
        }
        return classes;
    }

    /** Of all together; empty without any. */
    static Optional<SpendSums> all(List<SpendCell> cells) {
        return cells.stream().map(SpendSums::of).reduce(SpendSums::plus);
    }

    private static SpendSums of(SpendCell cell) {
        return new SpendSums(
                cell.className(),
                cell.customers(),
                cell.spenders(),
                cell.orders(),
                cell.ordersSquared(),
                cell.value(),
                cell.valueSquared(),
                cell.foreignOrders());
    }

    private SpendSums plus(SpendSums other) {
        return new SpendSums(
                name,
                customers + other.customers,
                spenders + other.spenders,
                orders + other.orders,
                ordersSquared + other.ordersSquared,
                value.add(other.value),
                valueSquared.add(other.valueSquared),
                foreignOrders + other.foreignOrders);
    }

    boolean isHidden() {
        return customers < DisplayPolicy.FEWEST_IN_A_SEGMENT;
    }

    /** Of the value of each customer, in the shop's currency. */
    Sample values() {
        return sample(customers, value, valueSquared);
    }

    /** Squares are exact in decimals: what is left of them after the mean is taken off is not lost to rounding. */
    static Sample sample(long n, BigDecimal sum, BigDecimal squares) {
        if (n == 0) {
            return new Sample(0, 0, 0);
        }
        BigDecimal centred = squares.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(n), new MathContext(40)));
        return new Sample(
                n,
                sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL64).doubleValue(),
                Math.max(0, centred.doubleValue()));
    }

    OrdersPerCustomer ordersPerCustomer(int horizonDays) {
        if (isHidden()) {
            NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW);
            return new OrdersPerCustomer(name, customers, 0, tooFew, tooFew);
        }
        Sample sample = sample(customers, BigDecimal.valueOf(orders), BigDecimal.valueOf(ordersSquared));
        return new OrdersPerCustomer(
                name, customers, orders, MeanScore.withDefaults().estimate(sample), perYear(horizonDays));
    }

    /** Everybody was followed for the same time. */
    private Estimation perYear(int horizonDays) {
        double years = horizonDays / DAYS_IN_A_YEAR;
        return OrderRate.withDefaults()
                .estimate(new OrderRate.Sums(
                        customers,
                        orders,
                        customers * years,
                        ordersSquared,
                        orders * years,
                        customers * years * years,
                        ordersSquared / years));
    }
}
