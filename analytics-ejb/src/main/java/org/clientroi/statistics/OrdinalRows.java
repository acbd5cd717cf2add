package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Rows of a model whose outcome is one of some ordered levels: the level, the columns, and how many customers share both.
 */
public final class OrdinalRows {

    private static final double SMALLEST_EIGENVALUE = 1e-12;

    private final int levels;
    private final int[] outcome;
    private final double[][] columns;
    private final double[] weights;

    private OrdinalRows(int levels, int[] outcome, double[][] columns, double[] weights) {
        this.levels = levels;
        this.outcome = outcome;
        this.columns = columns;
        this.weights = weights;
    }

    /**
     * Levels that nobody has are left out, and the others move together.
     *
     * @param outcome by row, the level, from 0, lowest first
     * @param columns by column, then by row; no constant column
     * @param weights by row, not negative
     */
    public static OrdinalRows of(int[] outcome, double[][] columns, double[] weights) {
        for (double[] column : columns) {
            if (column.length != outcome.length) {
                throw new IllegalArgumentException("columns of one length: " + column.length);
            }
        }
        if (weights.length != outcome.length || !Arrays.stream(weights).allMatch(w -> w >= 0 && Double.isFinite(w))) {
            throw new IllegalArgumentException("a weight that is not negative for each row");
        }
        List<Integer> held = new ArrayList<>();
        for (int row = 0; row < outcome.length; row++) {
            if (weights[row] > 0 && !held.contains(outcome[row])) {
                held.add(outcome[row]);
            }
        }
        held.sort(null);
        int[] renumbered = Arrays.stream(outcome).map(held::indexOf).toArray();
        return new OrdinalRows(held.size(), renumbered, columns, weights);
    }

    int levels() {
        return levels;
    }

    int rows() {
        return outcome.length;
    }

    int columns() {
        return columns.length;
    }

    int outcome(int row) {
        return outcome[row];
    }

    double value(int column, int row) {
        return columns[column][row];
    }

    double weight(int row) {
        return weights[row];
    }

    double total() {
        return NeumaierSum.of(weights);
    }

    /** Share of the rows by level. */
    double[] shares() {
        double[] shares = new double[levels];
        for (int row = 0; row < outcome.length; row++) {
            shares[Math.max(0, outcome[row])] += weights[row];
        }
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }

    /** EMPTY without rows, NO_VARIANCE when all have one level or a column is constant, RANK_DEFICIENT. */
    Optional<Reason> refusal() {
        if (levels == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (levels == 1) {
            return Optional.of(Reason.NO_VARIANCE);
        }
        // the last column of a tally is the outcome, of which nothing is asked here
        long[] counts = Arrays.stream(weights).mapToLong(w -> w > 0 ? 1 : 0).toArray();
        double[] level = Arrays.stream(outcome).asDoubleStream().toArray();
        DriverTally tally = DriverTally.of(columns, level, counts);
        for (int column = 0; column < columns.length; column++) {
            if (tally.isConstant(column)) {
                return Optional.of(Reason.NO_VARIANCE);
            }
        }
        boolean deficient = columns.length > 0
                && Arrays.stream(new EigenDecompositionSymmetric(tally.correlations()).getEigenvalues())
                        .anyMatch(eigenvalue -> eigenvalue < SMALLEST_EIGENVALUE);
        return deficient ? Optional.of(Reason.RANK_DEFICIENT) : Optional.empty();
    }

    /** By column, over the rows that count. */
    double deviation(int column) {
        double[] held = IntStream.range(0, rows())
                .filter(row -> weights[row] > 0)
                .mapToDouble(row -> columns[column][row])
                .toArray();
        double mean = NeumaierSum.of(held) / held.length;
        NeumaierSum squares = new NeumaierSum();
        for (double value : held) {
            squares.add((value - mean) * (value - mean));
        }
        return Math.sqrt(squares.value() / held.length);
    }
}
