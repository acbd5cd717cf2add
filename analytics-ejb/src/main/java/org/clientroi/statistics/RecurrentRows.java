package org.clientroi.statistics;

import java.util.Arrays;

/**
 * Customers followed through all their repeat orders: rows {@code (start, stop]}, each ending with an order, or with none
 * where only the follow-up ends. Rows of a subject have its number. The arrays are read, not copied.
 */
public final class RecurrentRows {

    private final int[] subjects;
    private final double[] start;
    private final double[] stop;
    private final double[] mark;
    private final double[] weights;

    private RecurrentRows(int[] subjects, double[] start, double[] stop, double[] mark, double[] weights) {
        this.subjects = subjects;
        this.start = start;
        this.stop = stop;
        this.mark = mark;
        this.weights = weights;
    }

    /**
     * Each subject one customer.
     *
     * @param subjects by row the number of its subject, from 0
     * @param mark what a row's end counts: 1 for an order-day, the orders of that day, or their value; 0 for none
     * @throws IllegalArgumentException when a row stops before, or when, it starts
     */
    public static RecurrentRows of(int[] subjects, double[] start, double[] stop, double[] mark) {
        for (int row = 0; row < stop.length; row++) {
            if (!(start[row] < stop[row]) || !Double.isFinite(mark[row]) || subjects[row] < 0) {
                throw new IllegalArgumentException(
                        "no stretch: from " + start[row] + " to " + stop[row] + ", mark " + mark[row]);
            }
        }
        double[] ones = new double[highest(subjects)];
        Arrays.fill(ones, 1);
        return new RecurrentRows(subjects, start, stop, mark, ones);
    }

    private static int highest(int[] subjects) {
        return Arrays.stream(subjects).max().orElse(-1) + 1;
    }

    /** By subject how many customers share exactly its history. */
    public RecurrentRows weighted(double[] bySubject) {
        if (bySubject.length != weights.length || !Arrays.stream(bySubject).allMatch(weight -> weight >= 0)) {
            throw new IllegalArgumentException("a weight a subject, not negative");
        }
        return new RecurrentRows(subjects, start, stop, mark, bySubject);
    }

    int size() {
        return stop.length;
    }

    int subject(int row) {
        return subjects[row];
    }

    int subjects() {
        return weights.length;
    }

    double start(int row) {
        return start[row];
    }

    double stop(int row) {
        return stop[row];
    }

    double mark(int row) {
        return mark[row];
    }

    double weight(int row) {
        return weights[subjects[row]];
    }

    double weightOf(int subject) {
        return weights[subject];
    }

    /** Subjects with a row, weights counted. */
    public double customers() {
        boolean[] seen = new boolean[weights.length];
        for (int subject : subjects) {
            seen[subject] = true;
        }
        double sum = 0;
        for (int subject = 0; subject < seen.length; subject++) {
            sum += seen[subject] ? weights[subject] : 0;
        }
        return sum;
    }
}
