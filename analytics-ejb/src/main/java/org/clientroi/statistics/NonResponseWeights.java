package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Weights that make those who answered stand for all who were invited: each counts for the {@code 1 / p} who were like him,
 * p the chance to answer given what was known before the survey (Rosenbaum and Rubin 1983, doi:10.1093/biomet/70.1.41;
 * Little 1986, International Statistical Review 54:139). Removes the bias that these covariates explain, no other: raw and
 * weighted figures are shown side by side. Arrays are by respondent, in the order of the rows.
 */
public final class NonResponseWeights {

    /**
     * Weights with their ends cut off.
     *
     * @param lower weights below are raised to it
     * @param upper weights above are lowered to it
     * @param weights then scaled to mean 1
     */
    public record Trimmed(double lower, double upper, Weights weights) {}

    /**
     * Weights by class of the chance to answer.
     *
     * @param rates share that answered, by class from the lowest; empty for a class nobody is in
     */
    public record Classes(List<Optional<Double>> rates, Weights weights) {}

    /** One weight a respondent. */
    public static final class Weights {

        private final double[] values;

        Weights(double[] values) {
            this.values = values;
        }

        public double[] values() {
            return values.clone();
        }
    }

    private static final double SMALLEST_CHANCE = 0.01;

    private final Optional<RegressionFit> model;
    private final RegressionRows rows;
    private final double[] chances;
    private final int[] respondents;

    private NonResponseWeights(Optional<RegressionFit> model, RegressionRows rows, double[] chances) {
        this.model = model;
        this.rows = rows;
        this.chances = chances;
        respondents = IntStream.range(0, chances.length)
                .filter(row -> rows.outcome()[row] == 1 && rows.weights()[row] > 0)
                .toArray();
    }

    /**
     * Not estimable when nobody was invited or answered (EMPTY), or when some could not but answer, or not answer
     * (POSITIVITY). When all answered there is nothing to weigh and every chance is 1.
     *
     * @param invited with the outcome 1 for those who answered and 0 for the others
     */
    public static Finding<NonResponseWeights> of(RegressionRows invited) {
        double answered = 0;
        for (int row = 0; row < invited.size(); row++) {
            double outcome = invited.outcome()[row];
            if (outcome != 0 && outcome != 1) {
                throw new IllegalArgumentException("one answers or does not: " + outcome);
            }
            answered += invited.weights()[row] * outcome;
        }
        if (answered == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        if (answered == invited.totalWeight()) {
            double[] sure = new double[invited.size()];
            Arrays.fill(sure, 1);
            return Finding.of(new NonResponseWeights(Optional.empty(), invited, sure));
        }
        return switch (LogisticRegression.withDefaults().fit(invited)) {
            case RegressionFit fit -> Finding.of(new NonResponseWeights(Optional.of(fit), invited, fit.fitted()));
            case NotEstimable(Reason reason) ->
                Finding.notEstimable(reason == Reason.SEPARATION ? Reason.POSITIVITY : reason);
        };
    }

    /** Empty when all answered. */
    public Optional<RegressionFit> model() {
        return model;
    }

    /** By row, of those who did not answer too. */
    public double[] chances() {
        return chances.clone();
    }

    /** By respondent, the position of his row. */
    public int[] respondents() {
        return respondents.clone();
    }

    /** Some were so unlikely to answer (under 1 %) that a weighted figure must not lead. */
    public boolean hasUnlikelyRespondent() {
        return IntStream.range(0, chances.length)
                .anyMatch(row -> rows.weights()[row] > 0 && chances[row] < SMALLEST_CHANCE);
    }

    /** {@code 1 / p}. */
    public Weights inverse() {
        return new Weights(
                Arrays.stream(respondents).mapToDouble(row -> 1 / chances[row]).toArray());
    }

    /** {@code (n_r / n) / p}. */
    public Weights stabilised() {
        double rate = answered(respondents) / rows.totalWeight();
        return new Weights(Arrays.stream(respondents)
                .mapToDouble(row -> rate / chances[row])
                .toArray());
    }

    /** The stabilised ones cut at two of their own quantiles (type 7), 0.01 and 0.99 by custom, then scaled to mean 1. */
    public Trimmed trimmed(double lowerShare, double upperShare) {
        double[] stabilised = stabilised().values();
        ValueSample sample = ValueSample.of(stabilised, counts(respondents));
        double lower = sample.quantile(lowerShare).orElseThrow();
        double upper = sample.quantile(upperShare).orElseThrow();
        double[] cut = Arrays.stream(stabilised)
                .map(weight -> Math.max(lower, Math.min(upper, weight)))
                .toArray();
        NeumaierSum sum = new NeumaierSum();
        for (int i = 0; i < cut.length; i++) {
            sum.add(rows.weights()[respondents[i]] * cut[i]);
        }
        double mean = sum.value() / answered(respondents);
        return new Trimmed(
                lower,
                upper,
                new Weights(Arrays.stream(cut).map(weight -> weight / mean).toArray()));
    }

    /** One over the response rate of the class, classes cut at the quantiles (type 7) of the chances of all invited. */
    public Classes classes(int number) {
        ValueSample all = ValueSample.of(
                chances, counts(IntStream.range(0, chances.length).toArray()));
        double[] cuts = IntStream.range(1, number)
                .mapToDouble(cut -> all.quantile((double) cut / number).orElseThrow())
                .toArray();
        double[] invited = new double[number];
        double[] answered = new double[number];
        for (int row = 0; row < chances.length; row++) {
            int held = classOf(cuts, chances[row]);
            invited[held] += rows.weights()[row];
            answered[held] += rows.weights()[row] * rows.outcome()[row];
        }
        double[] weights = Arrays.stream(respondents)
                .map(row -> classOf(cuts, chances[row]))
                .mapToDouble(held -> invited[held] / answered[held])
                .toArray();
        return new Classes(
                IntStream.range(0, number)
                        .mapToObj(held -> invited[held] == 0
                                ? Optional.<Double>empty()
                                : Optional.of(answered[held] / invited[held]))
                        .toList(),
                new Weights(weights));
    }

    /** A class holds its upper end. */
    private static int classOf(double[] cuts, double chance) {
        int held = 0;
        while (held < cuts.length && chance > cuts[held]) {
            held++;
        }
        return held;
    }

    private double answered(int[] of) {
        return Arrays.stream(of).mapToDouble(row -> rows.weights()[row]).sum();
    }

    private long[] counts(int[] of) {
        return Arrays.stream(of)
                .mapToLong(row -> Math.round(rows.weights()[row]))
                .toArray();
    }

    /**
     * How far the respondents are from all invited, in standard deviations of the latter: mean of the respondents minus mean of
     * all, over their deviation. Under 0.1 is balanced. Empty for a covariate that is the same for all.
     */
    public Optional<Double> imbalance(int term, Weights weights) {
        double[] column = rows.columns()[term];
        Sample all = ValueSample.of(
                        column, counts(IntStream.range(0, column.length).toArray()))
                .sample();
        NeumaierSum weighted = new NeumaierSum();
        NeumaierSum total = new NeumaierSum();
        for (int i = 0; i < respondents.length; i++) {
            double weight = rows.weights()[respondents[i]] * weights.values[i];
            weighted.add(weight * column[respondents[i]]);
            total.add(weight);
        }
        double deviation = Math.sqrt(all.variance());
        return deviation > 0
                ? Optional.of((weighted.value() / total.value() - all.mean()) / deviation)
                : Optional.empty();
    }

    /** The respondents as they came: every weight 1. */
    public Weights none() {
        double[] ones = new double[respondents.length];
        Arrays.fill(ones, 1);
        return new Weights(ones);
    }
}
