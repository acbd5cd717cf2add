package org.clientroi.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Draws as many customers with replacement from each stratum as it has. */
final class Resampling {

    private final int rows;

    /** By stratum, its rows. */
    private final int[][] members;

    /** By stratum, how many customers stand before and in each of its rows; empty where each row is one customer. */
    private final long[][] upTo;

    private final long[] sizes;

    Resampling(int[] strata, long[] counts) {
        rows = strata.length;
        sizes = sizes(strata, counts);
        members = new int[sizes.length][];
        upTo = new long[sizes.length][];
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            int which = stratum;
            int[] held = IntStream.range(0, rows)
                    .filter(row -> strata[row] == which && counts[row] > 0)
                    .toArray();
            members[stratum] = held;
            boolean single = held.length == sizes[stratum];
            upTo[stratum] = single
                    ? new long[0]
                    : Arrays.stream(held).mapToLong(row -> counts[row]).toArray();
            Arrays.parallelPrefix(upTo[stratum], Long::sum);
        }
    }

    /** Customers by stratum. */
    static long[] sizes(int[] strata, long[] counts) {
        long[] sizes = new long[Arrays.stream(strata).max().orElse(-1) + 1];
        for (int row = 0; row < strata.length; row++) {
            sizes[strata[row]] += counts[row];
        }
        return sizes;
    }

    /** How often each row is drawn. */
    long[] times(Xoshiro256PlusPlus random) {
        long[] times = new long[rows];
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            int size = Math.toIntExact(sizes[stratum]);
            int[] held = members[stratum];
            long[] ends = upTo[stratum];
            for (int draw = 0; draw < size; draw++) {
                int at = random.below(size);
                times[held[ends.length == 0 ? at : holding(ends, at)]]++;
            }
        }
        return times;
    }

    /** The first row that ends after this customer. */
    private static int holding(long[] ends, int customer) {
        int found = Arrays.binarySearch(ends, customer + 1L);
        return found >= 0 ? found : -found - 1;
    }
}
