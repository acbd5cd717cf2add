package org.clientroi.statistics;

/** Products of small matrices, rows first. */
final class Matrix {

    private Matrix() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] times(double[][] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], b);
        }
        return product;
    }

    static double[][] times(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int m = 0; m < b.length; m++) {
                for (int j = 0; j < columns; j++) {
                    product[i][j] += a[i][m] * b[m][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        int columns = a.length == 0 ? 0 : a[0].length;
        double[][] transposed = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** {@code a b a'}: how a variance follows a change of coordinates, and a sandwich its bread. */
    static double[][] sandwich(double[][] a, double[][] b) {
        return times(times(a, b), transposed(a));
    }

    static double[][] scaled(double[][] a, double by) {
        double[][] scaled = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= by;
            }
        }
        return scaled;
    }

    /** Adds {@code weight v v'} to the lower triangle. */
    static void addSquare(double[][] to, double[] v, double weight) {
        for (int i = 0; i < v.length; i++) {
            double scaled = weight * v[i];
            for (int j = 0; j <= i; j++) {
                to[i][j] += scaled * v[j];
            }
        }
    }

    /** Copies the lower triangle to the upper one. */
    static double[][] mirrored(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
        return lower;
    }

    /** Square roots of the diagonal: standard errors of a covariance. */
    static double[] rootsOfDiagonal(double[][] a) {
        double[] roots = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, a[i][i]));
        }
        return roots;
    }
}
