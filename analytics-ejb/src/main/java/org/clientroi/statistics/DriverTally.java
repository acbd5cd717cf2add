package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * What a linear model needs of ratings: how many answers, the means, and the sums of products of distances from them, of
 * every driver and the outcome. Its size does not grow with the number of answers, which have every rating (the
 * incomplete are left out beforehand, and their number told).
 */
public final class DriverTally {

    private final long n;
    private final double[] means;
    private final double[][] products;

    private DriverTally(long n, double[] means, double[][] products) {
        this.n = n;
        this.means = means;
        this.products = products;
    }

    /**
     * @param drivers by driver, then by row
     * @param outcome by row
     * @param counts by row, how many customers gave just these ratings
     */
    public static DriverTally of(double[][] drivers, double[] outcome, long[] counts) {
        double[][] columns = Arrays.copyOf(drivers, drivers.length + 1);
        columns[drivers.length] = outcome;
        for (double[] column : columns) {
            if (column.length != counts.length) {
                throw new IllegalArgumentException("columns of one length: " + column.length + ", " + counts.length);
            }
        }
        long n = Arrays.stream(counts).sum();
        double[] means = new double[columns.length];
        for (int i = 0; n > 0 && i < columns.length; i++) {
            means[i] = productSum(columns[i], 0, ones(counts.length), 0, counts) / n;
        }
        double[][] products = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = productSum(columns[i], means[i], columns[j], means[j], counts);
                products[j][i] = products[i][j];
            }
        }
        return new DriverTally(n, means, products);
    }

    /**
     * From what one GROUP BY returns; the outcome is last.
     *
     * @param sums of each column
     * @param products sums of products of each pair of columns, not centred
     */
    public static DriverTally ofSums(long n, double[] sums, double[][] products) {
        double[] means = Arrays.stream(sums).map(sum -> n == 0 ? 0 : sum / n).toArray();
        double[][] centred = new double[sums.length][sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                centred[i][j] = products[i][j] - sums[i] * means[j];
            }
        }
        return new DriverTally(n, means, centred);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double productSum(double[] x, double meanX, double[] y, double meanY, long[] counts) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < counts.length; row++) {
            sum.add(counts[row] * (x[row] - meanX) * (y[row] - meanY));
        }
        return sum.value();
    }

    public long n() {
        return n;
    }

    public int drivers() {
        return means.length - 1;
    }

    public double mean(int driver) {
        return means[Objects.checkIndex(driver, drivers())];
    }

    /** All ratings of this driver are equal. */
    public boolean isConstant(int driver) {
        return isConstantColumn(Objects.checkIndex(driver, drivers()));
    }

    boolean anyConstant() {
        return IntStream.range(0, means.length).anyMatch(this::isConstantColumn);
    }

    // rounding leaves a constant column with products of the order of (1e-16 mean)^2 n
    private boolean isConstantColumn(int column) {
        double scale = Math.max(1e-300, means[column] * means[column] * n);
        return products[column][column] <= 1e-24 * scale;
    }

    /** Without some drivers, such as those that are constant. */
    public DriverTally without(int... drivers) {
        int[] kept = IntStream.range(0, means.length)
                .filter(column -> Arrays.stream(drivers).noneMatch(driver -> driver == column))
                .toArray();
        double[] keptMeans =
                Arrays.stream(kept).mapToDouble(column -> means[column]).toArray();
        double[][] keptProducts = Arrays.stream(kept)
                .mapToObj(i ->
                        Arrays.stream(kept).mapToDouble(j -> products[i][j]).toArray())
                .toArray(double[][]::new);
        return new DriverTally(n, keptMeans, keptProducts);
    }

    /** Sum of squared distances from the mean, of the outcome. */
    double outcomeSquares() {
        return products[drivers()][drivers()];
    }

    /** The same of a driver. */
    double squares(int driver) {
        return products[driver][driver];
    }

    /** Of the drivers with each other; wants none to be constant. */
    RealMatrix correlations() {
        int p = drivers();
        double[][] r = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                r[i][j] = i == j ? 1 : products[i][j] / Math.sqrt(products[i][i] * products[j][j]);
            }
        }
        return MatrixUtils.createRealMatrix(r);
    }

    /** Of each driver with the outcome. */
    double[] outcomeCorrelations() {
        int y = drivers();
        return IntStream.range(0, y)
                .mapToDouble(j -> products[j][y] / Math.sqrt(products[j][j] * products[y][y]))
                .toArray();
    }
}
