package org.clientroi.statistics;

import java.util.Optional;

/** A symmetric matrix all of whose directions have length, as its Cholesky factor; small, rows first. */
final class PositiveDefinite {

    private final double[][] factor;

    private PositiveDefinite(double[][] factor) {
        this.factor = factor;
    }

    /** Reads the lower triangle; nothing when the matrix is not positive definite. */
    static Optional<PositiveDefinite> of(double[][] matrix) {
        int k = matrix.length;
        double[][] factor = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= factor[i][m] * factor[j][m];
                }
                if (i == j && !(rest > 0)) {
                    return Optional.empty();
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return Optional.of(new PositiveDefinite(factor));
    }

    double[] solve(double[] right) {
        int k = factor.length;
        double[] x = right.clone();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= factor[i][j] * x[j];
            }
            x[i] /= factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int j = i + 1; j < k; j++) {
                x[i] -= factor[j][i] * x[j];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    double[][] inverse() {
        int k = factor.length;
        double[][] inverse = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] unit = new double[k];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = (inverse[i][j] + inverse[j][i]) / 2;
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * Math.log(factor[i][i]);
        }
        return sum;
    }
}
