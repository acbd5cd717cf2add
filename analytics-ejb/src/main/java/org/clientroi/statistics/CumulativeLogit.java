package org.clientroi.statistics;

import java.util.Arrays;

/**
 * The log-likelihood of {@link ProportionalOdds} with its derivatives. With {@code u = threshold_k - x'b},
 * {@code v = threshold_(k-1) - x'b} and the logistic {@code F}, a row of level k adds {@code log(F(u) - F(v))}.
 */
final class CumulativeLogit {

    private final OrdinalRows rows;
    private final int thresholds;

    CumulativeLogit(OrdinalRows rows) {
        this.rows = rows;
        this.thresholds = rows.levels() - 1;
    }

    /** @param parameters thresholds, then coefficients */
    NewtonMaximiser.Point at(double[] parameters) {
        int p = parameters.length;
        NeumaierSum value = new NeumaierSum();
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.weight(row) > 0) {
                value.add(rows.weight(row) * add(row, parameters, gradient, information));
            }
        }
        return new NewtonMaximiser.Point(value.value(), gradient, information);
    }

    /** Adds a row's derivatives and returns its log-probability, minus infinity where thresholds do not rise. */
    private double add(int row, double[] parameters, double[] gradient, double[][] information) {
        int level = rows.outcome(row);
        double predictor = predictor(row, parameters);
        double u = level == thresholds ? Double.POSITIVE_INFINITY : parameters[level] - predictor;
        double v = level == 0 ? Double.NEGATIVE_INFINITY : parameters[level - 1] - predictor;
        // the tails are taken where they are small, so that their difference keeps its digits
        double probability = v > 0 ? logistic(-v) - logistic(-u) : logistic(u) - logistic(v);
        if (!(probability > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] a = direction(row, level == thresholds ? -1 : level);
        double[] b = direction(row, level - 1);
        double fu = density(u) / probability;
        double fv = density(v) / probability;
        double cu = fu * slope(u);
        double cv = fv * slope(v);
        double weight = rows.weight(row);
        for (int i = 0; i < gradient.length; i++) {
            double gi = fu * a[i] - fv * b[i];
            gradient[i] += weight * gi;
            for (int j = 0; j < gradient.length; j++) {
                double gj = fu * a[j] - fv * b[j];
                information[i][j] += weight * (gi * gj - cu * a[i] * a[j] + cv * b[i] * b[j]);
            }
        }
        return Math.log(probability);
    }

    private double predictor(int row, double[] parameters) {
        double sum = 0;
        for (int column = 0; column < rows.columns(); column++) {
            sum += rows.value(column, row) * parameters[thresholds + column];
        }
        return sum;
    }

    /** How a threshold less the predictor changes with each parameter; nothing where there is no threshold. */
    private double[] direction(int row, int threshold) {
        double[] direction = new double[thresholds + rows.columns()];
        if (threshold >= 0) {
            direction[threshold] = 1;
            Arrays.setAll(direction, i -> i < thresholds ? direction[i] : -rows.value(i - thresholds, row));
        }
        return direction;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double density(double x) {
        double tail = logistic(-Math.abs(x));
        return tail * (1 - tail);
    }

    /** {@code f' / f = 1 - 2 F}. */
    private static double slope(double x) {
        return -Math.tanh(x / 2);
    }
}
