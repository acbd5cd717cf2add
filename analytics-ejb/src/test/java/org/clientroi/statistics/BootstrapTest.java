package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.clientroi.statistics.Bootstrap.Rows;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = Bootstrap.withSeed(4).withReplicates(400);

    private static double[] spending(int customers) {
        Random random = new Random(customers);
        double[] values = new double[customers];
        Arrays.setAll(values, i -> random.nextInt(3) == 0 ? 0 : Math.exp(3 + random.nextGaussian()));
        return values;
    }

    @Test
    void oneThreadOrTwoGiveTheSame() throws Exception {
        BootstrapStatistic mean = BootstrapStatistic.mean(spending(300));
        Rows rows = Rows.single(new int[300]);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool two = new ForkJoinPool(2)) {
            Estimation alone = one.submit(() -> BOOTSTRAP.estimate(mean, rows)).get();
            Estimation together =
                    two.submit(() -> BOOTSTRAP.estimate(mean, rows)).get();

            assertThat(alone).isEqualTo(together).isEqualTo(BOOTSTRAP.estimate(mean, rows));
        }
    }

    @Test
    void anotherSeedGivesAnotherInterval() {
        BootstrapStatistic mean = BootstrapStatistic.mean(spending(50));
        Rows rows = Rows.single(new int[50]);

        assertThat(BOOTSTRAP.estimate(mean, rows))
                .isNotEqualTo(Bootstrap.withSeed(5).withReplicates(400).estimate(mean, rows));
    }

    @Test
    void aTallyIsResampledAsTheCustomersInIt() {
        double[] cells = {0, 12.5, 40, 99};
        long[] counts = {20, 7, 11, 3};
        double[] customers = new double[41];
        int next = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            for (long i = 0; i < counts[cell]; i++) {
                customers[next++] = cells[cell];
            }
        }
        Estimation tally = BOOTSTRAP.estimate(BootstrapStatistic.mean(cells), Rows.of(new int[4], counts));
        Estimation single = BOOTSTRAP.estimate(BootstrapStatistic.mean(customers), Rows.single(new int[41]));

        Interval expected = single.estimate().flatMap(Estimate::interval).orElseThrow();
        Interval got = tally.estimate().flatMap(Estimate::interval).orElseThrow();
        assertThat(got.lower()).isCloseTo(expected.lower(), within(1e-9));
        assertThat(got.upper()).isCloseTo(expected.upper(), within(1e-9));
    }

    @Test
    void tenTimesTheValueIsTenTimesTheInterval() {
        double[] values = spending(80);
        double[] tenfold = Arrays.stream(values).map(value -> value * 10).toArray();
        Rows rows = Rows.single(new int[80]);
        Interval once = BOOTSTRAP
                .estimate(BootstrapStatistic.mean(values), rows)
                .estimate()
                .flatMap(Estimate::interval)
                .orElseThrow();
        Interval ten = BOOTSTRAP
                .estimate(BootstrapStatistic.mean(tenfold), rows)
                .estimate()
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertThat(ten.lower()).isCloseTo(10 * once.lower(), within(1e-9));
        assertThat(ten.upper()).isCloseTo(10 * once.upper(), within(1e-9));
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        double[] values = new double[9];
        Arrays.fill(values, 0.1);
        Estimate estimate = BOOTSTRAP
                .estimate(BootstrapStatistic.mean(values), Rows.single(new int[9]))
                .estimate()
                .orElseThrow();

        assertThat(estimate.interval().orElseThrow().lower())
                .isCloseTo(estimate.interval().orElseThrow().upper(), within(1e-15));
    }

    @Test
    void aGroupOfOneOrNoneIsNotEstimable() {
        double[] values = {1, 2, 3};
        boolean[] first = {true, false, false};
        boolean[] others = {false, true, true};
        boolean[] nobody = {false, false, false};
        BootstrapStatistic gap = BootstrapStatistic.differenceOfMeans(values, first, others);

        assertThat(BOOTSTRAP.estimate(gap, Rows.single(new int[] {0, 1, 1})))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(BOOTSTRAP.estimate(
                        BootstrapStatistic.differenceOfMeans(values, nobody, others), Rows.single(new int[3])))
                .isEqualTo(new NotEstimable(Reason.NOT_APPLICABLE));
        assertThat(BOOTSTRAP.estimate(BootstrapStatistic.mean(new double[0]), Rows.single(new int[0])))
                .isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThatThrownBy(() -> BootstrapStatistic.mean(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupThatResamplesOftenMissIsNotEstimable() {
        double[] values = {1, 2, 3, 4};
        boolean[] one = {true, false, false, false};
        boolean[] rest = {false, true, true, true};

        assertThat(BOOTSTRAP.estimate(BootstrapStatistic.differenceOfMeans(values, one, rest), Rows.single(new int[4])))
                .isEqualTo(new NotEstimable(Reason.TOO_FEW));
    }
}
