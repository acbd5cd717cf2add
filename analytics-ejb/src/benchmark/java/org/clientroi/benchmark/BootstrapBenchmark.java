package org.clientroi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.clientroi.statistics.Bootstrap;
import org.clientroi.statistics.BootstrapStatistic;
import org.clientroi.statistics.Estimation;

/**
 * The gap in value between two classes of 100,000 customers with its BCa interval from 2,000 replicates: by two threads and
 * by one, which must give the very same.
 */
final class BootstrapBenchmark {

    static final String OURS = "BCa, 2,000 replicates of 100,000 customers, two threads";
    private static final String ALONE = "the same by one thread";

    private static final int CUSTOMERS = 100_000;
    private static final int REPLICATES = 2_000;
    private static final double NANOSECONDS = 1e9;

    private final BootstrapStatistic gap;
    private final Bootstrap.Rows rows;

    BootstrapBenchmark() {
        Random random = new Random(20261120);
        double[] value = new double[CUSTOMERS];
        boolean[] promoter = new boolean[CUSTOMERS];
        boolean[] detractor = new boolean[CUSTOMERS];
        int[] strata = new int[CUSTOMERS];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            strata[customer] = random.nextInt(3);
            promoter[customer] = strata[customer] == 2;
            detractor[customer] = strata[customer] == 0;
            value[customer] = random.nextInt(3) == 0 ? 0 : Math.exp(4 + 0.2 * strata[customer] + random.nextGaussian());
        }
        gap = BootstrapStatistic.differenceOfMeans(value, promoter, detractor);
        rows = Bootstrap.Rows.single(strata);
    }

    String run(int warmUp, int rounds) throws ExecutionException, InterruptedException {
        Rounds measured = new Rounds();
        for (int round = 0; round < warmUp + rounds; round++) {
            Rounds into = round < warmUp ? new Rounds() : measured;
            Estimation two = measure(2, OURS, into);
            Estimation one = measure(1, ALONE, into);
            assertThat(two).isEqualTo(one);
        }
        return "%s; one interval by two threads in %.1f s%n"
                .formatted(measured.table(OURS, "replicates/s"), REPLICATES / measured.median(OURS));
    }

    private Estimation measure(int threads, String contestant, Rounds into)
            throws ExecutionException, InterruptedException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            long before = System.nanoTime();
            Estimation estimation = pool.submit(() ->
                            Bootstrap.withSeed(1).withReplicates(REPLICATES).estimate(gap, rows))
                    .get();
            into.add(contestant, REPLICATES * NANOSECONDS / (System.nanoTime() - before));
            return estimation;
        }
    }
}
