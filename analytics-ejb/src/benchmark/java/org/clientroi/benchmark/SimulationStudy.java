package org.clientroi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.clientroi.statistics.CoxFit;
import org.clientroi.statistics.CoxRegression;
import org.clientroi.statistics.DoublyRobust;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.LogRank;
import org.clientroi.statistics.LogRankComparison;
import org.clientroi.statistics.NetPromoterScore;
import org.clientroi.statistics.NetPromoterScoreDifference;
import org.clientroi.statistics.NpsCounts;
import org.clientroi.statistics.PropensityScore;
import org.clientroi.statistics.SurvivalRows;
import org.clientroi.statistics.TreatmentRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The long simulations of what intervals and tests promise: they cover as often as they say, and where there is nothing
 * they find something in one case of twenty. Seeded, 2,000 runs each; bounds are those of the specification.
 * Writes target/simulation.txt.
 */
class SimulationStudy {

    private static final int RUNS = 2_000;
    private static final double TWO_SIDED = 1.959963984540054;

    private static final List<String> REPORT = new ArrayList<>();

    private static double share(Predicate<Random> holds) {
        return LongStream.range(0, RUNS)
                        .filter(run -> holds.test(new Random(20_260_000L + run)))
                        .count()
                / (double) RUNS;
    }

    private static void found(String what, double share) {
        REPORT.add(String.format(Locale.ROOT, "%s %.4f", what, share));
    }

    @AfterAll
    static void write() throws IOException {
        Files.write(Path.of("target", "simulation.txt"), REPORT);
    }

    private static void rejectsOneInTwenty(String test, Predicate<Random> rejects) {
        double share = share(rejects);
        found(test + " rejects", share);
        assertThat(share).as(test).isBetween(0.035, 0.065);
    }

    @Test
    void theRangeOfAnNpsOfTwentyAnswersHoldsTheTruth() {
        for (double[] shares : List.of(new double[] {.2, .3}, new double[] {.4, .3}, new double[] {.1, .2})) {
            double truth = 1 - shares[0] - shares[1] - shares[0];
            double covered = share(random -> {
                Interval range = NetPromoterScore.withDefaults().limits(answers(random, 20, shares));
                return range.lower() <= truth && truth <= range.upper();
            });
            found("NPS covers", covered);
            assertThat(covered).isGreaterThanOrEqualTo(0.93);
        }
    }

    @Test
    void theRangeOfADifferenceOfTwiceTwentyAnswersHoldsTheTruth() {
        double[] first = {.2, .3};
        double[] second = {.35, .3};
        double truth = (1 - 2 * second[0] - second[1]) - (1 - 2 * first[0] - first[1]);
        double covered = share(random -> {
            Interval range = NetPromoterScoreDifference.withDefaults()
                    .estimate(answers(random, 20, first), answers(random, 20, second))
                    .estimation()
                    .estimate()
                    .flatMap(estimate -> estimate.interval())
                    .orElseThrow();
            return range.lower() <= truth && truth <= range.upper();
        });
        found("difference covers", covered);
        assertThat(covered).isGreaterThanOrEqualTo(0.93);
    }

    private static NpsCounts answers(Random random, int n, double[] shares) {
        int[] counts = new int[3];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            counts[u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2]++;
        }
        return new NpsCounts(counts[0], counts[1], counts[2]);
    }

    @Test
    void whereClassesReorderAlikeTheLogRankTestSeldomFindsADifference() {
        rejectsOneInTwenty("log-rank", random -> {
            FollowUp one = customers(random, 100).followUp();
            FollowUp other = customers(random, 100).followUp();
            LogRankComparison comparison =
                    (LogRankComparison) LogRank.withDefaults().test(List.of(one, other));
            return comparison.test().pValue() < 0.05;
        });
    }

    @Test
    void whereAClassChangesNothingARobustCoxRegressionSeldomFindsAnything() {
        rejectsOneInTwenty("Cox, robust", random -> {
            Customers customers = customers(random, 200);
            double[] group = new double[200];
            Arrays.setAll(group, i -> i % 2);
            CoxFit fit = (CoxFit) CoxRegression.withDefaults()
                    .fit(SurvivalRows.of(customers.time(), customers.status(), new double[][] {group}));
            return Math.abs(fit.coefficients()[0]) > TWO_SIDED * Math.sqrt(fit.robustCovariance()[0][0]);
        });
    }

    /** Days to the next order, or until nobody looks any more. */
    private record Customers(double[] time, double[] status) {

        FollowUp followUp() {
            return FollowUp.ofCustomers(time, status);
        }
    }

    private static Customers customers(Random random, int n) {
        double[] time = new double[n];
        double[] status = new double[n];
        for (int i = 0; i < n; i++) {
            double order = -300 * Math.log(1 - random.nextDouble());
            double end = 100 + 300 * random.nextDouble();
            time[i] = Math.min(order, end);
            status[i] = order <= end ? 1 : 0;
        }
        return new Customers(time, status);
    }

    @Test
    void ordersOfTheSameCustomerGoTogetherWhichOnlyRobustErrorsKnow() {
        rejectsOneInTwenty("Andersen-Gill, robust", random -> rejects(repeatOrders(random, 200), true));
        double naive = share(random -> rejects(repeatOrders(random, 200), false));
        found("Andersen-Gill, naive rejects", naive);
        assertThat(naive).as("the naive errors are far too small").isGreaterThan(0.08);
    }

    /** All orders of customers of whom some buy much more than others, whatever their group. */
    private record Orders(double[] start, double[] stop, double[] status, double[] group, int[] customer) {}

    private static boolean rejects(Orders orders, boolean robust) {
        CoxFit fit = (CoxFit) CoxRegression.withDefaults()
                .fit(SurvivalRows.between(
                        orders.start(), orders.stop(), orders.status(), new double[][] {orders.group()}));
        double variance = robust ? fit.robustCovariance(orders.customer())[0][0] : fit.covariance()[0][0];
        return Math.abs(fit.coefficients()[0]) > TWO_SIDED * Math.sqrt(variance);
    }

    private static Orders repeatOrders(Random random, int n) {
        double[][] rows = new double[n * 60][];
        int count = 0;
        for (int i = 0; i < n; i++) {
            // an exponential frailty: a few order often, most hardly ever
            double daysBetween = 250 / (0.02 - Math.log(1 - random.nextDouble()));
            double end = 200 + 200 * random.nextDouble();
            double from = 0;
            while (from < end && count < rows.length) {
                double next = from - daysBetween * Math.log(1 - random.nextDouble());
                rows[count++] = new double[] {from, Math.min(next, end), next <= end ? 1 : 0, i % 2, i};
                from = next;
            }
        }
        double[][] kept = Arrays.copyOf(rows, count);
        return new Orders(
                column(kept, 0),
                column(kept, 1),
                column(kept, 2),
                column(kept, 3),
                Arrays.stream(kept).mapToInt(row -> (int) row[4]).toArray());
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    @Test
    void whereCallingBackChangesNothingTheDoublyRobustContrastSeldomFindsAnything() {
        rejectsOneInTwenty("AIPW", random -> {
            int n = 500;
            double[] one = new double[n];
            double[] spent = new double[n];
            double[] called = new double[n];
            double[] reordered = new double[n];
            Arrays.fill(one, 1);
            for (int i = 0; i < n; i++) {
                spent[i] = random.nextGaussian();
                called[i] = random.nextDouble() < logistic(-0.2 + 0.7 * spent[i]) ? 1 : 0;
                reordered[i] = random.nextDouble() < logistic(-0.8 + 0.9 * spent[i]) ? 1 : 0;
            }
            double[][] terms = {one, spent};
            return PropensityScore.of(TreatmentRows.of(called, reordered, terms, one))
                            .flatMap(score -> DoublyRobust.of(score, terms))
                            .found()
                            .orElseThrow()
                            .contrast()
                            .difference()
                            .test()
                            .orElseThrow()
                            .pValue()
                    < 0.05;
        });
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
