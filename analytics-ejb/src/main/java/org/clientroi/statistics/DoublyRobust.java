package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Weighting and regression together (augmented inverse probability weighting: Robins, Rotnitzky and Zhao 1994, Journal of the
 * American Statistical Association 89:846), right when either model is: the mean of
 * {@code m1 - m0 + A (Y - m1) / e - (1 - A) (Y - m0) / (1 - e)}, {@code m} the logit of the outcome in each arm, by Firth's
 * method where it is separated. The default for what was not randomised.
 *
 * @param contrast of all treated and none
 * @param regressionAlone the mean of {@code m1 - m0}
 * @param treatedModel coefficients of the outcome among the treated
 * @param untreatedModel likewise among the others
 */
public record DoublyRobust(
        TreatmentContrast contrast, double regressionAlone, Coefficients treatedModel, Coefficients untreatedModel) {

    public static final String METHOD = "aipw";

    /** By term. */
    public static final class Coefficients {

        private final double[] values;

        private Coefficients(double[] values) {
            this.values = values;
        }

        public double[] values() {
            return values.clone();
        }
    }

    /**
     * Not estimable when an outcome model is not, even by Firth's method (its reason).
     *
     * @param outcomeColumns by term, a constant among them
     */
    public static Finding<DoublyRobust> of(PropensityScore score, double[][] outcomeColumns) {
        return model(score.rows().outcomeOf(true, outcomeColumns))
                .flatMap(treated -> model(score.rows().outcomeOf(false, outcomeColumns))
                        .map(untreated -> of(score, outcomeColumns, treated, untreated)));
    }

    private static DoublyRobust of(
            PropensityScore score, double[][] columns, Coefficients treated, Coefficients untreated) {
        TreatmentRows rows = score.rows();
        double[] one = predicted(columns, treated.values, rows.size());
        double[] none = predicted(columns, untreated.values, rows.size());
        NeumaierSum ones = new NeumaierSum();
        NeumaierSum nones = new NeumaierSum();
        NeumaierSum plain = new NeumaierSum();
        double[] phi = new double[rows.size()];
        for (int row = 0; row < phi.length; row++) {
            double pull = score.inverse(row) * (rows.outcome(row) - (rows.isTreated(row) ? one[row] : none[row]));
            double atOne = one[row] + (rows.isTreated(row) ? pull : 0);
            double atNone = none[row] + (rows.isTreated(row) ? 0 : pull);
            phi[row] = atOne - atNone;
            ones.add(rows.count(row) * atOne);
            nones.add(rows.count(row) * atNone);
            plain.add(rows.count(row) * (one[row] - none[row]));
        }
        double n = rows.n();
        Effect difference = difference(rows, phi, (ones.value() - nones.value()) / n);
        return new DoublyRobust(
                new TreatmentContrast(
                        ones.value() / n, nones.value() / n, difference, difference.error(), Optional.empty()),
                plain.value() / n,
                treated,
                untreated);
    }

    /** {@code sd(phi) / sqrt n}, divisor n. */
    private static Effect difference(TreatmentRows rows, double[] phi, double mean) {
        NeumaierSum squares = new NeumaierSum();
        for (int row = 0; row < phi.length; row++) {
            squares.add(rows.count(row) * (phi[row] - mean) * (phi[row] - mean));
        }
        double error = Math.sqrt(squares.value()) / rows.n();
        return new Effect(mean, error, Math.round(rows.n()), METHOD);
    }

    private static Finding<Coefficients> model(RegressionRows arm) {
        return switch (LogisticRegression.withDefaults().fit(arm)) {
            case RegressionFit fit -> Finding.of(new Coefficients(fit.coefficientsOfAllTerms()));
            case NotEstimable(Reason reason)
            when reason == Reason.SEPARATION || reason == Reason.NO_VARIANCE -> firth(arm);
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
        };
    }

    private static Finding<Coefficients> firth(RegressionRows arm) {
        return switch (FirthRegression.fit(arm)) {
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
            case FirthFit fit -> {
                double[] all = new double[arm.terms()];
                for (int i = 0; i < fit.kept().length; i++) {
                    all[fit.kept()[i]] = fit.coefficients()[i];
                }
                yield Finding.of(new Coefficients(all));
            }
        };
    }

    private static double[] predicted(double[][] columns, double[] coefficients, int rows) {
        double[] predicted = new double[rows];
        for (int row = 0; row < rows; row++) {
            double eta = 0;
            for (int term = 0; term < coefficients.length; term++) {
                eta += coefficients[term] * columns[term][row];
            }
            predicted[row] = Family.BINOMIAL.mean(eta);
        }
        return predicted;
    }
}
