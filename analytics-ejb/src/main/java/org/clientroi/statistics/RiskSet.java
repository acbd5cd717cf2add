package org.clientroi.statistics;

import java.util.Arrays;

/**
 * Those at risk at one time and the events among them: sums of {@code r}, {@code r x} and {@code r x x'},
 * {@code r = w exp(x beta)}. It is one object that moves from time to time.
 */
final class RiskSet {

    private final int terms;
    private final double[] all;
    private final double[] tied;
    private final double[] tiedValues;
    private int stratum;
    private double time;
    private double deaths;
    private double deathWeight;
    private TiedSums sums = new TiedSums(0, 0, 0);
    private double logRisks;

    RiskSet(int terms) {
        this.terms = terms;
        int size = 1 + terms + terms * (terms + 1) / 2;
        all = new double[size];
        tied = new double[size];
        tiedValues = new double[terms];
    }

    void clear() {
        Arrays.fill(all, 0);
    }

    void at(int newStratum, double newTime) {
        stratum = newStratum;
        time = newTime;
        deaths = 0;
        deathWeight = 0;
        logRisks = 0;
        Arrays.fill(tied, 0);
        Arrays.fill(tiedValues, 0);
    }

    void add(double[] x, int place, double risk) {
        add(all, x, place, risk);
    }

    void addEvent(double[] x, int place, double weight, double risk, double relative, double events) {
        add(tied, x, place, risk);
        deaths += events;
        deathWeight += weight;
        logRisks += weight * Math.log(relative);
        for (int i = 0; i < terms; i++) {
            tiedValues[i] += weight * x[place * terms + i];
        }
    }

    private void add(double[] sums, double[] x, int place, double risk) {
        int from = place * terms;
        sums[0] += risk;
        int at = 1 + terms;
        for (int i = 0; i < terms; i++) {
            double scaled = risk * x[from + i];
            sums[1 + i] += scaled;
            for (int j = 0; j <= i; j++) {
                sums[at++] += scaled * x[from + j];
            }
        }
    }

    /** Once all of the time's rows are in. */
    void complete(CoxRegression.Ties ties) {
        sums = ties == CoxRegression.Ties.EFRON
                ? TiedSums.efron(all[0], tied[0], deaths)
                : TiedSums.breslow(all[0], deaths);
    }

    int stratum() {
        return stratum;
    }

    double time() {
        return time;
    }

    /** How many have their event now. */
    double deaths() {
        return deaths;
    }

    /** The sum of their weights over their number. */
    double meanWeight() {
        return deathWeight / deaths;
    }

    /** {@code sum w x beta} over the events. */
    double logRisks() {
        return logRisks;
    }

    /** {@code sum w x_i} over the events. */
    double tiedValue(int i) {
        return tiedValues[i];
    }

    /** {@code sum_k log R_k}. */
    double logs() {
        return sums.logs();
    }

    /** {@code sum_k 1/R_k}: the step of the hazard for those at risk, but for the mean weight. */
    double hazard() {
        return sums.inverses();
    }

    /** {@code sum_k (1 - k/m)/R_k}: the step for those whose event it is. */
    double hazardOfTied(CoxRegression.Ties ties) {
        return ties == CoxRegression.Ties.EFRON
                ? (1 - all[0] / tied[0]) * sums.inverses() + deaths / tied[0]
                : sums.inverses();
    }

    // The mean of a covariate when the k-th event happens is (S1 - k/m D1) / R_k = c + e/R_k, and likewise for squares,
    // with
    // c = D1/D0 and e = S1 - c S0: so that every sum over k follows from the three of TiedSums.

    private double constant(int at) {
        return tied[at] / tied[0];
    }

    private double excess(int at) {
        return all[at] - constant(at) * all[0];
    }

    /** {@code sum_k xbar_ik}. */
    double means(int i) {
        return deaths * constant(1 + i) + excess(1 + i) * sums.inverses();
    }

    /** {@code sum_k xbar_ik / R_k}. */
    double moments(int i) {
        return constant(1 + i) * sums.inverses() + excess(1 + i) * sums.inverseSquares();
    }

    /** {@code sum_k (1 - k/m) xbar_ik / R_k}. */
    double momentsOfTied(int i, CoxRegression.Ties ties) {
        if (ties == CoxRegression.Ties.BRESLOW) {
            return moments(i);
        }
        double beyond = 1 - all[0] / tied[0];
        return constant(1 + i) * hazardOfTied(ties)
                + excess(1 + i) * (beyond * sums.inverseSquares() + sums.inverses() / tied[0]);
    }

    /** {@code sum_k S2_ij/S0 - xbar_i xbar_j}, j not above i. */
    double variances(int i, int j) {
        int at = 1 + terms + i * (i + 1) / 2 + j;
        double ci = constant(1 + i);
        double cj = constant(1 + j);
        double ei = excess(1 + i);
        double ej = excess(1 + j);
        return deaths * (constant(at) - ci * cj)
                + (excess(at) - ci * ej - cj * ei) * sums.inverses()
                - ei * ej * sums.inverseSquares();
    }
}
