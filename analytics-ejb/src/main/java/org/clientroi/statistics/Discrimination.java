package org.clientroi.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How well predictions of a 0/1 outcome order and hit it. */
public final class Discrimination {

    private Discrimination() {}

    /**
     * The area under the ROC curve, {@code (C + T/2) / pairs}: of all pairs with different outcomes, those in which the one
     * with the event was given more, ties half (Hanley and McNeil 1982). In [0, 1]; nothing when all outcomes are equal.
     */
    public static OptionalDouble areaUnderCurve(double[] predicted, double[] outcome, double[] weights) {
        Integer[] order = new Integer[predicted.length];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, (a, b) -> Double.compare(predicted[a], predicted[b]));
        double negatives = 0;
        double positives = 0;
        double concordant = 0;
        int next = 0;
        while (next < order.length) {
            int first = next;
            double tiedPositives = 0;
            double tiedNegatives = 0;
            for (; next < order.length && predicted[order[next]] == predicted[order[first]]; next++) {
                tiedPositives += weights[order[next]] * outcome[order[next]];
                tiedNegatives += weights[order[next]] * (1 - outcome[order[next]]);
            }
            concordant += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
        }
        double pairs = positives * negatives;
        return pairs > 0 ? OptionalDouble.of(concordant / pairs) : OptionalDouble.empty();
    }

    /** The mean square of outcome minus prediction (Brier 1950), in [0, 1]. */
    public static double brier(double[] predicted, double[] outcome, double[] weights) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < predicted.length; row++) {
            double away = outcome[row] - predicted[row];
            sum.add(weights[row] * away * away);
        }
        return sum.value() / NeumaierSum.of(weights);
    }
}
