package org.clientroi.statistics;

import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * How covariates multiply the rate of reordering (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x); on stretches
 * {@code (start, stop]} the model of Andersen and Gill (1982, doi:10.1214/aos/1176345976) for all repeat orders. Newton's
 * steps from 0, halved while they make the likelihood worse, until it changes by less than 1e-12 of itself. Time grows as
 * rows times the square of the terms.
 */
public final class CoxRegression {

    public static final String METHOD = "cox-efron";

    /** What is done with events on the same day. */
    public enum Ties {
        /** Each sees the average of what is left while they leave one after the other. */
        EFRON,
        /** All see everybody: biased towards 0 with many ties; for comparisons only. */
        BRESLOW
    }

    private static final double SETTLED = 1e-12;
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double FARTHEST_COEFFICIENT = 10;
    private static final double ALIASED = 1e-9;

    private final Ties ties;

    private CoxRegression(Ties ties) {
        this.ties = ties;
    }

    /** Efron's ties. */
    public static CoxRegression withDefaults() {
        return new CoxRegression(Ties.EFRON);
    }

    public CoxRegression with(Ties other) {
        return new CoxRegression(other);
    }

    /**
     * Not estimable without rows (EMPTY) or events (NO_EVENTS), when no covariate varies among those at risk
     * (NO_VARIANCE), or when the likelihood grows for ever (SEPARATION). Terms that are a combination of earlier ones are
     * dropped and said so.
     */
    public CoxResult fit(SurvivalRows rows) {
        if (!(rows.totalWeight() > 0)) {
            return new NotEstimable(Reason.EMPTY);
        }
        if (rows.events() == 0) {
            return new NotEstimable(Reason.NO_EVENTS);
        }
        RiskSets sets = new RiskSets(rows);
        PartialLikelihood start = PartialLikelihood.at(sets, new double[rows.terms()], ties);
        int[] kept = independent(start.information(), rows);
        if (kept.length == 0) {
            return new NotEstimable(Reason.NO_VARIANCE);
        }
        if (kept.length == rows.terms()) {
            return new Steps(rows, sets, kept, start).settle();
        }
        SurvivalRows fewer = rows.withTerms(kept);
        RiskSets setsOfFewer = new RiskSets(fewer);
        return new Steps(fewer, setsOfFewer, kept, PartialLikelihood.at(setsOfFewer, new double[kept.length], ties))
                .settle();
    }

    /** The terms of which the earlier ones leave something: Cholesky's pivots against what the covariate's own spread gives. */
    private static int[] independent(double[][] information, SurvivalRows rows) {
        int k = information.length;
        double[][] factor = new double[k][k];
        boolean[] dropped = new boolean[k];
        for (int i = 0; i < k; i++) {
            double rest = information[i][i];
            for (int j = 0; j < i; j++) {
                if (!dropped[j]) {
                    double entry = information[i][j];
                    for (int m = 0; m < j; m++) {
                        entry -= factor[i][m] * factor[j][m];
                    }
                    factor[i][j] = entry / factor[j][j];
                    rest -= factor[i][j] * factor[i][j];
                }
            }
            double spread = rows.events() * squareSpread(rows.column(i), rows.weights());
            dropped[i] = !(rest > ALIASED * information[i][i]) || !(information[i][i] > ALIASED * ALIASED * spread);
            factor[i][i] = dropped[i] ? 0 : Math.sqrt(rest);
        }
        return IntStream.range(0, k).filter(i -> !dropped[i]).toArray();
    }

    static double squareSpread(double[] column, double[] weights) {
        double total = 0;
        double sum = 0;
        for (int row = 0; row < column.length; row++) {
            total += weights[row];
            sum += weights[row] * column[row];
        }
        double mean = sum / total;
        double squares = 0;
        for (int row = 0; row < column.length; row++) {
            squares += weights[row] * (column[row] - mean) * (column[row] - mean);
        }
        return squares / total;
    }

    private final class Steps {

        private final SurvivalRows rows;
        private final RiskSets sets;
        private final int[] kept;
        private final PartialLikelihood start;
        private final double[] spread;
        private double[] beta;
        private PartialLikelihood here;

        Steps(SurvivalRows rows, RiskSets sets, int[] kept, PartialLikelihood start) {
            this.rows = rows;
            this.sets = sets;
            this.kept = kept;
            this.start = start;
            spread = IntStream.range(0, kept.length)
                    .mapToDouble(i -> Math.sqrt(squareSpread(rows.column(i), rows.weights())))
                    .toArray();
            beta = new double[kept.length];
            here = start;
        }

        CoxResult settle() {
            for (int step = 0; step < MOST_STEPS; step++) {
                Optional<PositiveDefinite> curvature = PositiveDefinite.of(here.information());
                if (curvature.isEmpty() || runsAway()) {
                    return new NotEstimable(Reason.SEPARATION);
                }
                double before = here.logLikelihood();
                if (!advance(curvature.get().solve(here.score()))) {
                    return new NotEstimable(Reason.NOT_CONVERGED);
                }
                if (Math.abs(here.logLikelihood() - before) <= SETTLED * Math.abs(here.logLikelihood())) {
                    return found();
                }
            }
            return new NotEstimable(runsAway() ? Reason.SEPARATION : Reason.NOT_CONVERGED);
        }

        private CoxResult found() {
            return PositiveDefinite.of(here.information())
                    .filter(_ -> !runsAway())
                    .<CoxResult>map(
                            curvature -> new CoxFit(ties, rows, sets, kept, beta, start, here, curvature.inverse()))
                    .orElseGet(() -> new NotEstimable(Reason.SEPARATION));
        }

        private boolean advance(double[] direction) {
            double[] from = beta;
            double before = here.logLikelihood();
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] to = from.clone();
                for (int i = 0; i < to.length; i++) {
                    to[i] += length * direction[i];
                }
                PartialLikelihood there = PartialLikelihood.at(sets, to, ties);
                if (there.logLikelihood() >= before - SETTLED * Math.abs(before)) {
                    beta = to;
                    here = there;
                    return true;
                }
                length /= 2;
            }
            return false;
        }

        /** A coefficient so large that the covariate decides alone, on the scale of its own spread. */
        private boolean runsAway() {
            return IntStream.range(0, beta.length).anyMatch(i -> Math.abs(beta[i]) * spread[i] > FARTHEST_COEFFICIENT);
        }
    }
}
