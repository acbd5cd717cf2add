package org.clientroi.statistics;

/** Weights by position that can be added to and summed up to a position, both in logarithmic time (Fenwick 1994). */
final class CumulativeWeights {

    private final double[] tree;
    private double total;

    CumulativeWeights(int positions) {
        tree = new double[positions + 1];
    }

    void add(int position, double weight) {
        total += weight;
        for (int i = position + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    /** The sum over all positions below this one. */
    double below(int position) {
        double sum = 0;
        for (int i = position; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    double total() {
        return total;
    }
}
