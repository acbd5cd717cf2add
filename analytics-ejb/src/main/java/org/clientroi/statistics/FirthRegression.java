package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Logistic regression that is finite for every sample (Firth 1993, doi:10.1093/biomet/80.1.27; Heinze and Schemper 2002,
 * doi:10.1002/sim.1047): maximises {@code l + 0.5 log |X'WX|} by steps along {@code U* = X'(y - p + h (1/2 - p))}, h the
 * diagonal of {@code W^1/2 X (X'WX)^-1 X' W^1/2}. In a two-by-two table it adds one half to each cell.
 */
public final class FirthRegression {

    public static final String METHOD = "logistic-firth";

    private static final double SETTLED = 1e-12;
    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 40;

    private FirthRegression() {}

    /**
     * Not estimable without rows (EMPTY), or when the steps do not settle (NOT_CONVERGED).
     *
     * @throws IllegalArgumentException for an outcome that is neither 0 nor 1
     */
    public static FirthResult fit(RegressionRows rows) {
        for (double y : rows.outcome()) {
            if (y != 0 && y != 1) {
                throw new IllegalArgumentException("an outcome is 0 or 1: " + y);
            }
        }
        return rows.totalWeight() > 0 ? new Steps(rows).settle() : new NotEstimable(Reason.EMPTY);
    }

    private static final class Steps {

        private final RegressionRows rows;
        private final OrthogonalBasis basis;
        private double[] inBasis;
        private double[] eta;
        private PositiveDefinite information;
        private double objective;

        Steps(RegressionRows rows) {
            this.rows = rows;
            basis = OrthogonalBasis.of(rows.columns(), rows.weights());
            inBasis = new double[basis.size()];
            eta = rows.offset();
            information = informationAt(eta).orElseThrow();
            objective = objective(eta, information);
        }

        FirthResult settle() {
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] score = penalisedScore();
                double[] direction = information.solve(score);
                if (Matrix.dot(score, direction) < SETTLED * SETTLED * (1 + Math.abs(objective))) {
                    return found();
                }
                if (!advance(direction)) {
                    // at the last digits the objective no longer tells better from worse
                    return Matrix.dot(score, direction) < SETTLED ? found() : new NotEstimable(Reason.NOT_CONVERGED);
                }
            }
            return new NotEstimable(Reason.NOT_CONVERGED);
        }

        private FirthFit found() {
            return new FirthFit(
                    basis.kept(),
                    basis.coefficients(inBasis),
                    basis.covariance(information.inverse()),
                    objective + basis.logSquaredVolume() / 2);
        }

        private Optional<PositiveDefinite> informationAt(double[] predictor) {
            double[] weights = new double[predictor.length];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = rows.weights()[row] * Family.BINOMIAL.information(predictor[row]);
            }
            return PositiveDefinite.of(basis.squares(weights));
        }

        private double objective(double[] predictor, PositiveDefinite at) {
            NeumaierSum sum = new NeumaierSum();
            for (int row = 0; row < predictor.length; row++) {
                sum.add(rows.weights()[row] * Family.BINOMIAL.logLikelihood(rows.outcome()[row], predictor[row]));
            }
            return sum.value() + at.logDeterminant() / 2;
        }

        private double[] penalisedScore() {
            double[][] inverse = information.inverse();
            double[] scores = new double[eta.length];
            double[] q = new double[basis.size()];
            for (int row = 0; row < scores.length; row++) {
                System.arraycopy(basis.rows(), row * q.length, q, 0, q.length);
                double p = Family.BINOMIAL.mean(eta[row]);
                double hat = Family.BINOMIAL.information(eta[row]) * Matrix.dot(q, Matrix.times(inverse, q));
                scores[row] = rows.weights()[row] * (rows.outcome()[row] - p + hat * (0.5 - p));
            }
            return basis.sums(scores);
        }

        private boolean advance(double[] direction) {
            double[] from = inBasis;
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] to = from.clone();
                for (int i = 0; i < to.length; i++) {
                    to[i] += length * direction[i];
                }
                double[] predictor = basis.predictor(to, rows.offset());
                Optional<PositiveDefinite> at = informationAt(predictor);
                if (at.isPresent() && objective(predictor, at.get()) >= objective - 1e-14 * Math.abs(objective)) {
                    inBasis = to;
                    eta = predictor;
                    information = at.get();
                    objective = objective(predictor, information);
                    return true;
                }
                length /= 2;
            }
            return false;
        }
    }
}
