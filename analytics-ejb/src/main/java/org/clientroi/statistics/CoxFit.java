package org.clientroi.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Cox's regression at its maximum. Arrays over terms hold the {@link #kept} ones only, in the order of the columns.
 * Coefficients are logarithms of hazard ratios.
 */
public final class CoxFit implements CoxResult {

    private final CoxRegression.Ties ties;
    private final SurvivalRows rows;
    private final RiskSets sets;
    private final int[] kept;
    private final double[] coefficients;
    private final PartialLikelihood start;
    private final PartialLikelihood end;
    private final double[][] covariance;

    CoxFit(
            CoxRegression.Ties ties,
            SurvivalRows rows,
            RiskSets sets,
            int[] kept,
            double[] coefficients,
            PartialLikelihood start,
            PartialLikelihood end,
            double[][] covariance) {
        this.ties = ties;
        this.rows = rows;
        this.sets = sets;
        this.kept = kept;
        this.coefficients = coefficients;
        this.start = start;
        this.end = end;
        this.covariance = covariance;
    }

    /** The positions of the terms that are no combination of earlier ones. */
    public int[] kept() {
        return kept.clone();
    }

    public boolean isAliased(int term) {
        return Arrays.stream(kept).noneMatch(each -> each == term);
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The inverse information. */
    public double[][] covariance() {
        return covariance;
    }

    public double[] standardErrors() {
        return Matrix.rootsOfDiagonal(covariance);
    }

    /**
     * Without trusting the model's variance, rows of a cluster going together (Lin and Wei 1989,
     * doi:10.1080/01621459.1989.10478874): {@code I^-1 (sum L_c L_c') I^-1}, L_c a cluster's weighted score residuals.
     *
     * @param clusters by row the number of its cluster, from 0
     */
    public double[][] robustCovariance(int[] clusters) {
        double[][] residuals = ScoreResiduals.of(sets, coefficients, ties).byCluster(clusters);
        return Matrix.sandwich(covariance, squares(residuals));
    }

    /** The same, each customer by himself. */
    public double[][] robustCovariance() {
        return Matrix.sandwich(
                covariance, ScoreResiduals.of(sets, coefficients, ties).squares());
    }

    /** A weight that is no whole number is no number of customers: then the robust errors are the ones to report. */
    public boolean needsRobustErrors() {
        return rows.hasFractionalWeights();
    }

    private static double[][] squares(double[][] residuals) {
        int k = residuals[0].length;
        double[][] squares = new double[k][k];
        for (double[] residual : residuals) {
            Matrix.addSquare(squares, residual, 1);
        }
        return Matrix.mirrored(squares);
    }

    /** At coefficients 0. */
    public double logLikelihoodWithoutTerms() {
        return start.logLikelihood();
    }

    public double logLikelihood() {
        return end.logLikelihood();
    }

    /** Twice what the terms gain. */
    public double likelihoodRatio() {
        return 2 * (logLikelihood() - logLikelihoodWithoutTerms());
    }

    /** {@code U' I^-1 U} at coefficients 0; with two groups and no ties the log-rank statistic. */
    public double scoreTest() {
        return PositiveDefinite.of(start.information())
                .map(matrix -> Matrix.dot(start.score(), matrix.solve(start.score())))
                .orElseThrow();
    }

    /** The score test that trusts clusters only, at coefficients 0; empty with fewer clusters than terms. */
    public OptionalDouble robustScoreTest(int[] clusters) {
        double[][] residuals =
                ScoreResiduals.of(sets, new double[coefficients.length], ties).byCluster(clusters);
        return PositiveDefinite.of(squares(residuals))
                .map(matrix -> OptionalDouble.of(Matrix.dot(start.score(), matrix.solve(start.score()))))
                .orElseGet(OptionalDouble::empty);
    }

    /** {@code b' V^-1 b} for this covariance; empty where it has no inverse, as that of fewer clusters than terms. */
    public OptionalDouble wald(double[][] of) {
        return PositiveDefinite.of(of)
                .map(matrix -> OptionalDouble.of(Matrix.dot(coefficients, matrix.solve(coefficients))))
                .orElseGet(OptionalDouble::empty);
    }

    public int rowCount() {
        return rows.size();
    }

    /** Rows that ended with an event. */
    public int eventRows() {
        int count = 0;
        for (int place = 0; place < sets.size(); place++) {
            count += sets.isEvent(place) ? 1 : 0;
        }
        return count;
    }

    /** By row {@code exp(x beta)}, covariates centred. */
    double[] risksByRow() {
        double[] byPlace = sets.risks(coefficients);
        double[] byRow = new double[byPlace.length];
        for (int place = 0; place < byPlace.length; place++) {
            byRow[sets.rowAt(place)] = byPlace[place];
        }
        return byRow;
    }

    SurvivalRows rows() {
        return rows;
    }

    RiskSets sets() {
        return sets;
    }

    CoxRegression.Ties ties() {
        return ties;
    }
}
