package org.clientroi.statistics;

/** Counts by position that can be added to and summed up to a position, both in logarithmic time (Fenwick 1994). */
final class CumulativeCounts {

    private final long[] tree;
    private long total;

    CumulativeCounts(int positions) {
        tree = new long[positions + 1];
    }

    void add(int position, long count) {
        total += count;
        for (int i = position + 1; i < tree.length; i += i & -i) {
            tree[i] += count;
        }
    }

    /** The sum over all positions below this one. */
    long below(int position) {
        long sum = 0;
        for (int i = position; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    long total() {
        return total;
    }
}
