package org.clientroi.statistics;

import java.util.Arrays;

/**
 * What a regression reads: rows of covariates with an outcome, and how many customers share each row. A single customer
 * is a row of weight 1; a tally is few rows of large weights.
 */
public final class RegressionRows {

    private final double[][] columns;
    private final double[] outcome;
    private final double[] weights;
    private final double[] offset;

    private RegressionRows(double[][] columns, double[] outcome, double[] weights, double[] offset) {
        this.columns = columns;
        this.outcome = outcome;
        this.weights = weights;
        this.offset = offset;
    }

    /**
     * The arrays are read, not copied.
     *
     * @param columns by term its value in each row; a constant is a column of ones
     * @param outcome by row
     */
    public static RegressionRows of(double[][] columns, double[] outcome) {
        for (double[] column : columns) {
            requireFinite(column, outcome.length);
        }
        requireFinite(outcome, outcome.length);
        double[] ones = new double[outcome.length];
        Arrays.fill(ones, 1);
        return new RegressionRows(columns, outcome, ones, new double[outcome.length]);
    }

    /** By row how many customers share it, or what it weighs; not negative. Rows of weight 0 are as good as absent. */
    public RegressionRows weighted(double[] newWeights) {
        requireFinite(newWeights, outcome.length);
        for (double weight : newWeights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
        }
        return new RegressionRows(columns, outcome, newWeights, offset);
    }

    /** By row what is added to the linear predictor as it is: the logarithm of an exposure, for instance. */
    public RegressionRows withOffset(double[] newOffset) {
        requireFinite(newOffset, outcome.length);
        return new RegressionRows(columns, outcome, weights, newOffset);
    }

    /** The same rows with other terms. */
    public RegressionRows withColumns(double[][] newColumns) {
        for (double[] column : newColumns) {
            requireFinite(column, outcome.length);
        }
        return new RegressionRows(newColumns, outcome, weights, offset);
    }

    /** The outcome explained by a constant alone. */
    RegressionRows withoutCovariates() {
        double[] ones = new double[outcome.length];
        Arrays.fill(ones, 1);
        return new RegressionRows(new double[][] {ones}, outcome, weights, offset);
    }

    /** Without one term, whose coefficient is fixed at a value. */
    RegressionRows fixing(int term, double value) {
        double[][] others = new double[columns.length - 1][];
        System.arraycopy(columns, 0, others, 0, term);
        System.arraycopy(columns, term + 1, others, term, others.length - term);
        double[] shifted = offset.clone();
        for (int row = 0; row < shifted.length; row++) {
            shifted[row] += value * columns[term][row];
        }
        return new RegressionRows(others, outcome, weights, shifted);
    }

    private static void requireFinite(double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException("as many values as rows: " + values.length + " for " + length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a value: " + value);
            }
        }
    }

    public int size() {
        return outcome.length;
    }

    public int terms() {
        return columns.length;
    }

    double[][] columns() {
        return columns;
    }

    double[] outcome() {
        return outcome;
    }

    double[] weights() {
        return weights;
    }

    double[] offset() {
        return offset;
    }

    double totalWeight() {
        return NeumaierSum.of(weights);
    }
}
