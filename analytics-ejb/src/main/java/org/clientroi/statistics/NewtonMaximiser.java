package org.clientroi.statistics;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Newton's method for a log-likelihood: steps are halved until it rises, and damped where it does not curve downwards.
 * Ends when a step changes it by less than a part in 10^12 and every parameter hardly moves.
 */
final class NewtonMaximiser {

    /**
     * A function at a place.
     *
     * @param value minus infinity outside its domain
     * @param information minus the second derivatives
     */
    record Point(double value, double[] gradient, double[][] information) {}

    /** Where it ended; the last place reached when it did not converge. */
    record Maximum(double[] parameters, double value, double[][] information, boolean converged) {}

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double STOP_VALUE = 1e-12;
    private static final double STOP_MOVE = 1e-7;
    private static final double LONGEST_STEP = 5;

    private final Predicate<double[]> givesUp;

    private NewtonMaximiser(Predicate<double[]> givesUp) {
        this.givesUp = givesUp;
    }

    /** Gives up, as not converged, at parameters for which this holds. */
    static NewtonMaximiser until(Predicate<double[]> givesUp) {
        return new NewtonMaximiser(givesUp);
    }

    Maximum maximise(Function<double[], Point> function, double[] start) {
        double[] at = start.clone();
        Point point = function.apply(at);
        for (int step = 0; step < MOST_STEPS && !givesUp.test(at); step++) {
            double[] move = direction(point);
            double[] next = moved(at, move, 1);
            Point there = function.apply(next);
            double factor = 1;
            for (int halving = 0; !(there.value() >= point.value()) && halving < MOST_HALVINGS; halving++) {
                factor /= 2;
                next = moved(at, move, factor);
                there = function.apply(next);
            }
            if (!(there.value() >= point.value())) {
                // no step raises it any more: rounding is all that is left
                return new Maximum(
                        at,
                        point.value(),
                        point.information(),
                        largest(move) < Math.sqrt(STOP_MOVE) * (1 + largest(at)));
            }
            double gain = there.value() - point.value();
            at = next;
            point = there;
            if (gain <= STOP_VALUE * (Math.abs(point.value()) + 1)
                    && largest(move) * factor < STOP_MOVE * (1 + largest(at))) {
                return new Maximum(at, point.value(), point.information(), true);
            }
        }
        return new Maximum(at, point.value(), point.information(), false);
    }

    private static double[] moved(double[] from, double[] by, double factor) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * by[i];
        }
        return to;
    }

    private static double largest(double[] move) {
        double largest = 0;
        for (double part : move) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largest;
    }

    private static double[] direction(Point point) {
        double[] move = solve(point);
        double length = largest(move);
        if (length > LONGEST_STEP) {
            for (int i = 0; i < move.length; i++) {
                move[i] *= LONGEST_STEP / length;
            }
        }
        return move;
    }

    /** {@code (I + damping D)^-1 g}, with the least damping that makes it positive definite. */
    private static double[] solve(Point point) {
        double damping = 0;
        while (true) {
            double[][] damped = new double[point.information().length][];
            for (int i = 0; i < damped.length; i++) {
                damped[i] = point.information()[i].clone();
                damped[i][i] += damping * Math.max(1e-8, Math.abs(damped[i][i]));
            }
            Optional<PositiveDefinite> matrix = PositiveDefinite.of(damped);
            if (matrix.isPresent()) {
                return matrix.get().solve(point.gradient());
            }
            damping = damping == 0 ? 1e-6 : damping * 10;
        }
    }
}
