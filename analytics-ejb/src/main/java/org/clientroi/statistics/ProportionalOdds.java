package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.clientroi.statistics.NotEstimable.Reason;
import org.hipparchus.linear.MatrixUtils;

/**
 * Ordered classes on columns, {@code logit P(Y <= k) = threshold_k - x'b} (McCullagh 1980, Journal of the Royal Statistical
 * Society B 42:109): a check of the drivers that does not treat a score as a length. Errors from the observed information.
 *
 * @param thresholds by level but the last, rising
 * @param coefficients by column: of the log-odds to be higher, for one more
 * @param againstMultinomial whether one coefficient a column is enough for all levels; empty for two levels
 */
public record ProportionalOdds(
        List<Double> thresholds,
        List<Double> thresholdErrors,
        List<Double> coefficients,
        List<Double> errors,
        double logLikelihood,
        Optional<Omnibus> againstMultinomial) {

    /**
     * The likelihood ratio of the multinomial model to this one.
     *
     * @param ratio chi-squared with {@code degreesOfFreedom}, columns times (levels - 2), when the odds are proportional
     */
    public record Omnibus(double ratio, int degreesOfFreedom, double pValue) {}

    private static final double LARGEST_STANDARDISED = 15;

    /**
     * Not estimable without rows (EMPTY), when all have one level or a column is constant (NO_VARIANCE), when columns are
     * combinations of each other (RANK_DEFICIENT), or when a combination tells the levels apart (SEPARATION).
     */
    public static Finding<ProportionalOdds> of(OrdinalRows rows) {
        Optional<Reason> refusal = rows.refusal();
        if (refusal.isPresent()) {
            return Finding.notEstimable(refusal.get());
        }
        int thresholds = rows.levels() - 1;
        NewtonMaximiser.Maximum maximum = NewtonMaximiser.until(at -> separates(rows, thresholds, at))
                .maximise(new CumulativeLogit(rows)::at, start(rows));
        if (!maximum.converged()) {
            return Finding.notEstimable(
                    separates(rows, thresholds, maximum.parameters()) ? Reason.SEPARATION : Reason.NOT_CONVERGED);
        }
        double[] variances = variances(maximum);
        List<Double> parameters = Arrays.stream(maximum.parameters()).boxed().toList();
        List<Double> errors = Arrays.stream(variances).map(Math::sqrt).boxed().toList();
        return Finding.of(new ProportionalOdds(
                parameters.subList(0, thresholds),
                errors.subList(0, thresholds),
                parameters.subList(thresholds, parameters.size()),
                errors.subList(thresholds, errors.size()),
                maximum.value(),
                omnibus(rows, maximum.value())));
    }

    /** {@code 2 (parameters - log-likelihood)}. */
    public double aic() {
        return 2 * (thresholds.size() + coefficients.size() - logLikelihood);
    }

    private static boolean separates(OrdinalRows rows, int thresholds, double[] at) {
        return IntStream.range(0, rows.columns())
                .anyMatch(column -> Math.abs(at[thresholds + column]) * rows.deviation(column) > LARGEST_STANDARDISED);
    }

    /** The shares of the levels, and no effect of any column. */
    private static double[] start(OrdinalRows rows) {
        double[] shares = rows.shares();
        double[] start = new double[shares.length - 1 + rows.columns()];
        double cumulated = 0;
        for (int level = 0; level < shares.length - 1; level++) {
            cumulated += shares[level];
            start[level] = Math.log(cumulated / (1 - cumulated));
        }
        return start;
    }

    private static double[] variances(NewtonMaximiser.Maximum maximum) {
        var inverse = MatrixUtils.inverse(MatrixUtils.createRealMatrix(maximum.information()));
        return IntStream.range(0, maximum.parameters().length)
                .mapToDouble(i -> inverse.getEntry(i, i))
                .toArray();
    }

    private static Optional<Omnibus> omnibus(OrdinalRows rows, double logLikelihood) {
        int df = rows.columns() * (rows.levels() - 2);
        if (df == 0) {
            return Optional.empty();
        }
        double[] start = new double[(rows.levels() - 1) * (rows.columns() + 1)];
        double multinomial = NewtonMaximiser.until(at -> false)
                .maximise(new MultinomialLogit(rows)::at, start)
                .value();
        double ratio = Math.max(0, 2 * (multinomial - logLikelihood));
        return Optional.of(new Omnibus(ratio, df, ChiSquaredDistribution.of(df).survivalProbability(ratio)));
    }
}
