package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * P-values of several comparisons made together, raised so that one of them being small by chance is accounted for.
 * Those that are missing stay missing and do not count. Equal p-values stay equal. The same as R's {@code p.adjust}.
 */
public enum PValueAdjustment {
    /** {@code m p}. */
    BONFERRONI(true),
    /** For comparisons named beforehand: {@code p(i) (m - i + 1)}, never falling (Holm 1979, Scand J Stat 6:65). */
    HOLM(true),
    /**
     * For screening a list, the share of false alarms among the alarms: {@code p(i) m / i}, never rising from the largest
     * down (Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
     */
    BENJAMINI_HOCHBERG(false),
    /** The same where segments overlap: {@code sum 1/i} times as large (Benjamini and Yekutieli 2001, doi:10.1214/aos/1013699998). */
    BENJAMINI_YEKUTIELI(false);

    private final boolean stepsDown;

    PValueAdjustment(boolean stepsDown) {
        this.stepsDown = stepsDown;
    }

    /** In the order given. */
    public List<Optional<Double>> adjust(List<Optional<Double>> pValues) {
        List<Integer> order = sortedPositions(pValues);
        int m = order.size();
        List<Optional<Double>> adjusted = new ArrayList<>(pValues);
        double reached = stepsDown ? 0 : 1;
        for (int step = 0; step < m; step++) {
            int rank = stepsDown ? step + 1 : m - step;
            int at = order.get(rank - 1);
            double raised = Math.min(1, factor(rank, m) * pValues.get(at).orElseThrow());
            reached = stepsDown ? Math.max(reached, raised) : Math.min(reached, raised);
            adjusted.set(at, Optional.of(reached));
        }
        return List.copyOf(adjusted);
    }

    private double factor(int rank, int m) {
        return switch (this) {
            case BONFERRONI -> m;
            case HOLM -> m - rank + 1;
            case BENJAMINI_HOCHBERG -> (double) m / rank;
            case BENJAMINI_YEKUTIELI -> (double) m / rank * harmonic(m);
        };
    }

    private static double harmonic(int m) {
        return IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    }

    private static List<Integer> sortedPositions(List<Optional<Double>> pValues) {
        pValues.forEach(p -> p.ifPresent(PValueAdjustment::check));
        return IntStream.range(0, pValues.size())
                .filter(i -> pValues.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparing(i -> pValues.get(i).orElseThrow()))
                .toList();
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a p-value lies in [0, 1]: " + p);
        }
    }
}
