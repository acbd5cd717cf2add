package org.clientroi.statistics;

import java.util.Arrays;

/**
 * A smooth curve through points, cubic between each two, its ends bent as the cubic through the four outermost points
 * (Forsythe, Malcolm and Moler 1977, Computer Methods for Mathematical Computations).
 */
final class CubicSpline {

    private final double[] x;
    private final double[] y;
    private final double[] bend;

    /** Two points or more, x ascending. */
    CubicSpline(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        bend = x.length < 3 ? new double[x.length] : bends();
    }

    /** A sixth of the second derivative at each point: the solution of a tridiagonal system. */
    private double[] bends() {
        int n = x.length;
        double[] diagonal = new double[n];
        double[] right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            diagonal[i] = 2 * (width(i - 1) + width(i));
            right[i] = slope(i) - slope(i - 1);
        }
        diagonal[0] = -width(0);
        diagonal[n - 1] = -width(n - 2);
        if (n > 3) {
            double first = (second(1) - second(0)) / (x[3] - x[0]);
            double last = (second(n - 3) - second(n - 4)) / (x[n - 1] - x[n - 4]);
            right[0] = first * width(0) * width(0);
            right[n - 1] = -last * width(n - 2) * width(n - 2);
        }
        for (int i = 1; i < n; i++) {
            double factor = width(i - 1) / diagonal[i - 1];
            diagonal[i] -= factor * width(i - 1);
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - width(i) * right[i + 1]) / diagonal[i];
        }
        return right;
    }

    private double width(int i) {
        return x[i + 1] - x[i];
    }

    private double slope(int i) {
        return (y[i + 1] - y[i]) / width(i);
    }

    /** The second divided difference of three points. */
    private double second(int i) {
        return (slope(i + 1) - slope(i)) / (x[i + 2] - x[i]);
    }

    double value(double at) {
        int found = Arrays.binarySearch(x, at);
        int i = Math.clamp(found >= 0 ? found : -found - 2, 0, x.length - 2);
        double width = width(i);
        double linear = slope(i) - width * (bend[i + 1] + 2 * bend[i]);
        double away = at - x[i];
        return y[i] + away * (linear + away * (3 * bend[i] + away * (bend[i + 1] - bend[i]) / width));
    }
}
