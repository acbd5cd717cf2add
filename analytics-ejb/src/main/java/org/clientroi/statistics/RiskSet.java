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
    private int deaths;
    private double deathWeight;
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

    void addEvent(double[] x, int place, double weight, double risk, double relative) {
        add(tied, x, place, risk);
        deaths++;
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

    int stratum() {
        return stratum;
    }

    double time() {
        return time;
    }

    /** How many rows have their event now. */
    int deaths() {
        return deaths;
    }

    /** The sum of their weights over their number. */
    double meanWeight() {
        return deathWeight / deaths;
    }

    double deathWeight() {
        return deathWeight;
    }

    /** {@code sum w x beta} over the events. */
    double logRisks() {
        return logRisks;
    }

    /** {@code sum w x_i} over the events. */
    double tiedValue(int i) {
        return tiedValues[i];
    }

    /** {@code S0} with a share of the tied events taken out. */
    double risk(double share) {
        return all[0] - share * tied[0];
    }

    /** The weighted mean of a covariate over those at risk, a share of the tied events taken out. */
    double mean(int i, double share) {
        return (all[1 + i] - share * tied[1 + i]) / risk(share);
    }

    /** {@code S2/S0}, j not above i, a share of the tied events taken out. */
    double square(int i, int j, double share) {
        int at = 1 + terms + i * (i + 1) / 2 + j;
        return (all[at] - share * tied[at]) / risk(share);
    }
}
