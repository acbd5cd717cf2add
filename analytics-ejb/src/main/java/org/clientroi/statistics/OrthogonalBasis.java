package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a regression made orthonormal under its weights, {@code X = Q R}, one after the other (modified
 * Gram-Schmidt, each column twice). A column of which less than 1e-7 is left is a combination of those before it and is
 * dropped, as R's {@code qr} does. Fitting in Q and coming back by the inverse of R keeps the digits that a large mean
 * would cost.
 */
final class OrthogonalBasis {

    private static final double TOLERANCE = 1e-7;

    private final int[] kept;
    private final double[] rows;
    private final double[][] back;

    private OrthogonalBasis(int[] kept, double[] rows, double[][] back) {
        this.kept = kept;
        this.rows = rows;
        this.back = back;
    }

    static OrthogonalBasis of(double[][] columns, double[] weights) {
        List<Integer> kept = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        List<double[]> parts = new ArrayList<>();
        for (int term = 0; term < columns.length; term++) {
            double[] rest = columns[term].clone();
            double before = norm(rest, weights);
            double[] part = new double[columns.length];
            for (int pass = 0; pass < 2; pass++) {
                project(basis, rest, weights, part);
            }
            double left = norm(rest, weights);
            if (left > TOLERANCE * before) {
                part[basis.size()] = left;
                scale(rest, 1 / left);
                basis.add(rest);
                parts.add(part);
                kept.add(term);
            }
        }
        return new OrthogonalBasis(
                kept.stream().mapToInt(Integer::intValue).toArray(), byRow(basis, weights.length), inverse(parts));
    }

    private static void project(List<double[]> basis, double[] rest, double[] weights, double[] part) {
        for (int i = 0; i < basis.size(); i++) {
            double[] direction = basis.get(i);
            double along = product(direction, rest, weights);
            part[i] += along;
            for (int row = 0; row < rest.length; row++) {
                rest[row] -= along * direction[row];
            }
        }
    }

    private static double product(double[] a, double[] b, double[] weights) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < a.length; row++) {
            sum.add(weights[row] * a[row] * b[row]);
        }
        return sum.value();
    }

    private static double norm(double[] a, double[] weights) {
        return Math.sqrt(product(a, a, weights));
    }

    private static void scale(double[] values, double by) {
        for (int row = 0; row < values.length; row++) {
            values[row] *= by;
        }
    }

    private static double[] byRow(List<double[]> basis, int n) {
        int k = basis.size();
        double[] rows = new double[n * k];
        for (int i = 0; i < k; i++) {
            double[] direction = basis.get(i);
            for (int row = 0; row < n; row++) {
                rows[row * k + i] = direction[row];
            }
        }
        return rows;
    }

    /** Of the upper triangle R, whose columns are the parts. */
    private static double[][] inverse(List<double[]> parts) {
        int k = parts.size();
        double[][] inverse = new double[k][k];
        for (int j = 0; j < k; j++) {
            inverse[j][j] = 1 / parts.get(j)[j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int m = i + 1; m <= j; m++) {
                    sum += parts.get(m)[i] * inverse[m][j];
                }
                inverse[i][j] = -sum / parts.get(i)[i];
            }
        }
        return inverse;
    }

    /** The terms that are no combination of those before them. */
    int[] kept() {
        return kept.clone();
    }

    int size() {
        return kept.length;
    }

    /** Row after row, {@link #size} values each. */
    double[] rows() {
        return rows;
    }

    /** The linear predictor at coefficients of the basis. */
    double[] predictor(double[] inBasis, double[] offset) {
        double[] eta = offset.clone();
        int k = kept.length;
        for (int row = 0; row < eta.length; row++) {
            for (int i = 0; i < k; i++) {
                eta[row] += rows[row * k + i] * inBasis[i];
            }
        }
        return eta;
    }

    /** {@code sum weight q q'}. */
    double[][] squares(double[] rowWeights) {
        int k = kept.length;
        double[][] squares = new double[k][k];
        for (int row = 0; row < rowWeights.length; row++) {
            int at = row * k;
            for (int i = 0; i < k; i++) {
                double scaled = rowWeights[row] * rows[at + i];
                double[] line = squares[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += scaled * rows[at + j];
                }
            }
        }
        return Matrix.mirrored(squares);
    }

    /** {@code sum weight q}. */
    double[] sums(double[] rowWeights) {
        int k = kept.length;
        double[] sums = new double[k];
        for (int row = 0; row < rowWeights.length; row++) {
            for (int i = 0; i < k; i++) {
                sums[i] += rowWeights[row] * rows[row * k + i];
            }
        }
        return sums;
    }

    /** The sums of {@code weight q} within each cluster, all clusters' squares added. */
    double[][] squaresOfSums(double[] rowWeights, int[] clusters) {
        int k = kept.length;
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        double[][] sums = new double[count][k];
        for (int row = 0; row < rowWeights.length; row++) {
            for (int i = 0; i < k; i++) {
                sums[clusters[row]][i] += rowWeights[row] * rows[row * k + i];
            }
        }
        double[][] squares = new double[k][k];
        for (double[] sum : sums) {
            Matrix.addSquare(squares, sum, 1);
        }
        return Matrix.mirrored(squares);
    }

    /** From coefficients of the basis to those of the kept terms. */
    double[] coefficients(double[] inBasis) {
        return Matrix.times(back, inBasis);
    }

    /** From a covariance in the basis to that of the kept terms. */
    double[][] covariance(double[][] inBasis) {
        return Matrix.sandwich(back, inBasis);
    }

    /** The logarithm of {@code |R|^2}: what an information's log-determinant gains when it leaves the basis. */
    double logSquaredVolume() {
        double sum = 0;
        for (int i = 0; i < back.length; i++) {
            sum -= 2 * Math.log(Math.abs(back[i][i]));
        }
        return sum;
    }
}
