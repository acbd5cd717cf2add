package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What each driver takes of the variance that all drivers together go with. The parts are not negative and sum to
 * {@code R2}. These are associations: where to look, not what would follow.
 *
 * @param weights by driver
 */
public record DriverImportance(List<Double> weights) {

    /** How the parts that drivers share are divided. */
    public enum Method {
        /** {@link RelativeWeights}: for any number of drivers, the default. */
        JOHNSON("relative-weights"),
        /** {@link ShapleyShares}: the mean gain over every order of entry, for at most 12 drivers. */
        SHAPLEY("lmg");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Refusals as {@link DriverRegression#of} gives them; beyond 12 drivers Shapley is NOT_APPLICABLE. */
    public static Finding<DriverImportance> of(DriverTally tally, Method method) {
        Optional<Reason> refusal = DriverRegression.refusal(tally);
        if (refusal.isPresent()) {
            return Finding.notEstimable(refusal.get());
        }
        if (method == Method.SHAPLEY && tally.drivers() > ShapleyShares.MOST_DRIVERS) {
            return Finding.notEstimable(Reason.NOT_APPLICABLE);
        }
        double[] weights = method == Method.JOHNSON ? RelativeWeights.of(tally) : ShapleyShares.of(tally);
        double r2 = NeumaierSum.of(weights);
        if (!(r2 > 0)) {
            return Finding.notEstimable(Reason.NO_VARIANCE);
        }
        return Finding.of(new DriverImportance(Arrays.stream(weights).boxed().toList()));
    }

    /** {@code R2}. */
    public double total() {
        return NeumaierSum.of(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of the explained variance, in percent; they sum to 100. */
    public List<Double> percent() {
        double total = total();
        return weights.stream().map(weight -> 100 * weight / total).toList();
    }
}
