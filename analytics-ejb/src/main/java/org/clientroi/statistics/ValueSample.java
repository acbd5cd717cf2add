package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the customers of a group spent within a horizon that was observed for all of them, smallest first. Spending has a
 * heavy tail: beside the mean stand the median and the share that spent at all. Nobody is taken out in silence.
 */
public final class ValueSample {

    private final double[] values;
    private final long[] counts;

    private ValueSample(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** @param values of one customer each, finite */
    public static ValueSample of(double[] values) {
        long[] ones = new long[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    /**
     * @param values finite
     * @param counts how many customers spent each
     */
    public static ValueSample of(double[] values, long[] counts) {
        if (values.length != counts.length
                || !Arrays.stream(values).allMatch(Double::isFinite)
                || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a value and a count that is not negative for each row");
        }
        int[] order = IntStream.range(0, values.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ValueSample(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).mapToLong(i -> counts[i]).toArray());
    }

    public long n() {
        return Arrays.stream(counts).sum();
    }

    /** What a mean needs. */
    public Sample sample() {
        if (values.length == 0) {
            return new Sample(0, 0, 0);
        }
        NeumaierSum sum = new NeumaierSum();
        for (int i = 0; i < values.length; i++) {
            sum.add(counts[i] * values[i]);
        }
        double mean = sum.value() / n();
        NeumaierSum squares = new NeumaierSum();
        for (int i = 0; i < values.length; i++) {
            squares.add(counts[i] * (values[i] - mean) * (values[i] - mean));
        }
        return new Sample(n(), mean, squares.value());
    }

    /** How many spent anything. */
    public Share positive() {
        long positive = IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .mapToLong(i -> counts[i])
                .sum();
        return new Share(positive, n());
    }

    /** The mean of the two in the middle of an even number; empty of nobody. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /** With everything above this quantile set to it: a sensitivity that is called so, never the figure. */
    public ValueSample winsorised(double quantile) {
        double most = quantile(quantile).orElse(0);
        return new ValueSample(
                Arrays.stream(values).map(value -> Math.min(value, most)).toArray(), counts);
    }

    /** Between neighbours in proportion (Hyndman and Fan 1996, type 7, R's default). */
    public OptionalDouble quantile(double share) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double at = share * (n() - 1);
        double low = nth((long) Math.floor(at));
        double high = nth((long) Math.ceil(at));
        return OptionalDouble.of(low + (at - Math.floor(at)) * (high - low));
    }

    private double nth(long position) {
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            before += counts[i];
            if (position < before) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("no such position: " + position);
    }
}
