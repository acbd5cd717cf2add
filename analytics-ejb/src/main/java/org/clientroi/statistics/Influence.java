package org.clientroi.statistics;

/**
 * How far each customer pulls a figure, by the jackknife, summed up: all that the acceleration of a bootstrap interval
 * needs.
 *
 * @param squares sum of squares of the influence values
 * @param cubes sum of their cubes
 */
public record Influence(double squares, double cubes) {

    boolean isNone() {
        return squares == 0;
    }

    /** {@code sum l^3 / (6 (sum l^2)^(3/2))}. */
    double acceleration() {
        return cubes / (6 * Math.pow(squares, 1.5));
    }
}
