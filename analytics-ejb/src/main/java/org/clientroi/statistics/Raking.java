package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Weights that make the respondents' margins equal the customers' (Deming and Stephan 1940,
 * doi:10.1214/aoms/1177731829): margin by margin, every weight is multiplied by target / current of its level, again and
 * again until a whole sweep changes none by more than the stop. Removes the bias of non-response that the margins
 * explain, no other.
 */
public final class Raking {

    public static final String METHOD = "raking";

    /**
     * Respondents who share all levels.
     *
     * @param levels by margin, the position of the level in that margin's targets
     * @param mass the sum of their starting weights, not negative
     */
    public record Cell(List<Integer> levels, double mass) {

        public Cell {
            levels = List.copyOf(levels);
            if (!(mass >= 0 && mass < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight is not negative: " + mass);
            }
        }
    }

    /**
     * What came out.
     *
     * @param masses of each cell, in the order of the cells; divided by how many share the cell, the weight of one
     * @param sweeps over all margins until nothing changed
     */
    public record Fit(List<Double> masses, int sweeps) {}

    private static final double STOP_CHANGE = 1e-12;
    private static final int MOST_SWEEPS = 1000;
    private static final double MOST_OFF = 1e-6;

    private final double stopChange;

    private Raking(double stopChange) {
        this.stopChange = stopChange;
    }

    /** Stops when no weight changes by more than a part in 10^12. */
    public static Raking withDefaults() {
        return new Raking(STOP_CHANGE);
    }

    /** @param change largest relative change of a weight in the last sweep, positive */
    public Raking stoppingAt(double change) {
        if (!(change > 0)) {
            throw new IllegalArgumentException("a change to stop at is positive: " + change);
        }
        return new Raking(change);
    }

    /**
     * Not estimable without anybody (EMPTY), when a level with a target has no respondent (COLLAPSE: merge levels first), or
     * when the margins contradict each other or 1,000 sweeps do not end (NOT_CONVERGED).
     *
     * @param targets by margin, the wanted sum of weights of each level
     */
    public Finding<Fit> rake(List<Cell> cells, List<List<Double>> targets) {
        cells.forEach(cell -> check(cell, targets));
        if (cells.stream().noneMatch(cell -> cell.mass() > 0)) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double[] masses = cells.stream().mapToDouble(Cell::mass).toArray();
        for (int margin = 0; margin < targets.size(); margin++) {
            double[] current = totals(cells, masses, margin, targets.get(margin).size());
            for (int level = 0; level < current.length; level++) {
                if (current[level] == 0 && targets.get(margin).get(level) > 0) {
                    return Finding.notEstimable(Reason.COLLAPSE);
                }
            }
        }
        return sweep(cells, targets, masses);
    }

    private Finding<Fit> sweep(List<Cell> cells, List<List<Double>> targets, double[] masses) {
        for (int sweeps = 1; sweeps <= MOST_SWEEPS; sweeps++) {
            double[] before = masses.clone();
            for (int margin = 0; margin < targets.size(); margin++) {
                fit(cells, masses, margin, targets.get(margin));
            }
            if (largestChange(before, masses) < stopChange) {
                return meets(cells, targets, masses)
                        ? Finding.of(new Fit(Arrays.stream(masses).boxed().toList(), sweeps))
                        : Finding.notEstimable(Reason.NOT_CONVERGED);
            }
        }
        return Finding.notEstimable(Reason.NOT_CONVERGED);
    }

    // margins that contradict each other can come to a rest in which only the last one is met
    private static boolean meets(List<Cell> cells, List<List<Double>> targets, double[] masses) {
        for (int margin = 0; margin < targets.size(); margin++) {
            double[] current = totals(cells, masses, margin, targets.get(margin).size());
            for (int level = 0; level < current.length; level++) {
                double target = targets.get(margin).get(level);
                if (Math.abs(current[level] - target) > MOST_OFF * target) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void fit(List<Cell> cells, double[] masses, int margin, List<Double> targets) {
        double[] current = totals(cells, masses, margin, targets.size());
        for (int i = 0; i < masses.length; i++) {
            int level = cells.get(i).levels().get(margin);
            if (masses[i] > 0) {
                masses[i] *= targets.get(level) / current[level];
            }
        }
    }

    private static double[] totals(List<Cell> cells, double[] masses, int margin, int levels) {
        NeumaierSum[] totals = new NeumaierSum[levels];
        Arrays.setAll(totals, level -> new NeumaierSum());
        for (int i = 0; i < masses.length; i++) {
            totals[cells.get(i).levels().get(margin)].add(masses[i]);
        }
        return Arrays.stream(totals).mapToDouble(NeumaierSum::value).toArray();
    }

    private static double largestChange(double[] before, double[] after) {
        double largest = 0;
        for (int i = 0; i < after.length; i++) {
            if (before[i] > 0) {
                largest = Math.max(largest, Math.abs(after[i] / before[i] - 1));
            }
        }
        return largest;
    }

    private static void check(Cell cell, List<List<Double>> targets) {
        if (cell.levels().size() != targets.size()) {
            throw new IllegalArgumentException("a level for each margin: " + cell + ", " + targets.size());
        }
        for (int margin = 0; margin < targets.size(); margin++) {
            for (double target : targets.get(margin)) {
                if (!(target >= 0 && target < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("a target is not negative: " + target);
                }
            }
            Objects.checkIndex(cell.levels().get(margin), targets.get(margin).size());
        }
    }
}
