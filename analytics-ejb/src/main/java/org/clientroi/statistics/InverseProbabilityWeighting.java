package org.clientroi.statistics;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Two arms that were not randomised, made alike by weights (Hajek's ratio form; Lunceford and Davidian 2004,
 * doi:10.1002/sim.1903): {@code mu_1 = sum(A Y / e) / sum(A / e)}, {@code mu_0} likewise with {@code 1 - e}. The variance stacks the
 * equations of the weights below those of the means. An adjusted association, an effect only if nothing unmeasured matters.
 */
public final class InverseProbabilityWeighting {

    public static final String METHOD = "ipw-hajek";

    /** For whom arms are compared. */
    public enum Target {
        /** All customers: weights {@code 1 / e} and {@code 1 / (1 - e)}. */
        ALL {
            @Override
            double weight(boolean treated, double e) {
                return treated ? 1 / e : 1 / (1 - e);
            }

            @Override
            double slope(boolean treated, double e) {
                return treated ? -(1 - e) / e : e / (1 - e);
            }
        },
        /** Those like the treated: weights 1 and {@code e / (1 - e)}. */
        TREATED {
            @Override
            double weight(boolean treated, double e) {
                return treated ? 1 : e / (1 - e);
            }

            @Override
            double slope(boolean treated, double e) {
                return treated ? 0 : e / (1 - e);
            }
        };

        abstract double weight(boolean treated, double e);

        /** Derivative of the weight by the logit of e. */
        abstract double slope(boolean treated, double e);
    }

    private final PropensityScore score;
    private final TreatmentRows rows;
    private final Target target;

    private InverseProbabilityWeighting(PropensityScore score, Target target) {
        this.score = score;
        this.rows = score.rows();
        this.target = target;
    }

    public static TreatmentContrast estimate(PropensityScore score, Target target) {
        return new InverseProbabilityWeighting(score, target).contrast();
    }

    /**
     * The difference among those whose score lies within these limits, the score not fitted again (Crump et al. 2009,
     * doi:10.1093/biomet/asn055: 0.1 to 0.9): a sensitivity. Not estimable when an arm is empty there (POSITIVITY).
     */
    public static Finding<Overlap> within(PropensityScore score, double lower, double upper) {
        TreatmentRows rows = score.rows();
        IntPredicate kept = row -> score.score(row) >= lower && score.score(row) <= upper;
        double n = 0;
        NeumaierSum[] sums = {new NeumaierSum(), new NeumaierSum(), new NeumaierSum(), new NeumaierSum()};
        for (int row = 0; row < rows.size(); row++) {
            if (kept.test(row)) {
                n += rows.count(row);
                int arm = rows.isTreated(row) ? 0 : 2;
                sums[arm].add(rows.count(row) * score.inverse(row) * rows.outcome(row));
                sums[arm + 1].add(rows.count(row) * score.inverse(row));
            }
        }
        if (sums[1].value() == 0 || sums[3].value() == 0) {
            return Finding.notEstimable(Reason.POSITIVITY);
        }
        double difference = sums[0].value() / sums[1].value() - sums[2].value() / sums[3].value();
        return Finding.of(new Overlap(Math.round(n), Math.round(rows.n() - n), difference));
    }

    /** What is left after trimming. */
    public record Overlap(long kept, long dropped, double difference) {}

    private TreatmentContrast contrast() {
        Arm treated = arm(true);
        Arm untreated = arm(false);
        double[] both = new double[rows.size()];
        double[] fixed = new double[rows.size()];
        double[] ratio = new double[rows.size()];
        for (int row = 0; row < both.length; row++) {
            both[row] = treated.influence[row] - untreated.influence[row];
            fixed[row] = treated.direct[row] - untreated.direct[row];
            ratio[row] = treated.influence[row] / treated.mean - untreated.influence[row] / untreated.mean;
        }
        Optional<Effect> logRatio = treated.mean > 0 && untreated.mean > 0
                ? Optional.of(effect(Math.log(treated.mean / untreated.mean), ratio))
                : Optional.empty();
        return new TreatmentContrast(
                treated.mean,
                untreated.mean,
                effect(treated.mean - untreated.mean, both),
                effect(0, fixed).error(),
                logRatio);
    }

    private Effect effect(double value, double[] influence) {
        NeumaierSum squares = new NeumaierSum();
        for (int row = 0; row < influence.length; row++) {
            squares.add(rows.count(row) * influence[row] * influence[row]);
        }
        return new Effect(value, Math.sqrt(squares.value()) / rows.n(), Math.round(rows.n()), METHOD);
    }

    /** An arm's weighted mean, with each customer's influence on it: directly, and with that through the weights. */
    private static final class Arm {

        private final double mean;
        private final double[] direct;
        private final double[] influence;

        private Arm(double mean, double[] direct, double[] influence) {
            this.mean = mean;
            this.direct = direct;
            this.influence = influence;
        }
    }

    /**
     * {@code [D w (Y - mu) + h' E^-1 x (A - e)] / mean(D w)} with {@code D} membership, {@code h} the mean of
     * {@code D dw (Y - mu) x} and {@code E = mean e (1 - e) x x'}.
     */
    private Arm arm(boolean ofTreated) {
        int n = rows.size();
        double[] weights = new double[n];
        NeumaierSum total = new NeumaierSum();
        NeumaierSum outcomes = new NeumaierSum();
        for (int row = 0; row < n; row++) {
            weights[row] = rows.isTreated(row) == ofTreated ? target.weight(ofTreated, score.score(row)) : 0;
            total.add(rows.count(row) * weights[row]);
            outcomes.add(rows.count(row) * weights[row] * rows.outcome(row));
        }
        double mean = outcomes.value() / total.value();
        double scale = rows.n() / total.value();
        double[] pull = pull(ofTreated, mean);
        double[] direct = new double[n];
        double[] influence = new double[n];
        for (int row = 0; row < n; row++) {
            double surprise = (rows.isTreated(row) ? 1 : 0) - score.score(row);
            direct[row] = scale * weights[row] * (rows.outcome(row) - mean);
            influence[row] = direct[row] + scale * product(pull, row) * surprise;
        }
        return new Arm(mean, direct, influence);
    }

    /** {@code E^-1 h}: the means' n and that of the inverse information cancel. */
    private double[] pull(boolean ofTreated, double mean) {
        int[] kept = score.fit().kept();
        double[] h = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            NeumaierSum sum = new NeumaierSum();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.isTreated(row) == ofTreated) {
                    double slope = target.slope(ofTreated, score.score(row));
                    double x = rows.propensity().columns()[kept[i]][row];
                    sum.add(rows.count(row) * slope * (rows.outcome(row) - mean) * x);
                }
            }
            h[i] = sum.value();
        }
        return Matrix.times(score.fit().inverseInformation(), h);
    }

    private double product(double[] pull, int row) {
        int[] kept = score.fit().kept();
        double sum = 0;
        for (int i = 0; i < kept.length; i++) {
            sum += pull[i] * rows.propensity().columns()[kept[i]][row];
        }
        return sum;
    }
}
