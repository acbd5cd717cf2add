package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What the outcome would be on average if every customer were in a group, all else as it is (Robins 1986,
 * doi:10.1016/0270-0255(86)90088-6): a regression, then {@code theta_g = mean over customers of mu(g, X_i)}. An adjusted
 * association: it is an effect only if nothing unmeasured matters, every kind of customer is found in every group, and
 * the regression is right. Logit for shares, Poisson's with a logarithm for orders and amounts (Santos Silva and
 * Tenreyro 2006, doi:10.1162/rest.88.4.641), least squares as a check.
 */
public final class GFormula {

    /**
     * A group's mean.
     *
     * @param effect with the error of the coefficients and of the customers that happened to be there
     * @param errorOfCoefficients the customers taken as given
     */
    public record Standardised(Effect effect, double errorOfCoefficients) {}

    public static final String METHOD = "g-formula";

    private final RegressionFit fit;
    private final List<Finding<Potential>> groups;

    /** What a group's mean is made of: by row its prediction and each customer's influence on the mean. */
    private record Potential(double mean, List<Double> influence, double errorOfCoefficients) {}

    private GFormula(RegressionFit fit, List<Finding<Potential>> groups) {
        this.fit = fit;
        this.groups = groups;
    }

    /**
     * Not estimable for the reasons of {@link GeneralizedLinearModel}, and with as many terms as customers (TOO_FEW).
     *
     * @param groups for each group the terms that tell it from the others, by position, with their values in it
     */
    public static Finding<GFormula> of(Family family, RegressionRows rows, List<Map<Integer, Double>> groups) {
        return switch (GeneralizedLinearModel.of(family).fit(rows)) {
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
            case RegressionFit fit -> {
                if (fit.n() <= fit.kept().length) {
                    yield Finding.notEstimable(Reason.TOO_FEW);
                }
                List<Finding<Potential>> potentials = new ArrayList<>();
                groups.forEach(group -> potentials.add(potential(fit, group)));
                yield Finding.of(new GFormula(fit, potentials));
            }
        };
    }

    /** The regression it rests on. */
    public RegressionFit fit() {
        return fit;
    }

    /** Not estimable when nobody is in the group (EMPTY). */
    public Finding<Standardised> standardised(int group) {
        return groups.get(group)
                .map(each -> new Standardised(effect(each.mean(), each.influence()), each.errorOfCoefficients()));
    }

    /** One group's mean minus another's, of the same customers; not estimable when either is not. */
    public Finding<Effect> contrast(int of, int minus) {
        return groups.get(of)
                .flatMap(one -> groups.get(minus).map(other -> {
                    List<Double> influence = new ArrayList<>();
                    for (int row = 0; row < one.influence().size(); row++) {
                        influence.add(
                                one.influence().get(row) - other.influence().get(row));
                    }
                    return effect(one.mean() - other.mean(), influence);
                }));
    }

    /** {@code se^2 = sum IF^2 / n^2}. */
    private Effect effect(double value, List<Double> influence) {
        double[] weights = fit.rows().weights();
        NeumaierSum squares = new NeumaierSum();
        for (int row = 0; row < weights.length; row++) {
            squares.add(weights[row] * influence.get(row) * influence.get(row));
        }
        return new Effect(value, Math.sqrt(squares.value()) / fit.n(), Math.round(fit.n()), METHOD);
    }

    /**
     * {@code IF_i = mu(g, X_i) - theta + J' A^-1 x_i (y_i - mu_i)}, {@code A = mean x x' dmu/deta}, {@code J} the mean of
     * {@code dmu/deta x_i(g)}.
     */
    private static Finding<Potential> potential(RegressionFit fit, Map<Integer, Double> group) {
        RegressionRows rows = fit.rows();
        if (nobodyIsIn(rows, group)) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double[][] columns = moved(rows.columns(), group);
        double[] predicted = new double[rows.size()];
        double[] slopes = new double[rows.size()];
        predict(fit, columns, predicted, slopes);
        double mean = mean(rows, predicted);
        double[] slope = slope(fit, columns, slopes);
        double[] leverage = Matrix.times(fit.inverseInformation(), slope);
        double[] fitted = fit.fitted();
        List<Double> influence = new ArrayList<>();
        for (int row = 0; row < predicted.length; row++) {
            double pull = 0;
            for (int i = 0; i < leverage.length; i++) {
                pull += leverage[i] * rows.columns()[fit.kept()[i]][row];
            }
            // A^-1 is n times the inverse information, and the slope its mean
            influence.add(predicted[row] - mean + fit.n() * pull * (rows.outcome()[row] - fitted[row]));
        }
        double variance = Matrix.dot(slope, Matrix.times(fit.robustCovariance(), slope));
        return Finding.of(new Potential(mean, influence, Math.sqrt(Math.max(0, variance))));
    }

    private static boolean nobodyIsIn(RegressionRows rows, Map<Integer, Double> group) {
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            boolean isIn =
                    group.entrySet().stream().allMatch(term -> rows.columns()[term.getKey()][at] == term.getValue());
            if (isIn && rows.weights()[row] > 0) {
                return false;
            }
        }
        return true;
    }

    private static double[][] moved(double[][] columns, Map<Integer, Double> group) {
        double[][] moved = columns.clone();
        group.forEach((term, value) -> {
            moved[term] = new double[columns[term].length];
            Arrays.fill(moved[term], value);
        });
        return moved;
    }

    private static void predict(RegressionFit fit, double[][] columns, double[] predicted, double[] slopes) {
        double[] coefficients = fit.coefficientsOfAllTerms();
        for (int row = 0; row < predicted.length; row++) {
            double eta = fit.rows().offset()[row];
            for (int term = 0; term < coefficients.length; term++) {
                eta += coefficients[term] * columns[term][row];
            }
            predicted[row] = fit.family().mean(eta);
            slopes[row] = fit.family().slope(eta);
        }
    }

    private static double mean(RegressionRows rows, double[] values) {
        NeumaierSum sum = new NeumaierSum();
        for (int row = 0; row < values.length; row++) {
            sum.add(rows.weights()[row] * values[row]);
        }
        return sum.value() / rows.totalWeight();
    }

    private static double[] slope(RegressionFit fit, double[][] columns, double[] slopes) {
        int[] kept = fit.kept();
        double[] slope = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            double[] products = new double[slopes.length];
            for (int row = 0; row < slopes.length; row++) {
                products[row] = slopes[row] * columns[kept[i]][row];
            }
            slope[i] = mean(fit.rows(), products);
        }
        return slope;
    }
}
