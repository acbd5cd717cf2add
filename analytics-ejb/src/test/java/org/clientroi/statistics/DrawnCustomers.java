package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Customers that a property draws: two covariates at time zero, followed up to 400 days, some of whom ordered again. */
record DrawnCustomers(double[] time, double[] status, double[] group, double[] late) {

    private record Customer(int time, boolean ordered, int group, int late) {}

    /** Between 40 and 160 of them, at least five orders in either group. */
    static Arbitrary<DrawnCustomers> enough() {
        Arbitrary<Customer> customer = Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(2, false)),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2))
                .as(Customer::new)
                .withoutEdgeCases();
        return customer.list()
                .ofMinSize(40)
                .ofMaxSize(160)
                .map(DrawnCustomers::of)
                .filter(DrawnCustomers::tellsSomething);
    }

    private static DrawnCustomers of(List<Customer> customers) {
        return new DrawnCustomers(
                customers.stream().mapToDouble(Customer::time).toArray(),
                customers.stream().mapToDouble(each -> each.ordered() ? 1 : 0).toArray(),
                customers.stream().mapToDouble(Customer::group).toArray(),
                customers.stream().mapToDouble(Customer::late).toArray());
    }

    private boolean tellsSomething() {
        return orders(group, 0) >= 5 && orders(group, 1) >= 5 && orders(late, 0) >= 3 && orders(late, 2) >= 3;
    }

    private long orders(double[] column, double value) {
        return IntStream.range(0, time.length)
                .filter(row -> column[row] == value && status[row] == 1)
                .count();
    }

    int size() {
        return time.length;
    }

    /** Each at his own time. */
    DrawnCustomers withoutTies() {
        double[] own = time.clone();
        Arrays.setAll(own, row -> time[row] + row / (10.0 * time.length));
        return new DrawnCustomers(own, status, group, late);
    }

    DrawnCustomers at(int[] rows) {
        return new DrawnCustomers(pick(time, rows), pick(status, rows), pick(group, rows), pick(late, rows));
    }

    static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    SurvivalRows rows() {
        return SurvivalRows.of(time, status, new double[][] {group, late});
    }

    FollowUp followUp(double ofGroup) {
        int[] rows = IntStream.range(0, time.length)
                .filter(row -> group[row] == ofGroup)
                .toArray();
        return FollowUp.ofCustomers(pick(time, rows), pick(status, rows));
    }

    LogRankComparison logRank() {
        return (LogRankComparison) LogRank.withDefaults().test(List.of(followUp(0), followUp(1)));
    }

    CoxFit cox(CoxRegression.Ties ties) {
        return (CoxFit) CoxRegression.withDefaults().with(ties).fit(rows());
    }

    CoxFit cox() {
        return cox(CoxRegression.Ties.EFRON);
    }

    @Override
    public String toString() {
        return "times " + Arrays.toString(time) + ", ordered " + Arrays.toString(status) + ", group "
                + Arrays.toString(group) + ", late " + Arrays.toString(late);
    }
}
