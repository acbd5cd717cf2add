package org.clientroi.statistics;

import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The logarithm of the odds of a 0/1 outcome as a linear sum: {@code logit P(y) = X beta}, by maximum likelihood. Where a
 * covariate tells the outcomes apart without error the maximum lies at infinity; this is seen and said, and
 * {@link FirthRegression} has a finite answer.
 */
public final class LogisticRegression {

    public static final String METHOD = "logistic-ml";

    /** On the scale of the standardised covariate; no shop's customers are so far apart. */
    private static final double FARTHEST_COEFFICIENT = 15;

    private static final double CERTAIN = 1e-8;

    private static final GeneralizedLinearModel MODEL = GeneralizedLinearModel.of(Family.BINOMIAL);

    private final Confidence confidence;

    private LogisticRegression(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static LogisticRegression withDefaults() {
        return new LogisticRegression(Confidence.NINETY_FIVE);
    }

    public LogisticRegression with(Confidence other) {
        return new LogisticRegression(other);
    }

    /**
     * Not estimable without rows (EMPTY), when all outcomes are equal (NO_VARIANCE), or when the outcomes can be told
     * apart without error (SEPARATION).
     */
    public RegressionResult fit(RegressionRows rows) {
        if (!(rows.totalWeight() > 0)) {
            return new NotEstimable(Reason.EMPTY);
        }
        if (allEqual(rows)) {
            return new NotEstimable(Reason.NO_VARIANCE);
        }
        return switch (MODEL.fit(rows)) {
            case RegressionFit fit -> isSeparated(fit) ? new NotEstimable(Reason.SEPARATION) : fit;
            case NotEstimable(var reason) ->
                new NotEstimable(reason == Reason.NOT_CONVERGED ? Reason.SEPARATION : reason);
        };
    }

    private static boolean allEqual(RegressionRows rows) {
        double ones = 0;
        for (int row = 0; row < rows.size(); row++) {
            ones += rows.weights()[row] * rows.outcome()[row];
        }
        return ones == 0 || ones == rows.totalWeight();
    }

    private static boolean isSeparated(RegressionFit fit) {
        double[] fitted = fit.fitted();
        for (int row = 0; row < fitted.length; row++) {
            boolean certain = fitted[row] < CERTAIN || fitted[row] > 1 - CERTAIN;
            if (certain && fit.rows().weights()[row] > 0) {
                return true;
            }
        }
        double[] coefficients = fit.coefficients();
        int[] kept = fit.kept();
        for (int i = 0; i < kept.length; i++) {
            double[] column = fit.rows().columns()[kept[i]];
            if (Math.abs(coefficients[i]) * spread(column, fit.rows().weights()) > FARTHEST_COEFFICIENT) {
                return true;
            }
        }
        return false;
    }

    /** The standard deviation of a column, divisor n; 0 for a constant. */
    private static double spread(double[] column, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int row = 0; row < column.length; row++) {
            total += weights[row];
            sum += weights[row] * column[row];
        }
        double mean = sum / total;
        double squares = 0;
        for (int row = 0; row < column.length; row++) {
            squares += weights[row] * (column[row] - mean) * (column[row] - mean);
        }
        return Math.sqrt(squares / total);
    }

    /** {@code beta +- z se} for a coefficient; the odds ratio's limits are their exponentials. */
    public Interval wald(double coefficient, double standardError) {
        return confidence.around(coefficient, confidence.z() * standardError);
    }

    /**
     * The values of one coefficient that the likelihood ratio does not reject, all others at their best.
     *
     * @param index among the kept terms
     */
    public ProfileLimits profile(RegressionFit fit, int index) {
        return new ProfileLikelihood(MODEL, fit, index).limits(confidence);
    }

    /** The deviance of a constant alone, offset included. */
    public static double nullDeviance(RegressionFit fit) {
        return MODEL.fit(fit.rows().withoutCovariates()).fit().deviance();
    }
}
