package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The division of weeks into stretches of one NPS each that fits best (Jackson et al. 2005, doi:10.1109/LSP.2001.838216):
 * least sum of {@code -2 max loglik} of the stretches plus a penalty a change. Exact; time grows as the square of the weeks.
 */
public final class ChangePoints {

    /**
     * A stretch.
     *
     * @param last position of its last week
     */
    public record Segment(int first, int last, NpsCounts counts) {}

    /**
     * The best division.
     *
     * @param objective cost of the segments and penalties of the changes between them
     */
    public record Partition(double penalty, double objective, List<Segment> segments) {}

    private static final double PENALTY_TIMES_LOG_WEEKS = 3;
    private static final int SHORTEST_SEGMENT = 4;

    private final int shortest;

    private ChangePoints(int shortest) {
        this.shortest = shortest;
    }

    /** Segments of four weeks and more. */
    public static ChangePoints withDefaults() {
        return new ChangePoints(SHORTEST_SEGMENT);
    }

    /** @param weeks of the shortest segment, at least 1 */
    public ChangePoints withShortestSegment(int weeks) {
        if (weeks < 1) {
            throw new IllegalArgumentException("a segment has weeks: " + weeks);
        }
        return new ChangePoints(weeks);
    }

    /** {@code 3 log T} a change, what the default penalty is. */
    public static double defaultPenalty(int weeks) {
        return PENALTY_TIMES_LOG_WEEKS * Math.log(weeks);
    }

    /**
     * Fewer weeks than two segments have are one segment. Not estimable without answers (EMPTY).
     *
     * @param penalty of each change, not negative
     */
    public Finding<Partition> partition(List<NpsCounts> weeks, double penalty) {
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a penalty is not negative: " + penalty);
        }
        WeeklyLikelihood likelihood = new WeeklyLikelihood(weeks);
        if (likelihood.counts(0, weeks.size()).n() == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double[] best = new double[weeks.size() + 1];
        int[] lastChange = new int[weeks.size() + 1];
        best[0] = -penalty;
        for (int end = 1; end <= weeks.size(); end++) {
            best[end] = likelihood.cost(0, end);
            for (int change = shortest; change <= end - shortest; change++) {
                double total = best[change] + likelihood.cost(change, end) + penalty;
                if (total < best[end]) {
                    best[end] = total;
                    lastChange[end] = change;
                }
            }
        }
        return Finding.of(new Partition(penalty, best[weeks.size()], segments(likelihood, lastChange)));
    }

    private static List<Segment> segments(WeeklyLikelihood likelihood, int[] lastChange) {
        List<Segment> backwards = new ArrayList<>();
        for (int end = lastChange.length - 1; end > 0; end = lastChange[end]) {
            int first = lastChange[end];
            backwards.add(new Segment(first, end - 1, likelihood.counts(first, end)));
        }
        return List.copyOf(backwards.reversed());
    }
}
