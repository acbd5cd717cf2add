package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Each customer's chance to be treated given what was known before, {@code logit e = x'b} (Rosenbaum and Rubin 1983,
 * doi:10.1093/biomet/70.1.41), and how weights made of it balance the arms.
 */
public final class PropensityScore {

    private static final double FEWEST_IN_AN_ARM = 20;

    private final TreatmentRows rows;
    private final RegressionFit fit;
    private final double[] scores;

    private PropensityScore(TreatmentRows rows, RegressionFit fit) {
        this.rows = rows;
        this.fit = fit;
        scores = fit.fitted();
    }

    /**
     * Not estimable when an arm holds nobody or some could only be in one arm (POSITIVITY), or with fewer than 20 in an arm
     * (TOO_FEW).
     */
    public static Finding<PropensityScore> of(TreatmentRows rows) {
        long fewest = Math.min(rows.share(true).n(), rows.share(false).n());
        if (fewest < FEWEST_IN_AN_ARM) {
            return Finding.notEstimable(fewest == 0 ? Reason.POSITIVITY : Reason.TOO_FEW);
        }
        return switch (LogisticRegression.withDefaults().fit(rows.propensity())) {
            case RegressionFit fit -> Finding.of(new PropensityScore(rows, fit));
            case NotEstimable(Reason reason) ->
                Finding.notEstimable(reason == Reason.SEPARATION ? Reason.POSITIVITY : reason);
        };
    }

    TreatmentRows rows() {
        return rows;
    }

    public RegressionFit fit() {
        return fit;
    }

    double score(int row) {
        return scores[row];
    }

    /** By row. */
    public double[] scores() {
        return scores.clone();
    }

    /** From the smallest to the largest: the arms can be compared where it stays away from 0 and 1. */
    public double[] range() {
        double[] held = IntStream.range(0, scores.length)
                .filter(row -> rows.count(row) > 0)
                .mapToDouble(row -> scores[row])
                .sorted()
                .toArray();
        return new double[] {held[0], held[held.length - 1]};
    }

    /** Of an arm, weighted by one over the chance to be in it. */
    double inverse(int row) {
        return rows.isTreated(row) ? 1 / scores[row] : 1 / (1 - scores[row]);
    }

    /** {@code (sum w)^2 / sum w^2} of an arm: as many customers without weights would know as much. */
    public double effectiveSize(boolean ofTreated) {
        NeumaierSum sum = new NeumaierSum();
        NeumaierSum squares = new NeumaierSum();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.isTreated(row) == ofTreated) {
                sum.add(rows.count(row) * inverse(row));
                squares.add(rows.count(row) * inverse(row) * inverse(row));
            }
        }
        return sum.value() * sum.value() / squares.value();
    }

    /**
     * Mean of a covariate among the treated minus that among the others, over the root of the mean of both variances; with or
     * without weights. Under 0.1 the arms are balanced. Empty for a covariate that is constant in both.
     */
    public Optional<Double> imbalance(int term, boolean weighted) {
        double[] column = rows.propensity().columns()[term];
        Sample treated = sample(column, true);
        Sample others = sample(column, false);
        double deviation = Math.sqrt((treated.variance() + others.variance()) / 2);
        double difference =
                weighted ? weightedMean(column, true) - weightedMean(column, false) : treated.mean() - others.mean();
        return deviation > 0 ? Optional.of(difference / deviation) : Optional.empty();
    }

    private Sample sample(double[] column, boolean ofTreated) {
        int[] held = IntStream.range(0, rows.size())
                .filter(row -> rows.isTreated(row) == ofTreated)
                .toArray();
        return ValueSample.of(
                        Arrays.stream(held).mapToDouble(row -> column[row]).toArray(),
                        Arrays.stream(held)
                                .mapToLong(row -> Math.round(rows.count(row)))
                                .toArray())
                .sample();
    }

    private double weightedMean(double[] column, boolean ofTreated) {
        NeumaierSum sum = new NeumaierSum();
        NeumaierSum weights = new NeumaierSum();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.isTreated(row) == ofTreated) {
                sum.add(rows.count(row) * inverse(row) * column[row]);
                weights.add(rows.count(row) * inverse(row));
            }
        }
        return sum.value() / weights.value();
    }
}
