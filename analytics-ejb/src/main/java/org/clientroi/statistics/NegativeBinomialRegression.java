package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Counts that vary by {@code mu + mu^2 / theta} about a mean that is log-linear (NB2; Lawless 1987, Canadian Journal of
 * Statistics 15:209). Coefficients and theta take turns, each at its best given the other, until theta stands still.
 */
public final class NegativeBinomialRegression {

    public static final String METHOD = "negative-binomial";

    private static final double SETTLED = 1e-10;
    private static final int MOST_TURNS = 200;
    private static final double AS_GOOD_AS_POISSON = 1e7;

    private NegativeBinomialRegression() {}

    /**
     * Not estimable as Poisson regression is, or when the counts vary no more than Poisson's (NOT_APPLICABLE).
     *
     * @throws IllegalArgumentException for a negative outcome
     */
    public static NegativeBinomialResult fit(RegressionRows rows) {
        return switch (GeneralizedLinearModel.of(Family.POISSON).fit(rows)) {
            case NotEstimable none -> none;
            case RegressionFit poisson -> taken(rows, poisson);
        };
    }

    private static NegativeBinomialResult taken(RegressionRows rows, RegressionFit poisson) {
        double[] mu = poisson.fitted();
        double theta = 1;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Optional<Double> next = best(rows, mu, theta);
            if (next.isEmpty()) {
                return new NotEstimable(Reason.NOT_APPLICABLE);
            }
            double before = theta;
            theta = next.get();
            if (!(GeneralizedLinearModel.of(new Family.NegativeBinomial(theta)).fit(rows)
                    instanceof RegressionFit fit)) {
                return new NotEstimable(Reason.NOT_CONVERGED);
            }
            mu = fit.fitted();
            if (turn > 0 && Math.abs(theta - before) <= SETTLED * theta) {
                return new NegativeBinomialFit(fit, theta, 1 / Math.sqrt(information(rows, mu, theta)));
            }
        }
        return new NotEstimable(Reason.NOT_CONVERGED);
    }

    /** Newton's steps on the logarithm of theta; nothing when it runs to infinity. */
    private static Optional<Double> best(RegressionRows rows, double[] mu, double from) {
        double theta = from;
        for (int step = 0; step < MOST_TURNS; step++) {
            double score = score(rows, mu, theta);
            double curvature = theta * theta * information(rows, mu, theta) - theta * score;
            double change = curvature > 0 ? theta * score / curvature : Math.signum(score);
            theta *= Math.exp(Math.clamp(change, -1, 1));
            if (theta > AS_GOOD_AS_POISSON) {
                return Optional.empty();
            }
            if (Math.abs(change) < SETTLED) {
                return Optional.of(theta);
            }
        }
        return Optional.empty();
    }

    private static double score(RegressionRows rows, double[] mu, double theta) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < mu.length; row++) {
            double y = rows.outcome()[row];
            double term = Digamma.value(theta + y)
                    - Digamma.value(theta)
                    + Math.log(theta / (theta + mu[row]))
                    + 1
                    - (y + theta) / (mu[row] + theta);
            sum.add(rows.weights()[row] * term);
        }
        return sum.value();
    }

    private static double information(RegressionRows rows, double[] mu, double theta) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < mu.length; row++) {
            double y = rows.outcome()[row];
            double both = mu[row] + theta;
            double term = Trigamma.value(theta)
                    - Trigamma.value(theta + y)
                    - 1 / theta
                    + 2 / both
                    - (y + theta) / (both * both);
            sum.add(rows.weights()[row] * term);
        }
        return sum.value();
    }
}
