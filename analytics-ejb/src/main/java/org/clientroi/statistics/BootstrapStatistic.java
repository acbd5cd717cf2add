package org.clientroi.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A figure that knows the customers only through sums over them: a ratio of two sums, or the difference of two such ratios.
 * That is why leaving out a customer, for the jackknife, costs no more than a subtraction. By row, a customer or a cell of
 * customers who are alike.
 */
public final class BootstrapStatistic {

    /** Numerator and denominator, once or twice, by row. */
    private final double[][] columns;

    private BootstrapStatistic(double[]... columns) {
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("columns of one length: " + column.length);
            }
            if (!Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a column holds numbers");
            }
        }
        this.columns = columns;
    }

    /** The mean; of -1, 0 and +1 it is the NPS. */
    public static BootstrapStatistic mean(double[] values) {
        return ratioOfSums(values, ones(values.length));
    }

    /** For instance value an order. */
    public static BootstrapStatistic ratioOfSums(double[] numerator, double[] denominator) {
        return new BootstrapStatistic(numerator.clone(), denominator.clone());
    }

    /**
     * The mean of one group minus that of another.
     *
     * @param of whether a row belongs to the first
     * @param minus whether a row belongs to the second
     */
    public static BootstrapStatistic differenceOfMeans(double[] values, boolean[] of, boolean[] minus) {
        double[] ones = ones(values.length);
        return new BootstrapStatistic(masked(values, of), masked(ones, of), masked(values, minus), masked(ones, minus));
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] masked(double[] values, boolean[] mask) {
        double[] masked = new double[values.length];
        Arrays.setAll(masked, i -> mask[i] ? values[i] : 0);
        return masked;
    }

    int rows() {
        return columns[0].length;
    }

    /** @param times how often each row counts */
    double[] sums(long[] times) {
        double[] sums = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            double[] values = columns[column];
            NeumaierSum sum = new NeumaierSum();
            for (int row = 0; row < values.length; row++) {
                sum.add(times[row] * values[row]);
            }
            sums[column] = sum.value();
        }
        return sums;
    }

    /** Empty where a denominator is 0: a group has no member. */
    OptionalDouble of(double[] sums) {
        double value = 0;
        for (int i = 0; i < sums.length; i += 2) {
            if (sums[i + 1] == 0) {
                return OptionalDouble.empty();
            }
            value = i == 0 ? sums[0] / sums[1] : value - sums[i] / sums[i + 1];
        }
        return OptionalDouble.of(value);
    }

    /** What it is with one customer of a row less. */
    OptionalDouble without(double[] sums, int row) {
        double[] fewer = sums.clone();
        Arrays.setAll(fewer, column -> sums[column] - columns[column][row]);
        return of(fewer);
    }
}
