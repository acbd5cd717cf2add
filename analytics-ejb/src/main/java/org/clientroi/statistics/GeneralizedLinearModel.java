package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Regression by maximum likelihood (McCullagh and Nelder 1989): {@code eta = X beta + offset}, solved by Newton's
 * (Fisher's) steps {@code beta += I^-1 U}, halved while they make the fit worse, until the deviance changes by less than
 * 1e-12 of itself. Terms that are a combination of earlier ones are dropped and said so. Time grows as rows times the
 * square of the terms. Sums run in the order of the rows: sort them first where the last digits matter.
 */
public final class GeneralizedLinearModel {

    private static final double SETTLED = 1e-12;

    /** A step of so few squared standard errors moves nothing. */
    private static final double STILL = 1e-18;

    private static final int MORE_STEPS = 6;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    private final Family family;

    private GeneralizedLinearModel(Family family) {
        this.family = family;
    }

    public static GeneralizedLinearModel of(Family family) {
        return new GeneralizedLinearModel(family);
    }

    /**
     * Not estimable without rows (EMPTY), a Gaussian with no more rows than terms (TOO_FEW: nothing is left to measure its
     * variance by), or when the steps do not settle (NOT_CONVERGED).
     *
     * @throws IllegalArgumentException for an outcome the family has no place for
     */
    public RegressionResult fit(RegressionRows rows) {
        for (double y : rows.outcome()) {
            if (!family.allows(y)) {
                throw new IllegalArgumentException("no outcome of this family: " + y);
            }
        }
        if (!(rows.totalWeight() > 0)) {
            return new NotEstimable(Reason.EMPTY);
        }
        Steps steps = new Steps(rows);
        if (family == Family.GAUSSIAN && rows.totalWeight() <= steps.basis.size()) {
            return new NotEstimable(Reason.TOO_FEW);
        }
        return steps.settle();
    }

    /** One run towards the maximum. */
    private final class Steps {

        private final RegressionRows rows;
        private final OrthogonalBasis basis;
        private double[] inBasis;
        private double[] eta;
        private double deviance;

        Steps(RegressionRows rows) {
            this.rows = rows;
            basis = OrthogonalBasis.of(rows.columns(), rows.weights());
            inBasis = new double[basis.size()];
            eta = rows.offset();
            deviance = Double.POSITIVE_INFINITY;
        }

        RegressionResult settle() {
            if (!start()) {
                return new NotEstimable(Reason.NOT_CONVERGED);
            }
            int settledFor = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] score = score();
                Optional<double[]> direction = information().map(matrix -> matrix.solve(score));
                double before = deviance;
                if (direction.isEmpty() || !advance(direction.get())) {
                    return new NotEstimable(Reason.NOT_CONVERGED);
                }
                boolean settled = Math.abs(before - deviance) <= SETTLED * (Math.abs(deviance) + 0.1);
                settledFor = settled ? settledFor + 1 : 0;
                // Fisher's steps still creep where the deviance is flat; at infinity they never stop
                if (settled && (Matrix.dot(score, direction.get()) < STILL || settledFor == MORE_STEPS)) {
                    return new RegressionFit(family, rows, basis, inBasis, eta, deviance);
                }
            }
            return new NotEstimable(Reason.NOT_CONVERGED);
        }

        /** Weighted least squares on the family's first guess at each row. */
        private boolean start() {
            int n = rows.size();
            double[] information = new double[n];
            double[] score = new double[n];
            for (int row = 0; row < n; row++) {
                double y = rows.outcome()[row];
                double guess = family.start(y, rows.weights()[row]);
                information[row] = rows.weights()[row] * family.information(guess);
                score[row] =
                        information[row] * (guess - rows.offset()[row]) + rows.weights()[row] * family.score(y, guess);
            }
            Optional<double[]> first =
                    PositiveDefinite.of(basis.squares(information)).map(matrix -> matrix.solve(basis.sums(score)));
            first.ifPresent(this::moveTo);
            return first.isPresent() && Double.isFinite(deviance);
        }

        private double[] score() {
            double[] score = new double[rows.size()];
            for (int row = 0; row < score.length; row++) {
                score[row] = rows.weights()[row] * family.score(rows.outcome()[row], eta[row]);
            }
            return basis.sums(score);
        }

        private Optional<PositiveDefinite> information() {
            double[] information = new double[rows.size()];
            for (int row = 0; row < information.length; row++) {
                information[row] = rows.weights()[row] * family.information(eta[row]);
            }
            return PositiveDefinite.of(basis.squares(information));
        }

        private boolean advance(double[] direction) {
            double[] from = inBasis;
            double before = deviance;
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] to = from.clone();
                for (int i = 0; i < to.length; i++) {
                    to[i] += length * direction[i];
                }
                moveTo(to);
                if (deviance <= before + SETTLED * (Math.abs(before) + 0.1)) {
                    return true;
                }
                length /= 2;
            }
            return false;
        }

        private void moveTo(double[] to) {
            inBasis = to;
            eta = basis.predictor(to, rows.offset());
            NeumaierSum sum = new NeumaierSum();
            for (int row = 0; row < eta.length; row++) {
                sum.add(
                        rows.weights()[row] == 0
                                ? 0
                                : rows.weights()[row] * family.deviance(rows.outcome()[row], eta[row]));
            }
            deviance = sum.value();
        }
    }
}
