package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Discrimination;
import org.clientroi.statistics.Family;
import org.clientroi.statistics.FirthFit;
import org.clientroi.statistics.FirthRegression;
import org.clientroi.statistics.GeneralizedLinearModel;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.LikelihoodRatio;
import org.clientroi.statistics.LogisticRegression;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.ProfileLimits;
import org.clientroi.statistics.RegressionFit;
import org.clientroi.statistics.RegressionRows;
import org.jspecify.annotations.Nullable;

/** c2: regressions of a 0/1 outcome. */
final class SectionC2 {

    private SectionC2() {}

    /** The rows of a regression with the columns it reads, none missing. */
    static RegressionRows rows(GoldenCase one, GoldenTable table) {
        List<String> terms = one.arguments().texts("terms");
        return RegressionRows.of(
                table.columns(terms), table.numbers(one.arguments().text("outcome")));
    }

    static GoldenTable table(GoldenCase one, String... others) {
        GoldenTable table = one.table().complete(others);
        return table.complete(one.arguments().texts("terms"), one.arguments().text("outcome"));
    }

    static Figures logistic(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        boolean clustered = arguments.has("cluster");
        GoldenTable table = clustered ? table(one, arguments.text("cluster")) : table(one);
        RegressionRows rows = rows(one, table);
        List<String> terms = arguments.texts("terms");
        LogisticRegression regression = LogisticRegression.withDefaults().with(arguments.confidence());
        boolean profiled = arguments.flag("profile");
        return switch (regression.fit(rows)) {
            case NotEstimable _ -> Figures.none().put("terms", terms);
            case RegressionFit fit -> {
                Figures figures = new Figures()
                        .put("terms", terms)
                        .putAll(coefficients(fit, regression))
                        .putAll(quality(fit, table.numbers(arguments.text("outcome"))));
                if (profiled) {
                    figures.putAll(profile(fit, regression));
                }
                if (clustered) {
                    int[] clusters = table.codes(arguments.text("cluster"));
                    figures.put(
                            "robust_se_cluster_hc1",
                            fit.adjustedClusteredCovariance(clusters).map(each -> expanded(fit, roots(each))));
                }
                yield figures;
            }
        };
    }

    private static Figures coefficients(RegressionFit fit, LogisticRegression regression) {
        double[] coefficients = fit.coefficients();
        double[] errors = fit.standardErrors();
        double[] z = new double[errors.length];
        List<Interval> limits = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            z[i] = coefficients[i] / errors[i];
            limits.add(regression.wald(coefficients[i], errors[i]));
        }
        double[] lower =
                limits.stream().mapToDouble(each -> Math.exp(each.lower())).toArray();
        double[] upper =
                limits.stream().mapToDouble(each -> Math.exp(each.upper())).toArray();
        return new Figures()
                .put("coef", expanded(fit, coefficients))
                .put("se", expanded(fit, errors))
                .put("z", expanded(fit, z))
                .put("p", expanded(fit, each(z, Confidence::twoSidedNormal)))
                .put("or", expanded(fit, each(coefficients, Math::exp)))
                .put("or_wald_lo", expanded(fit, lower))
                .put("or_wald_hi", expanded(fit, upper))
                .put("robust_se_hc0", expanded(fit, roots(fit.robustCovariance())))
                .put("vcov", fit.covariance());
    }

    private static Figures quality(RegressionFit fit, double[] outcome) {
        double[] fitted = fit.fitted();
        double[] ones = new double[fitted.length];
        Arrays.fill(ones, 1);
        double nullDeviance = LogisticRegression.nullDeviance(fit);
        OptionalDouble area = Discrimination.areaUnderCurve(fitted, outcome, ones);
        return new Figures()
                .put("n", fitted.length)
                .put("loglik", fit.logLikelihood())
                .put("null_deviance", nullDeviance)
                .put("deviance", fit.deviance())
                .put("aic", fit.akaike())
                .put("lr_chisq", nullDeviance - fit.deviance())
                .put("lr_df", fit.kept().length - 1)
                .put("auc", area.isPresent() ? area.getAsDouble() : null)
                .put("brier", Discrimination.brier(fitted, outcome, ones))
                .put("mean_fitted", Arrays.stream(fitted).average().orElse(0));
    }

    private static Figures profile(RegressionFit fit, LogisticRegression regression) {
        List<@Nullable Double> lower = new ArrayList<>();
        List<@Nullable Double> upper = new ArrayList<>();
        for (int i = 0; i < fit.kept().length; i++) {
            ProfileLimits limits = regression.profile(fit, i);
            lower.add(limits.lower().isPresent() ? limits.lower().getAsDouble() : null);
            upper.add(limits.upper().isPresent() ? limits.upper().getAsDouble() : null);
        }
        return new Figures().put("profile_lo", lower).put("profile_hi", upper);
    }

    /** By term, null for the dropped ones. */
    static List<@Nullable Double> expanded(RegressionFit fit, double[] ofKept) {
        List<@Nullable Double> all = new ArrayList<>();
        int next = 0;
        for (int term = 0; term < fit.coefficientsOfAllTerms().length; term++) {
            all.add(fit.isAliased(term) ? null : (Double) ofKept[next++]);
        }
        return all;
    }

    static double[] roots(double[][] covariance) {
        double[] roots = new double[covariance.length];
        // a fit without residuals has a variance of 0, give or take rounding
        Arrays.setAll(roots, i -> Math.sqrt(Math.max(0, covariance[i][i])));
        return roots;
    }

    static double[] each(double[] values, DoubleUnaryOperator by) {
        return Arrays.stream(values).map(by).toArray();
    }

    static Figures linearVersusFactor(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String factor = arguments.text("factor");
        GoldenTable table = table(one, factor);
        RegressionRows linear = rows(one, table);
        List<double[]> columns = new ArrayList<>(Arrays.asList(table.columns(arguments.texts("terms"))));
        for (String level : table.levels(factor)) {
            double[] indicator = new double[table.size()];
            String[] texts = table.texts(factor);
            Arrays.setAll(indicator, row -> texts[row].equals(level) ? 1 : 0);
            columns.add(indicator);
        }
        // a level without events lies at infinity, where the likelihood still has a limit
        GeneralizedLinearModel model = GeneralizedLinearModel.of(Family.BINOMIAL);
        Optional<LikelihoodRatio.Test> test = model.fit(linear) instanceof RegressionFit straight
                        && model.fit(linear.withColumns(columns.toArray(double[][]::new))) instanceof RegressionFit bent
                ? LikelihoodRatio.of(straight, bent)
                : Optional.empty();
        return new Figures()
                .put("lr", test.map(LikelihoodRatio.Test::statistic))
                .put("df", test.map(LikelihoodRatio.Test::degreesOfFreedom))
                .put("p", test.map(LikelihoodRatio.Test::pValue));
    }

    static Figures firth(GoldenCase one) {
        return switch (FirthRegression.fit(rows(one, table(one)))) {
            case NotEstimable _ -> Figures.none();
            case FirthFit fit ->
                new Figures()
                        .put("coef", fit.coefficients())
                        .put("se", fit.standardErrors())
                        .put("penalised_loglik", fit.penalisedLogLikelihood());
        };
    }
}
