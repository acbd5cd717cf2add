package org.clientroi.statistics;

import java.util.Arrays;

/**
 * What a Cox regression reads: rows with a time, how it ended, and covariates. A customer followed to his first repeat
 * order is one row; followed through all of them he is a row {@code (start, stop]} for each stretch, with the covariates
 * of that stretch. The arrays are read, not copied.
 */
public final class SurvivalRows {

    private final double[] start;
    private final double[] stop;
    private final double[] status;
    private final double[][] columns;
    private final double[] weights;
    private final int[] strata;
    private final boolean counted;

    private SurvivalRows(
            double[] start,
            double[] stop,
            double[] status,
            double[][] columns,
            double[] weights,
            int[] strata,
            boolean counted) {
        this.start = start;
        this.stop = stop;
        this.status = status;
        this.columns = columns;
        this.weights = weights;
        this.strata = strata;
        this.counted = counted;
    }

    /**
     * Rows from time 0.
     *
     * @param time days followed, not negative
     * @param status 1 when it ended with an event, 0 when not
     * @param columns by term its value in each row; no constant
     */
    public static SurvivalRows of(double[] time, double[] status, double[][] columns) {
        return of(new double[0], time, status, columns);
    }

    /**
     * Stretches {@code (start, stop]}.
     *
     * @throws IllegalArgumentException when one stops before, or when, it starts
     */
    public static SurvivalRows between(double[] start, double[] stop, double[] status, double[][] columns) {
        if (start.length != stop.length) {
            throw new IllegalArgumentException("a start a stop: " + start.length + " for " + stop.length);
        }
        for (int row = 0; row < stop.length; row++) {
            if (!(start[row] < stop[row])) {
                throw new IllegalArgumentException("no stretch: from " + start[row] + " to " + stop[row]);
            }
        }
        return of(start, stop, status, columns);
    }

    private static SurvivalRows of(double[] start, double[] stop, double[] status, double[][] columns) {
        for (int row = 0; row < stop.length; row++) {
            if (!(stop[row] >= 0) || Double.isInfinite(stop[row]) || (status[row] != 0 && status[row] != 1)) {
                throw new IllegalArgumentException("no follow-up: " + stop[row] + ", " + status[row]);
            }
        }
        for (double[] column : columns) {
            if (column.length != stop.length || !Arrays.stream(column).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a covariate is a number in every row");
            }
        }
        double[] ones = new double[stop.length];
        Arrays.fill(ones, 1);
        return new SurvivalRows(start, stop, status, columns, ones, new int[stop.length], true);
    }

    /**
     * By row how many customers share it: the same as having each of them in a row, at the cost of one. Rows of nobody are
     * as good as absent.
     */
    public SurvivalRows counted(double[] customers) {
        for (double each : customers) {
            if (each != Math.rint(each)) {
                throw new IllegalArgumentException("customers are whole: " + each);
            }
        }
        return new SurvivalRows(start, stop, status, columns, notNegative(customers), strata, true);
    }

    /** By row what its one customer weighs, to make up for others; not negative. */
    public SurvivalRows weighted(double[] newWeights) {
        return new SurvivalRows(start, stop, status, columns, notNegative(newWeights), strata, false);
    }

    private static double[] notNegative(double[] weights) {
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
        }
        return weights;
    }

    /** By row the number of its stratum, from 0: each has its own baseline. */
    public SurvivalRows stratified(int[] newStrata) {
        return new SurvivalRows(start, stop, status, columns, weights, newStrata, counted);
    }

    /** The same rows with some of the terms. */
    SurvivalRows withTerms(int[] terms) {
        double[][] some = new double[terms.length][];
        Arrays.setAll(some, i -> columns[terms[i]]);
        return new SurvivalRows(start, stop, status, some, weights, strata, counted);
    }

    public int size() {
        return stop.length;
    }

    public int terms() {
        return columns.length;
    }

    boolean hasStart() {
        return start.length > 0;
    }

    double start(int row) {
        return hasStart() ? start[row] : Double.NEGATIVE_INFINITY;
    }

    double stop(int row) {
        return stop[row];
    }

    boolean isEvent(int row) {
        return status[row] == 1;
    }

    double value(int term, int row) {
        return columns[term][row];
    }

    double[] column(int term) {
        return columns[term];
    }

    double weight(int row) {
        return weights[row];
    }

    double[] weights() {
        return weights;
    }

    /** Whether a weight is a number of customers, each with an event of his own. */
    boolean isCounted() {
        return counted;
    }

    int stratum(int row) {
        return strata[row];
    }

    double totalWeight() {
        return NeumaierSum.of(weights);
    }

    /** Events, weights counted. */
    double events() {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < stop.length; row++) {
            sum.add(status[row] * weights[row]);
        }
        return sum.value();
    }

    /** A weight that is no whole number is no number of customers. */
    boolean hasFractionalWeights() {
        return Arrays.stream(weights).anyMatch(weight -> weight != Math.rint(weight));
    }
}
