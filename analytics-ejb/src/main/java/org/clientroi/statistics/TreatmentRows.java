package org.clientroi.statistics;

/**
 * Customers of whom some were treated, with what happened to them afterwards and what was known of them before. Both
 * are followed from the same day on: never one arm from its treatment and the other from its answer.
 */
public final class TreatmentRows {

    private final double[] treated;
    private final double[] outcome;
    private final RegressionRows covariates;

    private TreatmentRows(double[] treated, double[] outcome, RegressionRows covariates) {
        this.treated = treated;
        this.outcome = outcome;
        this.covariates = covariates;
    }

    /**
     * Arrays are by row.
     *
     * @param treated 1 or 0
     * @param outcome 1 or 0
     * @param covariates by term, known before the treatment; a constant is a column of ones
     * @param counts how many customers share the row, not negative
     */
    public static TreatmentRows of(double[] treated, double[] outcome, double[][] covariates, double[] counts) {
        if (outcome.length != treated.length) {
            throw new IllegalArgumentException("as many outcomes as rows: " + outcome.length);
        }
        for (int row = 0; row < treated.length; row++) {
            if ((treated[row] != 0 && treated[row] != 1) || (outcome[row] != 0 && outcome[row] != 1)) {
                throw new IllegalArgumentException("0 or 1: " + treated[row] + ", " + outcome[row]);
            }
        }
        RegressionRows rows = RegressionRows.of(covariates, treated).weighted(counts);
        return new TreatmentRows(treated.clone(), outcome.clone(), rows);
    }

    int size() {
        return treated.length;
    }

    boolean isTreated(int row) {
        return treated[row] == 1;
    }

    double outcome(int row) {
        return outcome[row];
    }

    double count(int row) {
        return covariates.weights()[row];
    }

    double n() {
        return covariates.totalWeight();
    }

    /** The treatment on the covariates. */
    RegressionRows propensity() {
        return covariates;
    }

    /** How many had the outcome, of those treated or of the others. */
    public Share share(boolean ofTreated) {
        double n = 0;
        double part = 0;
        for (int row = 0; row < size(); row++) {
            if (isTreated(row) == ofTreated) {
                n += count(row);
                part += count(row) * outcome[row];
            }
        }
        return new Share(Math.round(part), Math.round(n));
    }

    /** The outcome of one arm on these columns, rows of the other arm weighing nothing. */
    RegressionRows outcomeOf(boolean ofTreated, double[][] columns) {
        double[] weights = new double[size()];
        for (int row = 0; row < size(); row++) {
            weights[row] = isTreated(row) == ofTreated ? count(row) : 0;
        }
        return RegressionRows.of(columns, outcome).weighted(weights);
    }
}
