package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * An interval from resampling the customers (Efron 1987; Davison and Hinkley 1997), within strata so that each group keeps
 * its size. Replicate {@code b} draws from a stream of its own made of the seed and {@code b}: the result is the same
 * whatever the number of threads.
 */
public final class Bootstrap {

    public static final String METHOD = "bootstrap-bca";

    /** What each row is resampled with. */
    public static final class Rows {

        private final int[] strata;
        private final long[] counts;

        private Rows(int[] strata, long[] counts) {
            this.strata = strata.clone();
            this.counts = counts.clone();
        }

        /**
         * @param strata by row, numbered from 0
         * @param counts by row, how many customers are alike
         */
        public static Rows of(int[] strata, long[] counts) {
            if (strata.length != counts.length || Arrays.stream(counts).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a stratum and a count for each row");
            }
            return new Rows(strata, counts);
        }

        /** Customers, one a row. */
        public static Rows single(int[] strata) {
            long[] ones = new long[strata.length];
            Arrays.fill(ones, 1);
            return new Rows(strata, ones);
        }
    }

    private static final int REPLICATES = 2000;
    private static final double MOST_UNDEFINED = 0.01;
    private static final double SMALLEST_CHANGE = 1e-14;

    private final Confidence confidence;
    private final int replicates;
    private final long seed;

    private Bootstrap(Confidence confidence, int replicates, long seed) {
        this.confidence = confidence;
        this.replicates = replicates;
        this.seed = seed;
    }

    /** At 95 %, 2,000 replicates. The seed belongs to the result and is told with it. */
    public static Bootstrap withSeed(long seed) {
        return new Bootstrap(Confidence.NINETY_FIVE, REPLICATES, seed);
    }

    public Bootstrap with(Confidence other) {
        return new Bootstrap(other, replicates, seed);
    }

    public Bootstrap withReplicates(int number) {
        if (number < 2) {
            throw new IllegalArgumentException("at least two replicates: " + number);
        }
        return new Bootstrap(confidence, number, seed);
    }

    /** The figure with its BCa interval, or the percentile interval where that is not defined. */
    public Estimation estimate(BootstrapStatistic statistic, Rows rows) {
        return switch (resample(statistic, rows)) {
            case Finding.Nothing<BootstrapDistribution>(NotEstimable why) -> why;
            case Finding.Found<BootstrapDistribution>(BootstrapDistribution distribution) ->
                new Estimate(
                        distribution.observed(),
                        Optional.of(interval(distribution, influence(statistic, rows))),
                        Arrays.stream(rows.counts).sum(),
                        METHOD);
        };
    }

    private Interval interval(BootstrapDistribution distribution, Influence influence) {
        return distribution
                .biasCorrected(influence, confidence)
                .map(BootstrapDistribution.BiasCorrected::interval)
                .orElseGet(() -> distribution.percentile(confidence));
    }

    /**
     * Not estimable without customers (EMPTY), with fewer than two in a stratum or more than one replicate in a hundred
     * undefined because a group has no member in it (TOO_FEW), or when the figure itself has no value (NOT_APPLICABLE).
     */
    public Finding<BootstrapDistribution> resample(BootstrapStatistic statistic, Rows rows) {
        Optional<Reason> refusal = refusal(statistic, rows);
        if (refusal.isPresent()) {
            return Finding.notEstimable(refusal.get());
        }
        Resampling resampling = new Resampling(rows.strata, rows.counts);
        double[] drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(b -> statistic.of(statistic.sums(resampling.times(new Xoshiro256PlusPlus(seed, b)))))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return distribution(statistic, rows, drawn, replicates);
    }

    /**
     * With resamples that were drawn elsewhere.
     *
     * @param times by resample, how often each row is in it
     */
    public static Finding<BootstrapDistribution> of(BootstrapStatistic statistic, Rows rows, long[][] times) {
        Optional<Reason> refusal = refusal(statistic, rows);
        if (refusal.isPresent()) {
            return Finding.notEstimable(refusal.get());
        }
        double[] drawn = Arrays.stream(times)
                .map(resample -> statistic.of(statistic.sums(resample)))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return distribution(statistic, rows, drawn, times.length);
    }

    private static Finding<BootstrapDistribution> distribution(
            BootstrapStatistic statistic, Rows rows, double[] drawn, int wanted) {
        if (drawn.length < 2 || wanted - drawn.length > MOST_UNDEFINED * wanted) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        double observed = statistic.of(statistic.sums(rows.counts)).orElseThrow();
        return Finding.of(new BootstrapDistribution(observed, drawn));
    }

    private static Optional<Reason> refusal(BootstrapStatistic statistic, Rows rows) {
        if (statistic.rows() != rows.counts.length) {
            throw new IllegalArgumentException("as many rows: " + statistic.rows() + ", " + rows.counts.length);
        }
        if (Arrays.stream(rows.counts).sum() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (Arrays.stream(Resampling.sizes(rows.strata, rows.counts)).anyMatch(size -> size == 1)) {
            return Optional.of(Reason.TOO_FEW);
        }
        return statistic.of(statistic.sums(rows.counts)).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.NOT_APPLICABLE);
    }

    /**
     * {@code l_i = (n_h - 1) (t - t_(-i)) / n_h}, t_(-i) without customer i of stratum h; a customer without whom the figure
     * has no value does not count.
     */
    public static Influence influence(BootstrapStatistic statistic, Rows rows) {
        long[] sizes = Resampling.sizes(rows.strata, rows.counts);
        double[] sums = statistic.sums(rows.counts);
        double observed = statistic.of(sums).orElseThrow();
        NeumaierSum squares = new NeumaierSum();
        NeumaierSum cubes = new NeumaierSum();
        for (int row = 0; row < rows.counts.length; row++) {
            OptionalDouble without = rows.counts[row] == 0 ? OptionalDouble.empty() : statistic.without(sums, row);
            double change = observed - without.orElse(observed);
            // what is less is rounding: nobody pulls the mean of equal values
            if (Math.abs(change) > SMALLEST_CHANGE * Math.abs(observed)) {
                double size = sizes[rows.strata[row]];
                double influence = (size - 1) / size * change;
                squares.add(rows.counts[row] * influence * influence);
                cubes.add(rows.counts[row] * influence * influence * influence);
            }
        }
        return new Influence(squares.value(), cubes.value());
    }
}
