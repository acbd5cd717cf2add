package org.clientroi.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The NPS, and its change from one wave to another, when some customers answered more than once: a customer's answers go
 * together (Binder 1983, International Statistical Review 51:279). Each customer contributes
 * {@code u_c = sum +-(s_r - nps_w) / n_w} over his answers, and the variance is
 * {@code G/(G-1) sum (u_c - mean u)^2} over all G customers. Any mix of overlap and repetition is covered.
 */
public final class ClusteredNetPromoterScore {

    public static final String METHOD = "nps-clustered";

    private final Confidence confidence;

    private ClusteredNetPromoterScore(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static ClusteredNetPromoterScore withDefaults() {
        return new ClusteredNetPromoterScore(Confidence.NINETY_FIVE);
    }

    public ClusteredNetPromoterScore with(Confidence other) {
        return new ClusteredNetPromoterScore(other);
    }

    /**
     * Answers of one wave.
     *
     * @param signs by answer -1, 0 or 1
     * @param customers by answer the number of the customer, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of a study, read and never kept
    public record Wave(double[] signs, int[] customers) {

        public Wave {
            if (signs.length != customers.length) {
                throw new IllegalArgumentException("a customer an answer: " + customers.length + ", " + signs.length);
            }
        }

        public double nps() {
            return NeumaierSum.of(signs) / signs.length;
        }

        private void addTo(double[] contributions, double sign) {
            double nps = nps();
            for (int i = 0; i < signs.length; i++) {
                contributions[customers[i]] += sign * (signs[i] - nps) / signs.length;
            }
        }
    }

    /**
     * Of one wave. Not estimable without answers (EMPTY).
     *
     * @param clusters how many customers count, those without an answer in this wave too
     */
    public Estimation estimate(Wave wave, int clusters) {
        if (wave.signs().length == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        Optional<Interval> interval = clusters < 2
                ? Optional.empty()
                : Optional.of(confidence.around(wave.nps(), confidence.z() * error(wave, clusters)));
        return new Estimate(wave.nps(), interval, wave.signs().length, METHOD);
    }

    /** The standard error of one wave's NPS; wants two customers. */
    public double error(Wave wave, int clusters) {
        double[] contributions = new double[clusters];
        wave.addTo(contributions, 1);
        return error(contributions);
    }

    /** The standard error of the change; wants two customers. */
    public double error(Wave first, Wave second, int clusters) {
        double[] contributions = new double[clusters];
        first.addTo(contributions, -1);
        second.addTo(contributions, 1);
        return error(contributions);
    }

    private static double error(double[] contributions) {
        double groups = contributions.length;
        double mean = NeumaierSum.of(contributions) / groups;
        double squares = NeumaierSum.of(
                Arrays.stream(contributions).map(u -> (u - mean) * (u - mean)).toArray());
        return Math.sqrt(groups / (groups - 1) * squares);
    }

    /**
     * The second wave's NPS minus the first's. Not estimable when a wave has no answers (EMPTY), with fewer than two
     * customers (TOO_FEW), or when nothing varies (NO_VARIANCE).
     *
     * @param clusters how many customers answered in either wave
     */
    public Tested difference(Wave first, Wave second, int clusters) {
        if (first.signs().length == 0 || second.signs().length == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        if (clusters < 2) {
            return Tested.notEstimable(Reason.TOO_FEW);
        }
        double value = second.nps() - first.nps();
        double error = error(first, second, clusters);
        if (error == 0) {
            return Tested.notEstimable(Reason.NO_VARIANCE);
        }
        Estimate estimate = new Estimate(
                value,
                Optional.of(confidence.around(value, confidence.z() * error)),
                first.signs().length + second.signs().length,
                METHOD);
        return new Tested(
                estimate, Optional.of(new Significance(value / error, Confidence.twoSidedNormal(value / error))));
    }
}
