package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A regression at its maximum. Arrays over terms hold the {@link #kept} ones only, in the order of the columns; arrays
 * over rows hold all rows.
 */
public final class RegressionFit implements RegressionResult {

    private final Family family;
    private final RegressionRows rows;
    private final OrthogonalBasis basis;
    private final double[] eta;
    private final double[] coefficients;
    private final double[][] unscaled;
    private final double deviance;

    RegressionFit(
            Family family,
            RegressionRows rows,
            OrthogonalBasis basis,
            double[] inBasis,
            double[] eta,
            double deviance) {
        this.family = family;
        this.rows = rows;
        this.basis = basis;
        this.eta = eta;
        this.deviance = deviance;
        coefficients = basis.coefficients(inBasis);
        unscaled = PositiveDefinite.of(basis.squares(informations()))
                .map(PositiveDefinite::inverse)
                .orElseThrow(() -> new IllegalStateException("a maximum without curvature"));
    }

    private double[] informations() {
        return IntStream.range(0, eta.length)
                .mapToDouble(row -> rows.weights()[row] * family.information(eta[row]))
                .toArray();
    }

    private double[] scores() {
        return IntStream.range(0, eta.length)
                .mapToDouble(row -> rows.weights()[row] * family.score(rows.outcome()[row], eta[row]))
                .toArray();
    }

    public Family family() {
        return family;
    }

    /** The positions of the terms that are no combination of earlier ones. */
    public int[] kept() {
        return basis.kept();
    }

    public boolean isAliased(int term) {
        return Arrays.stream(basis.kept()).noneMatch(kept -> kept == term);
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    /** By term, the dropped ones 0: what the linear predictor of other rows is made with. */
    public double[] coefficientsOfAllTerms() {
        double[] all = new double[rows.terms()];
        int[] kept = basis.kept();
        for (int i = 0; i < kept.length; i++) {
            all[kept[i]] = coefficients[i];
        }
        return all;
    }

    /** The inverse of the expected information, {@code (X'WX)^-1}, without the Gaussian's variance. */
    public double[][] inverseInformation() {
        return basis.covariance(unscaled);
    }

    /** Of the coefficients, trusting the family; the Gaussian's variance is that of the residuals, n - k below. */
    public double[][] covariance() {
        boolean measured = family == Family.GAUSSIAN;
        return basis.covariance(measured ? Matrix.scaled(unscaled, dispersion().orElseThrow()) : unscaled);
    }

    public double[] standardErrors() {
        return Matrix.rootsOfDiagonal(covariance());
    }

    /**
     * Of the coefficients without trusting the family's variance, each of the customers of a row by himself: HC0,
     * {@code I^-1 (sum w x x' u^2) I^-1} (White 1980, Econometrica 48:817).
     */
    public double[][] robustCovariance() {
        double[] squares = new double[eta.length];
        for (int row = 0; row < squares.length; row++) {
            double score = family.score(rows.outcome()[row], eta[row]);
            squares[row] = rows.weights()[row] * score * score;
        }
        return basis.covariance(Matrix.sandwich(unscaled, basis.squares(squares)));
    }

    /**
     * The same where rows of a cluster go together, and a weight is not a number of customers: HC0 of the clusters' sums
     * (Liang and Zeger 1986, Biometrika 73:13).
     *
     * @param clusters by row the number of its cluster, from 0
     */
    public double[][] clusteredCovariance(int[] clusters) {
        return basis.covariance(Matrix.sandwich(unscaled, basis.squaresOfSums(scores(), clusters)));
    }

    /**
     * With the factor {@code G/(G-1) (n-1)/(n-k)} for few clusters: HC1. Empty with one cluster, or with no more rows than
     * coefficients.
     */
    public Optional<double[][]> adjustedClusteredCovariance(int[] clusters) {
        double groups = Arrays.stream(clusters).distinct().count();
        double n = rows.size();
        if (groups < 2 || n <= coefficients.length) {
            return Optional.empty();
        }
        double factor = groups / (groups - 1) * (n - 1) / (n - coefficients.length);
        return Optional.of(Matrix.scaled(clusteredCovariance(clusters), factor));
    }

    /** By row the mean that was fitted. */
    public double[] fitted() {
        return Arrays.stream(eta).map(family::mean).toArray();
    }

    /** By row the linear predictor, offset included. */
    public double[] predictor() {
        return eta.clone();
    }

    public double deviance() {
        return deviance;
    }

    /** The Gaussian's at the variance that is most likely, as R counts it. */
    public double logLikelihood() {
        NeumaierSum sum = new NeumaierSum();
        if (family == Family.GAUSSIAN) {
            double n = rows.totalWeight();
            return -n / 2 * (Math.log(2 * Math.PI * deviance / n) + 1);
        }
        for (int row = 0; row < eta.length; row++) {
            sum.add(rows.weights()[row] * family.logLikelihood(rows.outcome()[row], eta[row]));
        }
        return sum.value();
    }

    /** Pearson's chi-square over n - k: about 1 where the family's variance fits. Empty with no more rows than coefficients. */
    public OptionalDouble dispersion() {
        double freedom = rows.totalWeight() - coefficients.length;
        if (!(freedom > 0)) {
            return OptionalDouble.empty();
        }
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < eta.length; row++) {
            double away = rows.outcome()[row] - family.mean(eta[row]);
            double slope = family.slope(eta[row]);
            sum.add(rows.weights()[row] * away * away * family.information(eta[row]) / (slope * slope));
        }
        return OptionalDouble.of(sum.value() / freedom);
    }

    /** {@code 2k - 2 log-likelihood}; the Gaussian's variance counts as one more. */
    public double akaike() {
        int parameters = coefficients.length + (family == Family.GAUSSIAN ? 1 : 0);
        return 2 * parameters - 2 * logLikelihood();
    }

    /** How many rows, weights counted. */
    public double n() {
        return rows.totalWeight();
    }

    RegressionRows rows() {
        return rows;
    }

    OrthogonalBasis basis() {
        return basis;
    }
}
