package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Pearson's r of a table's values, or of their ranks: Spearman's rho. Both are tested by
 * {@code t = r sqrt(n - 2) / sqrt(1 - r^2)}, n - 2 degrees of freedom; both intervals are made on Fisher's scale,
 * {@code tanh(atanh r +- z se)}.
 */
public final class LinearCorrelation {

    /** What is correlated. */
    public enum Of {
        /** The values: Pearson's r, {@code se = 1 / sqrt(n - 3)} (Fisher 1921). */
        VALUES("pearson"),
        /**
         * The midranks: Spearman's rho, {@code se = sqrt((1 + r^2/2) / (n - 3))} (Bonett and Wright 2000,
         * doi:10.1007/BF02294183).
         */
        RANKS("spearman-bonett-wright");

        private final String id;

        Of(String id) {
            this.id = id;
        }
    }

    private static final int FEWEST_FOR_AN_INTERVAL = 4;

    private final Confidence confidence;
    private final Of what;

    private LinearCorrelation(Confidence confidence, Of what) {
        this.confidence = confidence;
        this.what = what;
    }

    /** At 95 %. */
    public static LinearCorrelation pearson() {
        return new LinearCorrelation(Confidence.NINETY_FIVE, Of.VALUES);
    }

    /** At 95 %. */
    public static LinearCorrelation spearman() {
        return new LinearCorrelation(Confidence.NINETY_FIVE, Of.RANKS);
    }

    public LinearCorrelation with(Confidence other) {
        return new LinearCorrelation(other, what);
    }

    /** Not estimable without anybody (EMPTY), or when all values of a side are tied (NO_VARIANCE). */
    public Tested estimate(CrossTable table) {
        if (table.n() == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        if (table.isConstant()) {
            return Tested.notEstimable(Reason.NO_VARIANCE);
        }
        double r = coefficient(table);
        Estimate estimate = new Estimate(r, interval(r, table.n()), table.n(), what.id);
        return new Tested(estimate, test(r, table.n()));
    }

    private double coefficient(CrossTable table) {
        boolean ranks = what == Of.RANKS;
        double[] x = centred(ranks ? CrossTable.midranks(table.rowSums()) : table.xValues(), table.rowSums());
        double[] y = centred(ranks ? CrossTable.midranks(table.columnSums()) : table.yValues(), table.columnSums());
        double products = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            products += table.count(cell) * x[table.row(cell)] * y[table.column(cell)];
        }
        double r = products / Math.sqrt(squares(x, table.rowSums()) * squares(y, table.columnSums()));
        return Math.max(-1, Math.min(1, r));
    }

    private static double[] centred(double[] values, long[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
            n += counts[i];
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - sum / n;
        }
        return centred;
    }

    private static double squares(double[] centred, long[] counts) {
        double sum = 0;
        for (int i = 0; i < centred.length; i++) {
            sum += counts[i] * centred[i] * centred[i];
        }
        return sum;
    }

    private Optional<Interval> interval(double r, long n) {
        if (n < FEWEST_FOR_AN_INTERVAL) {
            return Optional.empty();
        }
        double variance = what == Of.RANKS ? (1 + r * r / 2) / (n - 3) : 1.0 / (n - 3);
        double half = confidence.z() * Math.sqrt(variance);
        double centre = 0.5 * Math.log((1 + r) / (1 - r));
        return Optional.of(confidence.interval(Math.tanh(centre - half), Math.tanh(centre + half)));
    }

    private static Optional<Significance> test(double r, long n) {
        if (n < 3) {
            return Optional.empty();
        }
        double t = r * Math.sqrt(n - 2.0) / Math.sqrt(1 - r * r);
        double p = Math.min(1, 2 * TDistribution.of(n - 2.0).survivalProbability(Math.abs(t)));
        return Optional.of(new Significance(t, p));
    }
}
