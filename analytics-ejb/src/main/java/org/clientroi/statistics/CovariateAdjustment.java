package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * A randomised difference made more precise with what was known of the customers before the assignment, such as their
 * earlier orders. Never with anything measured after it.
 *
 * @param raw difference of the means, without the covariate
 * @param slope {@code theta = cov(Y, X) / var(X)} over both arms
 * @param adjusted difference of the means of {@code Y - theta (X - mean X)} (CUPED: Deng et al. 2013,
 *     doi:10.1145/2433396.2433413)
 * @param correlation of outcome and covariate over both arms
 * @param regression from a line in each arm, read where the covariate has its mean over both, with HC2 errors (Lin 2013,
 *     doi:10.1214/12-AOAS583): preferred; empty when an arm is too small for it
 */
public record CovariateAdjustment(
        Effect raw, double slope, Effect adjusted, double correlation, Optional<Effect> regression) {

    /** Outcome and covariate of the customers of an arm. */
    public static final class Arm {

        private final double[] outcome;
        private final double[] covariate;

        private Arm(double[] outcome, double[] covariate) {
            this.outcome = outcome;
            this.covariate = covariate;
        }

        /** By customer, of one length. */
        public static Arm of(double[] outcome, double[] covariate) {
            if (outcome.length != covariate.length
                    || !Arrays.stream(outcome).allMatch(Double::isFinite)
                    || !Arrays.stream(covariate).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("an outcome and a covariate for each customer");
            }
            return new Arm(outcome.clone(), covariate.clone());
        }

        private int n() {
            return outcome.length;
        }
    }

    /** Not estimable with fewer than two customers in an arm (EMPTY, TOO_FEW) or when either is constant (NO_VARIANCE). */
    public static Finding<CovariateAdjustment> of(Arm treated, Arm holdout) {
        if (treated.n() < 2 || holdout.n() < 2) {
            boolean empty = treated.n() == 0 || holdout.n() == 0;
            return Finding.notEstimable(empty ? Reason.EMPTY : Reason.TOO_FEW);
        }
        double[] x = joined(treated.covariate, holdout.covariate);
        double[] y = joined(treated.outcome, holdout.outcome);
        double meanX = mean(x);
        double xx = products(x, meanX, x, meanX);
        double yy = products(y, mean(y), y, mean(y));
        if (!(xx > 0 && yy > 0)) {
            return Finding.notEstimable(Reason.NO_VARIANCE);
        }
        double xy = products(x, meanX, y, mean(y));
        double slope = xy / xx;
        return Finding.of(new CovariateAdjustment(
                difference(treated.outcome, holdout.outcome, "mean-difference"),
                slope,
                difference(without(treated, slope, meanX), without(holdout, slope, meanX), "cuped"),
                xy / Math.sqrt(xx * yy),
                regression(treated, holdout, meanX)));
    }

    /** Share of the raw variance that is gone. */
    public Optional<Double> varianceReduction() {
        double ratio = adjusted.error() / raw.error();
        return raw.error() == 0 ? Optional.empty() : Optional.of(1 - ratio * ratio);
    }

    private static double[] without(Arm arm, double slope, double meanX) {
        double[] adjusted = new double[arm.n()];
        Arrays.setAll(adjusted, i -> arm.outcome[i] - slope * (arm.covariate[i] - meanX));
        return adjusted;
    }

    private static Effect difference(double[] treated, double[] holdout, String method) {
        return effect(treated, method).minus(effect(holdout, method));
    }

    private static Effect effect(double[] values, String method) {
        double mean = mean(values);
        double variance = products(values, mean, values, mean) / (values.length - 1);
        return new Effect(mean, Math.sqrt(variance / values.length), values.length, method);
    }

    private static Optional<Effect> regression(Arm treated, Arm holdout, double meanX) {
        return line(treated, meanX).flatMap(one -> line(holdout, meanX).map(other -> one.minus(other)));
    }

    /**
     * Height of an arm's line at {@code meanX}, with the HC2 error {@code sqrt(sum c_i^2 e_i^2 / (1 - h_i))}, where the height is
     * {@code sum c_i y_i}; empty where a customer lies on the line by necessity.
     */
    private static Optional<Effect> line(Arm arm, double meanX) {
        double centre = mean(arm.covariate);
        double xx = products(arm.covariate, centre, arm.covariate, centre);
        double xy = products(arm.covariate, centre, arm.outcome, 0);
        double slope = xy / xx;
        double height = mean(arm.outcome) + slope * (meanX - centre);
        NeumaierSum variance = new NeumaierSum();
        for (int i = 0; i < arm.n(); i++) {
            double distance = arm.covariate[i] - centre;
            double residual = arm.outcome[i] - height - slope * (arm.covariate[i] - meanX);
            double leverage = 1.0 / arm.n() + distance * distance / xx;
            double part = 1.0 / arm.n() + (meanX - centre) * distance / xx;
            if (!(leverage < 1 - 1e-12)) {
                return Optional.empty();
            }
            variance.add(part * part * residual * residual / (1 - leverage));
        }
        return Optional.of(new Effect(height, Math.sqrt(variance.value()), arm.n(), "lin-hc2"));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static double mean(double[] values) {
        return NeumaierSum.of(values) / values.length;
    }

    private static double products(double[] x, double meanX, double[] y, double meanY) {
        NeumaierSum sum = new NeumaierSum();
        for (int i = 0; i < x.length; i++) {
            sum.add((x[i] - meanX) * (y[i] - meanY));
        }
        return sum.value();
    }
}
