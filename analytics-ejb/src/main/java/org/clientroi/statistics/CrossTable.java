package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How many customers share each pair of values: all that a correlation needs, in a table whose size does not grow with
 * the number of customers. Only the cells that hold somebody are kept, row by row.
 */
public final class CrossTable {

    /**
     * So many customers with this pair of values.
     *
     * @param x for instance the score
     * @param y for instance the number of later orders
     */
    public record Cell(double x, double y, long count) {

        public Cell {
            if (!Double.isFinite(x) || !Double.isFinite(y) || count < 0) {
                throw new IllegalArgumentException("not a cell: " + x + ", " + y + ", " + count);
            }
        }
    }

    private final double[] xValues;
    private final double[] yValues;
    private final long[] rowSums;
    private final long[] columnSums;
    private final int[] rowOf;
    private final int[] columnOf;
    private final long[] countOf;
    private final long n;

    private CrossTable(Collection<Cell> cells) {
        xValues = distinct(cells.stream().mapToDouble(Cell::x).toArray());
        yValues = distinct(cells.stream().mapToDouble(Cell::y).toArray());
        rowSums = new long[xValues.length];
        columnSums = new long[yValues.length];
        long[] sorted = cells.stream()
                .mapToLong(cell -> position(cell))
                .sorted()
                .distinct()
                .toArray();
        rowOf = Arrays.stream(sorted)
                .mapToInt(at -> (int) (at / yValues.length))
                .toArray();
        columnOf = Arrays.stream(sorted)
                .mapToInt(at -> (int) (at % yValues.length))
                .toArray();
        countOf = new long[sorted.length];
        for (Cell cell : cells) {
            int at = Arrays.binarySearch(sorted, position(cell));
            countOf[at] += cell.count();
            rowSums[rowOf[at]] += cell.count();
            columnSums[columnOf[at]] += cell.count();
        }
        n = Arrays.stream(rowSums).sum();
    }

    /** Cells may come in any order and repeat; those that count nobody are left out. */
    public static CrossTable of(Collection<Cell> cells) {
        return new CrossTable(cells.stream().filter(cell -> cell.count() > 0).toList());
    }

    /** Of single customers, as many as there may be. */
    public static CrossTable ofCustomers(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a pair a customer: " + x.length + ", " + y.length);
        }
        double[] xValues = sortedDistinct(x);
        double[] yValues = sortedDistinct(y);
        long[] positions = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            long row = Arrays.binarySearch(xValues, x[i] + 0.0);
            positions[i] = row * yValues.length + Arrays.binarySearch(yValues, y[i] + 0.0);
        }
        Arrays.sort(positions);
        List<Cell> cells = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= positions.length; i++) {
            if (i == positions.length || positions[i] != positions[first]) {
                int row = (int) (positions[first] / yValues.length);
                int column = (int) (positions[first] % yValues.length);
                cells.add(new Cell(xValues[row], yValues[column], i - first));
                first = i;
            }
        }
        return new CrossTable(cells);
    }

    private static double[] sortedDistinct(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            // adding 0.0 makes -0.0 and 0.0 the same value
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (double value : sorted) {
            if (kept == 0 || value != sorted[kept - 1]) {
                sorted[kept++] = value;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private long position(Cell cell) {
        long row = Arrays.binarySearch(xValues, cell.x() + 0.0);
        return row * yValues.length + Arrays.binarySearch(yValues, cell.y() + 0.0);
    }

    private static double[] distinct(double[] values) {
        TreeSet<Double> set = new TreeSet<>();
        for (double value : values) {
            // adding 0.0 makes -0.0 and 0.0 the same value
            set.add(value + 0.0);
        }
        return set.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public long n() {
        return n;
    }

    boolean isConstant() {
        return xValues.length < 2 || yValues.length < 2;
    }

    int cells() {
        return countOf.length;
    }

    int row(int cell) {
        return rowOf[cell];
    }

    int column(int cell) {
        return columnOf[cell];
    }

    long count(int cell) {
        return countOf[cell];
    }

    long[] rowSums() {
        return rowSums.clone();
    }

    long[] columnSums() {
        return columnSums.clone();
    }

    double[] xValues() {
        return xValues.clone();
    }

    double[] yValues() {
        return yValues.clone();
    }

    /** The mean rank of each distinct value, ties sharing theirs. */
    static double[] midranks(long[] sums) {
        double[] ranks = new double[sums.length];
        double below = 0;
        for (int i = 0; i < sums.length; i++) {
            ranks[i] = below + (sums[i] + 1) / 2.0;
            below += sums[i];
        }
        return ranks;
    }
}
