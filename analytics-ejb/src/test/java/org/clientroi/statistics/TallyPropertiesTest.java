package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The design rests on this: what is counted in the database is what was computed customer by customer. */
class TallyPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Provide
    static Arbitrary<DrawnCustomers> customers() {
        return DrawnCustomers.enough();
    }

    private static CoxFit cox(SurvivalRows rows) {
        return (CoxFit) CoxRegression.withDefaults().fit(rows);
    }

    private static void same(double[] found, double[] expected) {
        assertThat(found).containsExactly(expected, within(1e-8));
    }

    private static int[] each(double[] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(row -> IntStream.generate(() -> row).limit((long) counts[row]))
                .toArray();
    }

    @Property(tries = 60)
    void aTallyOfPatternsIsItsCustomers(@ForAll("customers") DrawnCustomers patterns, @ForAll long seed) {
        double[] counts =
                new Random(seed).ints(patterns.size(), 1, 150).asDoubleStream().toArray();
        CoxFit tally = cox(patterns.rows().counted(counts));
        CoxFit single = patterns.at(each(counts)).cox();

        same(tally.coefficients(), single.coefficients());
        same(tally.standardErrors(), single.standardErrors());
        same(Matrix.rootsOfDiagonal(tally.robustCovariance()), Matrix.rootsOfDiagonal(single.robustCovariance()));
        assertThat(tally.logLikelihood()).isCloseTo(single.logLikelihood(), within(1e-6));
        Concordance.Found pairs = Concordance.of(tally).orElseThrow();
        Concordance.Found singlePairs = Concordance.of(single).orElseThrow();
        assertThat(pairs.value()).isCloseTo(singlePairs.value(), CLOSE);
        assertThat(pairs.standardError()).isCloseTo(singlePairs.standardError(), CLOSE);
        assertThat(proportionality(tally)).isCloseTo(proportionality(single), within(1e-6));
    }

    private static double proportionality(CoxFit fit) {
        return ProportionalHazards.withDefaults()
                .test(fit)
                .orElseThrow()
                .global()
                .statistic();
    }

    @Property
    void stretchesThatAreCutAddUpToTheWhole(@ForAll("customers") DrawnCustomers customers) {
        int n = customers.size();
        int[] twice = IntStream.range(0, 2 * n).map(row -> row / 2).toArray();
        DrawnCustomers halves = customers.at(twice);
        double[] start = new double[2 * n];
        for (int row = 0; row < 2 * n; row += 2) {
            double cut = halves.time()[row] / 2;
            halves.time()[row] = cut;
            halves.status()[row] = 0;
            start[row + 1] = cut;
        }
        SurvivalRows stretches = SurvivalRows.between(
                start, halves.time(), halves.status(), new double[][] {halves.group(), halves.late()});
        CoxFit whole = customers.cox();
        CoxFit cut = cox(stretches);

        same(cut.coefficients(), whole.coefficients());
        same(Matrix.rootsOfDiagonal(cut.robustCovariance(twice)), Matrix.rootsOfDiagonal(whole.robustCovariance()));
    }

    @Property
    void followedAllYearTheMeanCumulativeFunctionIsTheMeanCount(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(max = 6) Integer> orders, @ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> rows = new ArrayList<>();
        for (int customer = 0; customer < orders.size(); customer++) {
            double start = 0;
            for (int order = 0; order < orders.get(customer); order++) {
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
        Sample sample =
                Sample.of(orders.stream().mapToDouble(Integer::doubleValue).toArray());

        assertThat(function.at(365).estimate().orElseThrow().value()).isCloseTo(sample.mean(), CLOSE);
        assertThat(function.variance(365))
                .isCloseTo(sample.squares() / ((double) orders.size() * orders.size()), CLOSE);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    @Property
    void countsInARegressionAreItsCustomers(
            @ForAll @Size(min = 12, max = 40) List<@IntRange(min = 1, max = 30) Integer> counted, @ForAll long seed) {
        int patterns = counted.size();
        double[] counts = counted.stream().mapToDouble(Integer::doubleValue).toArray();
        Random random = new Random(seed);
        double[] ones = DoubleStream.generate(() -> 1).limit(patterns).toArray();
        double[] x = random.doubles(patterns, 1000, 1004).toArray();
        double[] y = random.ints(patterns, 0, 2).asDoubleStream().toArray();
        RegressionResult result = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(new double[][] {ones, x}, y).weighted(counts));
        int[] each = each(counts);
        RegressionResult alone = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(
                        new double[][] {DrawnCustomers.pick(ones, each), DrawnCustomers.pick(x, each)},
                        DrawnCustomers.pick(y, each)));
        Assume.that(Arrays.stream(y).distinct().count() == 2 && result instanceof RegressionFit);
        RegressionFit tally = result.fit();
        RegressionFit single = alone.fit();

        same(Matrix.rootsOfDiagonal(tally.robustCovariance()), Matrix.rootsOfDiagonal(single.robustCovariance()));
        assertThat(tally.coefficients()[1]).isCloseTo(single.coefficients()[1], within(1e-7));
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
