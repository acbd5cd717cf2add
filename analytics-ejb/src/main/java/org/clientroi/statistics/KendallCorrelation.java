package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Kendall's tau-b, {@code (P - Q) / sqrt(wr wc)} (Kendall 1945, doi:10.1093/biomet/33.3.239). The test takes the normal
 * approximation with the variance corrected for ties; the interval {@code tau +- z ASE1} is Brown and Benedetti's (1977,
 * Journal of the American Statistical Association 72:309). Time grows as cells times the logarithm of the columns.
 */
public final class KendallCorrelation {

    public static final String METHOD = "kendall-tau-b";

    private static final int FEWEST_FOR_AN_INTERVAL = 4;

    private final Confidence confidence;

    private KendallCorrelation(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static KendallCorrelation withDefaults() {
        return new KendallCorrelation(Confidence.NINETY_FIVE);
    }

    public KendallCorrelation with(Confidence other) {
        return new KendallCorrelation(other);
    }

    /** Not estimable without anybody (EMPTY), or when all values of a side are tied (NO_VARIANCE). */
    public Tested estimate(CrossTable table) {
        if (table.n() == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        if (table.isConstant()) {
            return Tested.notEstimable(Reason.NO_VARIANCE);
        }
        double[] surplus = surplus(table);
        double twiceS = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            twiceS += table.count(cell) * surplus[cell];
        }
        double tau = twiceS / Math.sqrt(untied(table.rowSums()) * untied(table.columnSums()));
        tau = Math.max(-1, Math.min(1, tau));
        double z = twiceS / 2 / Math.sqrt(varianceOfS(table));
        Estimate estimate = new Estimate(tau, interval(table, surplus, tau), table.n(), METHOD);
        return new Tested(estimate, Optional.of(new Significance(z, Confidence.twoSidedNormal(z))));
    }

    /** {@code n^2 - sum n_i^2}: twice the pairs that are not tied on this side. */
    private static double untied(long[] sums) {
        double n = 0;
        double squares = 0;
        for (long sum : sums) {
            n += sum;
            squares += (double) sum * sum;
        }
        return n * n - squares;
    }

    /** By cell, {@code A - D}: how many customers agree with its order minus how many disagree. */
    private static double[] surplus(CrossTable table) {
        double[] surplus = new double[table.cells()];
        addFromRows(table, surplus, 1);
        addFromRows(table, surplus, -1);
        return surplus;
    }

    private static void addFromRows(CrossTable table, double[] surplus, int direction) {
        CumulativeCounts seen = new CumulativeCounts(table.columnSums().length);
        int cells = table.cells();
        int cell = direction > 0 ? 0 : cells - 1;
        while (cell >= 0 && cell < cells) {
            int first = cell;
            int row = table.row(cell);
            for (; cell >= 0 && cell < cells && table.row(cell) == row; cell += direction) {
                int column = table.column(cell);
                double left = seen.below(column);
                double right = seen.total() - seen.below(column + 1);
                surplus[cell] += direction * (left - right);
            }
            for (int i = first; i != cell; i += direction) {
                seen.add(table.column(i), table.count(i));
            }
        }
    }

    private static double varianceOfS(CrossTable table) {
        double n = table.n();
        long[] rows = table.rowSums();
        long[] columns = table.columnSums();
        double v0 = n * (n - 1) * (2 * n + 5);
        double variance = (v0 - ties(rows, 2, 5) - ties(columns, 2, 5)) / 18;
        variance += ties(rows, 0, 1) * ties(columns, 0, 1) / (2 * n * (n - 1));
        if (n > 2) {
            variance += ties(rows, 1, -2) * ties(columns, 1, -2) / (9 * n * (n - 1) * (n - 2));
        }
        return variance;
    }

    /** {@code sum t (t - 1) (slope t + constant)} over groups of ties. */
    private static double ties(long[] sums, double slope, double constant) {
        double sum = 0;
        for (long t : sums) {
            sum += (double) t * (t - 1) * (slope * t + constant);
        }
        return sum;
    }

    private Optional<Interval> interval(CrossTable table, double[] surplus, double tau) {
        if (table.n() < FEWEST_FOR_AN_INTERVAL) {
            return Optional.empty();
        }
        double half = confidence.z() * asymptoticError(table, surplus, tau);
        return Optional.of(confidence.interval(Math.max(-1, tau - half), Math.min(1, tau + half)));
    }

    /** {@code ASE1^2 = (sum n_ij (2 w d_ij + tau v_ij)^2 - n^3 tau^2 (wr + wc)^2) / w^4}, {@code v_ij = n_i. wc + n_.j wr}. */
    static double asymptoticError(CrossTable table, double[] surplus, double tau) {
        long[] rows = table.rowSums();
        long[] columns = table.columnSums();
        double wr = untied(rows);
        double wc = untied(columns);
        double w = Math.sqrt(wr * wc);
        double sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            double v = rows[table.row(cell)] * wc + columns[table.column(cell)] * wr;
            double term = (2 * w * surplus[cell] + tau * v) / (w * w);
            sum += table.count(cell) * term * term;
        }
        double n = table.n();
        double shift = tau * (wr + wc) / (w * w);
        return Math.sqrt(Math.max(0, sum - n * n * n * shift * shift));
    }

    /** The standard error of tau that its interval rests on. */
    public static double asymptoticError(CrossTable table, double tau) {
        return asymptoticError(table, surplus(table), tau);
    }
}
