package org.clientroi.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Sorts row numbers by stratum, then by a time from late to early: by counting, without boxing a million rows. */
final class RowOrder {

    private RowOrder() {}

    static int[] lateFirst(int n, IntUnaryOperator stratum, IntToDoubleFunction time) {
        double[] distinct = new double[n];
        for (int row = 0; row < n; row++) {
            distinct[row] = time.applyAsDouble(row);
        }
        double[] times = distinct.clone();
        Arrays.sort(distinct);
        int levels = 0;
        for (int i = 0; i < n; i++) {
            if (levels == 0 || distinct[i] != distinct[levels - 1]) {
                distinct[levels++] = distinct[i];
            }
        }
        int last = levels - 1;
        int[] byTime = new int[n];
        int[] key = new int[n];
        for (int row = 0; row < n; row++) {
            byTime[row] = row;
            key[row] = last - Arrays.binarySearch(distinct, 0, levels, times[row]);
        }
        byTime = counted(byTime, key, levels);
        int strata = 0;
        for (int row = 0; row < n; row++) {
            key[row] = stratum.applyAsInt(row);
            strata = Math.max(strata, key[row] + 1);
        }
        return strata < 2 ? byTime : counted(byTime, key, strata);
    }

    /** Rows in the order of their keys, equal ones as they came. */
    private static int[] counted(int[] rows, int[] key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key[row] + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            next[i + 1] += next[i];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key[row]]++] = row;
        }
        return sorted;
    }
}
