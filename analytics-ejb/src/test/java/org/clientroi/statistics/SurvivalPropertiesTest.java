package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.clientroi.statistics.CoxRegression.Ties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the numbers, on random customers; a seed a case. */
class SurvivalPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    /** Customers with two covariates, followed up to 400 days. */
    private record Customers(double[] time, double[] status, double[] group, double[] late) {

        static Customers random(long seed, int n, int days) {
            Random random = new Random(seed);
            double[] time = new double[n];
            double[] status = new double[n];
            double[] group = new double[n];
            double[] late = new double[n];
            for (int i = 0; i < n; i++) {
                group[i] = random.nextInt(2);
                late[i] = random.nextInt(3);
                double order = -Math.log(random.nextDouble()) * days / Math.exp(0.5 * group[i] - 0.2 * late[i]);
                double end = 1 + random.nextInt(400);
                time[i] = Math.max(1, Math.ceil(Math.min(order, end)));
                status[i] = order < end ? 1 : 0;
            }
            return new Customers(time, status, group, late);
        }

        /** Each at his own time. */
        Customers withoutTies() {
            double[] own = time.clone();
            Arrays.setAll(own, i -> time[i] + i / (10.0 * time.length));
            return new Customers(own, status, group, late);
        }

        Customers at(int[] rows) {
            return new Customers(pick(time, rows), pick(status, rows), pick(group, rows), pick(late, rows));
        }

        private static double[] pick(double[] values, int[] rows) {
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
    }

    private static CoxFit cox(SurvivalRows rows, Ties ties) {
        return (CoxFit) CoxRegression.withDefaults().with(ties).fit(rows);
    }

    private static CoxFit cox(SurvivalRows rows) {
        return cox(rows, Ties.EFRON);
    }

    private static void same(double[] found, double[] expected) {
        assertThat(found).containsExactly(expected, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheRowsDoesNotMatter(long seed) {
        Customers customers = Customers.random(seed, 300, 150);
        // 7 and 300 share no divisor
        int[] shuffled = IntStream.range(0, 300).map(row -> row * 7 % 300).toArray();
        CoxFit fit = cox(customers.rows());
        CoxFit again = cox(customers.at(shuffled).rows());

        same(again.coefficients(), fit.coefficients());
        same(again.standardErrors(), fit.standardErrors());
        assertThat(customers.at(shuffled).logRank().test())
                .isEqualTo(customers.logRank().test());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tenfoldTimesLeaveRatiosAndTestsAndMultiplyQuantiles(long seed) {
        Customers days = Customers.random(seed, 300, 150);
        double[] longer = Arrays.stream(days.time()).map(t -> 10 * t).toArray();
        Customers tenfold = new Customers(longer, days.status(), days.group(), days.late());

        same(cox(tenfold.rows()).coefficients(), cox(days.rows()).coefficients());
        assertThat(tenfold.logRank().test()).isEqualTo(days.logRank().test());
        SurvivalCurve curve = (SurvivalCurve) KaplanMeier.withDefaults().estimate(days.followUp(1));
        SurvivalCurve stretched = (SurvivalCurve) KaplanMeier.withDefaults().estimate(tenfold.followUp(1));
        assertThat(stretched.quantile(0.5).orElseThrow())
                .isCloseTo(10 * curve.quantile(0.5).orElseThrow(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theScaleOfTheWeightsDoesNotMoveTheCoefficients(long seed) {
        Customers customers = Customers.random(seed, 300, 150);
        Random random = new Random(seed);
        double[] weights = random.doubles(300, 0.2, 5).toArray();
        double[] larger = Arrays.stream(weights).map(w -> 1000 * w).toArray();
        CoxFit fit = cox(customers.rows().weighted(weights));
        CoxFit scaled = cox(customers.rows().weighted(larger));

        same(scaled.coefficients(), fit.coefficients());
        same(Matrix.rootsOfDiagonal(scaled.robustCovariance()), Matrix.rootsOfDiagonal(fit.robustCovariance()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void swappingTheGroupsTurnsTheSign(long seed) {
        Customers customers = Customers.random(seed, 300, 150);
        double[] swapped = Arrays.stream(customers.group()).map(g -> 1 - g).toArray();
        Customers other = new Customers(customers.time(), customers.status(), swapped, customers.late());

        assertThat(cox(other.rows()).coefficients()[0])
                .isCloseTo(-cox(customers.rows()).coefficients()[0], CLOSE);
        assertThat(other.logRank().test().statistic())
                .isCloseTo(customers.logRank().test().statistic(), CLOSE);
        Estimation there = RestrictedMean.to(90)
                .difference(customers.followUp(0), customers.followUp(1))
                .estimation();
        Estimation back = RestrictedMean.to(90)
                .difference(other.followUp(0), other.followUp(1))
                .estimation();
        assertThat(back.estimate().orElseThrow().value())
                .isCloseTo(-there.estimate().orElseThrow().value(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoLeavesBeforeTheFirstOrderChangesNothing(long seed) {
        Customers customers = Customers.random(seed, 200, 150);
        int[] again = IntStream.range(0, 201).map(row -> Math.min(row, 199)).toArray();
        Customers more = customers.at(again);
        more.time()[200] = 0.25;
        more.status()[200] = 0;

        same(cox(more.rows()).coefficients(), cox(customers.rows()).coefficients());
        assertThat(more.logRank().test().statistic())
                .isCloseTo(customers.logRank().test().statistic(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutTiesBreslowIsEfronAndTheScoreTestIsTheLogRank(long seed) {
        Customers customers = Customers.random(seed, 200, 150).withoutTies();
        SurvivalRows single = SurvivalRows.of(customers.time(), customers.status(), new double[][] {customers.group()});

        same(cox(single, Ties.BRESLOW).coefficients(), cox(single).coefficients());
        assertThat(cox(single).scoreTest()).isCloseTo(customers.logRank().test().statistic(), within(1e-8));
    }

    /** The design rests on this: what is counted in the database is what was computed customer by customer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aTallyOfPatternsIsItsCustomers(long seed) {
        Customers patterns = Customers.random(seed, 120, 20);
        Random random = new Random(seed);
        double[] counts = random.ints(120, 1, 150).asDoubleStream().toArray();
        int[] each = IntStream.range(0, 120)
                .flatMap(row -> IntStream.generate(() -> row).limit((long) counts[row]))
                .toArray();
        Customers customers = patterns.at(each);
        CoxFit tally = cox(patterns.rows().counted(counts));
        CoxFit single = cox(customers.rows());

        same(tally.coefficients(), single.coefficients());
        same(tally.standardErrors(), single.standardErrors());
        same(Matrix.rootsOfDiagonal(tally.robustCovariance()), Matrix.rootsOfDiagonal(single.robustCovariance()));
        assertThat(tally.logLikelihood()).isCloseTo(single.logLikelihood(), within(1e-6));
        Concordance.Found pairs = Concordance.of(tally).orElseThrow();
        assertThat(pairs.value()).isCloseTo(Concordance.of(single).orElseThrow().value(), CLOSE);
        assertThat(pairs.standardError())
                .isCloseTo(Concordance.of(single).orElseThrow().standardError(), CLOSE);
        ProportionalHazards.Tests tests =
                ProportionalHazards.withDefaults().test(tally).orElseThrow();
        assertThat(tests.global().statistic())
                .isCloseTo(
                        ProportionalHazards.withDefaults()
                                .test(single)
                                .orElseThrow()
                                .global()
                                .statistic(),
                        within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void stretchesThatAreCutAddUpToTheWhole(long seed) {
        Customers customers = Customers.random(seed, 200, 150);
        int[] twice = IntStream.range(0, 400).map(row -> row / 2).toArray();
        Customers halves = customers.at(twice);
        double[] start = new double[400];
        for (int row = 0; row < 400; row += 2) {
            double cut = halves.time()[row] / 2;
            halves.time()[row] = cut;
            halves.status()[row] = 0;
            start[row + 1] = cut;
        }
        SurvivalRows stretches = SurvivalRows.between(
                start, halves.time(), halves.status(), new double[][] {halves.group(), halves.late()});
        CoxFit whole = cox(customers.rows());
        CoxFit cut = cox(stretches);

        same(cut.coefficients(), whole.coefficients());
        same(Matrix.rootsOfDiagonal(cut.robustCovariance(twice)), Matrix.rootsOfDiagonal(whole.robustCovariance()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void followedAllYearTheMeanCumulativeFunctionIsTheMeanCount(long seed) {
        Random random = new Random(seed);
        int customers = 60;
        double[] counts = new double[customers];
        List<double[]> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            counts[customer] = random.nextInt(5);
            double start = 0;
            for (int order = 0; order < counts[customer]; order++) {
                double day = start + 1 + random.nextInt(60);
                rows.add(new double[] {customer, start, day, 1});
                start = day;
            }
            rows.add(new double[] {customer, start, 365, 0});
        }
        MeanCumulativeFunction function = MeanCumulativeFunction.of(RecurrentRows.of(
                rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                column(rows, 1),
                column(rows, 2),
                column(rows, 3)));
        Sample sample = Sample.of(counts);

        assertThat(function.at(365).estimate().orElseThrow().value()).isCloseTo(sample.mean(), CLOSE);
        assertThat(function.variance(365)).isCloseTo(sample.squares() / (60.0 * 60), CLOSE);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsInARegressionAreItsCustomers(long seed) {
        Random random = new Random(seed);
        int patterns = 40;
        double[] ones = new double[patterns];
        Arrays.fill(ones, 1);
        double[] x = random.doubles(patterns, 1000, 1004).toArray();
        double[] y = random.ints(patterns, 0, 2).asDoubleStream().toArray();
        double[] counts = random.ints(patterns, 1, 30).asDoubleStream().toArray();
        int[] each = IntStream.range(0, patterns)
                .flatMap(row -> IntStream.generate(() -> row).limit((long) counts[row]))
                .toArray();
        RegressionFit tally = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(new double[][] {ones, x}, y).weighted(counts))
                .fit();
        RegressionFit single = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(
                        new double[][] {Customers.pick(ones, each), Customers.pick(x, each)}, Customers.pick(y, each)))
                .fit();

        same(tally.standardErrors(), single.standardErrors());
        same(Matrix.rootsOfDiagonal(tally.robustCovariance()), Matrix.rootsOfDiagonal(single.robustCovariance()));
        assertThat(tally.coefficients()[1]).isCloseTo(single.coefficients()[1], CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 63, 64, 65, 200, 5000})
    void sumsOverManyTiesAreThoseAddedOneByOne(int events) {
        for (double share : new double[] {1, 0.9, 0.1, 1e-4}) {
            double tied = 3.7 * events;
            double risk = tied / share;
            double inverses = 0;
            double squares = 0;
            double logs = 0;
            for (int k = 0; k < events; k++) {
                double left = risk - tied * k / events;
                inverses += 1 / left;
                squares += 1 / (left * left);
                logs += Math.log(left);
            }
            TiedSums sums = TiedSums.efron(risk, tied, events);

            assertThat(sums.inverses() / inverses).isCloseTo(1, within(1e-12));
            assertThat(sums.inverseSquares() / squares).isCloseTo(1, within(1e-12));
            assertThat(sums.logs()).isCloseTo(logs, within(1e-10 * events));
        }
    }
}
