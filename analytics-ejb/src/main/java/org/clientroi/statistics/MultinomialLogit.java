package org.clientroi.statistics;

import java.util.Arrays;

/**
 * The log-likelihood of a model in which every level but the first has coefficients of its own,
 * {@code P(Y = k) = exp(c_k + x'b_k) / sum}, with its derivatives: what proportional odds are held against.
 */
final class MultinomialLogit {

    private final OrdinalRows rows;
    private final int width;

    MultinomialLogit(OrdinalRows rows) {
        this.rows = rows;
        this.width = rows.columns() + 1;
    }

    /** @param parameters by level but the first: its constant and its coefficients */
    NewtonMaximiser.Point at(double[] parameters) {
        NeumaierSum value = new NeumaierSum();
        double[] gradient = new double[parameters.length];
        double[][] information = new double[parameters.length][parameters.length];
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.weight(row) > 0) {
                double[] x = withConstant(row);
                double[] logs = logProbabilities(x, parameters);
                value.add(rows.weight(row) * logs[rows.outcome(row)]);
                add(row, x, logs, gradient, information);
            }
        }
        return new NewtonMaximiser.Point(value.value(), gradient, information);
    }

    private void add(int row, double[] x, double[] logs, double[] gradient, double[][] information) {
        double weight = rows.weight(row);
        for (int k = 1; k < logs.length; k++) {
            double pk = Math.exp(logs[k]);
            double residual = (rows.outcome(row) == k ? 1 : 0) - pk;
            for (int i = 0; i < width; i++) {
                gradient[(k - 1) * width + i] += weight * residual * x[i];
            }
            for (int l = 1; l < logs.length; l++) {
                double curvature = weight * ((k == l ? pk : 0) - pk * Math.exp(logs[l]));
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        information[(k - 1) * width + i][(l - 1) * width + j] += curvature * x[i] * x[j];
                    }
                }
            }
        }
    }

    private double[] withConstant(int row) {
        double[] x = new double[width];
        Arrays.setAll(x, i -> i == 0 ? 1 : rows.value(i - 1, row));
        return x;
    }

    private double[] logProbabilities(double[] x, double[] parameters) {
        double[] logs = new double[rows.levels()];
        for (int k = 1; k < logs.length; k++) {
            for (int i = 0; i < width; i++) {
                logs[k] += parameters[(k - 1) * width + i] * x[i];
            }
        }
        double largest = Arrays.stream(logs).max().orElseThrow();
        double sum = Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum();
        return Arrays.stream(logs).map(log -> log - largest - Math.log(sum)).toArray();
    }
}
