package org.clientroi.statistics;

import java.util.List;

/**
 * What a mean needs of a sample: how many values, their mean, and the sum of squared distances from it.
 *
 * @param n how many values
 * @param mean 0 when there are none
 * @param squares sum of squared distances from the mean
 */
public record Sample(long n, double mean, double squares) {

    /** Of whole numbers that were counted: {@code counts.get(i)} values of {@code lowest + i}. */
    public static Sample ofCounts(int lowest, List<Long> counts) {
        long n = 0;
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            n += counts.get(i);
            sum += counts.get(i) * (double) (lowest + i);
        }
        return n == 0 ? new Sample(0, 0, 0) : new Sample(n, sum / n, squares(lowest, counts, sum / n));
    }

    /** Of values as they are, each finite. */
    public static Sample of(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a value: " + value);
            }
        }
        if (values.length == 0) {
            return new Sample(0, 0, 0);
        }
        double mean = NeumaierSum.of(values) / values.length;
        NeumaierSum squares = new NeumaierSum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
        }
        return new Sample(values.length, mean, squares.value());
    }

    private static double squares(int lowest, List<Long> counts, double mean) {
        double squares = 0;
        for (int i = 0; i < counts.size(); i++) {
            double distance = lowest + i - mean;
            squares += counts.get(i) * distance * distance;
        }
        return squares;
    }

    /** Divisor n - 1; wants two values. */
    public double variance() {
        return squares / (n - 1);
    }

    public double squaredError() {
        return variance() / n;
    }
}
