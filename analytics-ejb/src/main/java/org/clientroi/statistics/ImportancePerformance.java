package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Drivers in four fields by how much they matter and how well they are done (Martilla and James 1977, Journal of Marketing
 * 41:77). What lies on a cut counts as high.
 *
 * @param importanceCut from here on importance is high
 * @param performanceCut from here on performance is high
 * @param quadrants by driver
 */
public record ImportancePerformance(double importanceCut, double performanceCut, List<Quadrant> quadrants) {

    /** What a field says of the drivers in it. */
    public enum Quadrant {
        /** Matters, and is done well. */
        KEEP_UP,
        /** Matters, and is not done well. */
        CONCENTRATE_HERE,
        /** Matters less, and is done well. */
        POSSIBLE_OVERKILL,
        /** Matters less, and is not done well. */
        LOW_PRIORITY
    }

    // a mean of equal numbers may be rounded to just above them
    private static final double ROUNDING = 1e-12;

    /** Cut at the means of both. */
    public static ImportancePerformance cutAtMeans(List<Double> importance, List<Double> performance) {
        return cutAt(mean(importance), mean(performance), importance, performance);
    }

    /** Cut at a shop's own targets. */
    public static ImportancePerformance cutAt(
            double importanceCut, double performanceCut, List<Double> importance, List<Double> performance) {
        if (importance.size() != performance.size() || importance.isEmpty()) {
            throw new IllegalArgumentException(
                    "one importance and one performance a driver: " + importance.size() + ", " + performance.size());
        }
        List<Quadrant> quadrants = new ArrayList<>();
        for (int driver = 0; driver < importance.size(); driver++) {
            boolean matters = isHigh(importance.get(driver), importanceCut);
            boolean isDoneWell = isHigh(performance.get(driver), performanceCut);
            quadrants.add(quadrant(matters, isDoneWell));
        }
        return new ImportancePerformance(importanceCut, performanceCut, List.copyOf(quadrants));
    }

    private static Quadrant quadrant(boolean matters, boolean isDoneWell) {
        if (matters) {
            return isDoneWell ? Quadrant.KEEP_UP : Quadrant.CONCENTRATE_HERE;
        }
        return isDoneWell ? Quadrant.POSSIBLE_OVERKILL : Quadrant.LOW_PRIORITY;
    }

    private static boolean isHigh(double value, double cut) {
        return value >= cut - ROUNDING * Math.abs(cut);
    }

    private static double mean(List<Double> values) {
        return NeumaierSum.of(values.stream().mapToDouble(Double::doubleValue).toArray()) / values.size();
    }
}
