package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Family;
import org.clientroi.statistics.GeneralizedLinearModel;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.MeanCumulativeFunction;
import org.clientroi.statistics.MeanScore;
import org.clientroi.statistics.NegativeBinomialFit;
import org.clientroi.statistics.NegativeBinomialRegression;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.OrderRate;
import org.clientroi.statistics.RecurrentRows;
import org.clientroi.statistics.RegressionFit;
import org.clientroi.statistics.RegressionRows;
import org.clientroi.statistics.Sample;
import org.jspecify.annotations.Nullable;

/** c4: all repeat orders, by mean cumulative function and by rate. */
final class SectionC4 {

    private SectionC4() {}

    /** The mark of each row that ends with an event, 0 for the others. */
    static double[] marks(GoldenArguments arguments, GoldenTable table) {
        double[] event = table.numbers(arguments.text("event"));
        double[] marks = new double[event.length];
        double constant = arguments.isNumber("mark") ? arguments.number("mark") : 0;
        double[] column = arguments.isNumber("mark") ? event : table.numbers(arguments.text("mark"));
        Arrays.setAll(marks, row -> event[row] == 0 ? 0 : constant == 0 ? column[row] : constant);
        return marks;
    }

    static RecurrentRows rows(GoldenArguments arguments, GoldenTable table) {
        return RecurrentRows.of(
                table.codes(arguments.text("id")),
                table.numbers(arguments.text("start")),
                table.numbers(arguments.text("stop")),
                marks(arguments, table));
    }

    static Figures meanCumulativeFunction(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable table = one.table();
        RecurrentRows rows = rows(arguments, table);
        MeanCumulativeFunction function = MeanCumulativeFunction.of(rows).with(arguments.confidence());
        double[] times = arguments.numbers("at");
        Figures figures = new Figures()
                .put("subjects", rows.customers())
                .put(
                        "events",
                        Arrays.stream(table.numbers(arguments.text("event"))).sum())
                .put("at", times);
        if (rows.customers() == 0) {
            return figures.putAll(Figures.none());
        }
        return figures.put("mcf", each(times, time -> value(function.at(time))))
                .put("var_lawless_nadeau", each(times, function::variance))
                .put("se", each(times, time -> Math.sqrt(function.variance(time))))
                .put(
                        "plain_lo",
                        each(times, time -> function.plainInterval(time).lower()))
                .put(
                        "plain_hi",
                        each(times, time -> function.plainInterval(time).upper()))
                .put("log_lo", ends(times, function, true))
                .put("log_hi", ends(times, function, false))
                .put("n_risk", each(times, function::customersAt))
                .put("poisson_var", each(times, function::poissonVariance));
    }

    private static double value(Estimation estimation) {
        return estimation.estimate().map(Estimate::value).orElseThrow();
    }

    private static double[] each(double[] times, DoubleUnaryOperator of) {
        return Arrays.stream(times).map(of).toArray();
    }

    private static List<@Nullable Double> ends(double[] times, MeanCumulativeFunction function, boolean lower) {
        List<@Nullable Double> ends = new ArrayList<>();
        for (double time : times) {
            Optional<Interval> interval = function.at(time).estimate().flatMap(Estimate::interval);
            ends.add(interval.map(each -> lower ? each.lower() : each.upper()).orElse(null));
        }
        return ends;
    }

    static Figures rate(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String outcome = arguments.text("outcome");
        String exposure = arguments.text("exposure");
        GoldenTable table = one.table().complete(outcome, exposure);
        OrderRate.Sums sums = OrderRate.Sums.of(table.numbers(outcome), table.numbers(exposure));
        OrderRate estimator = OrderRate.withDefaults().with(arguments.confidence());
        Estimation rate = estimator.estimate(sums);
        Figures figures = new Figures().put("n", sums.customers()).value("rate", rate);
        if (sums.customers() == 0) {
            return figures.putAll(Figures.none());
        }
        return figures.put("orders", sums.orders())
                .put("years", sums.years())
                .interval("poisson_exact", Optional.of(estimator.exact(sums)))
                .put("robust_se", estimator.robustError(sums))
                .interval(
                        "robust_log_ci",
                        sums.orders() == 0 ? Optional.empty() : rate.estimate().flatMap(Estimate::interval))
                .put("dispersion", OrderRate.dispersion(sums));
    }

    static Figures meanCount(GoldenCase one) {
        String outcome = one.arguments().text("outcome");
        double[] counts = one.table().complete(outcome).numbers(outcome);
        Sample sample = Sample.of(counts);
        Estimation mean =
                MeanScore.withDefaults().with(one.arguments().confidence()).estimate(sample);
        boolean any = sample.n() > 0;
        return new Figures()
                .put("n", sample.n())
                .value("mean", mean)
                .put("se", sample.n() > 1 ? Math.sqrt(sample.squaredError()) : null)
                .interval("ci95", mean)
                .put(
                        "share_reordering",
                        any ? Arrays.stream(counts).filter(y -> y > 0).count() / (double) sample.n() : null);
    }

    private static RegressionRows rows(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        if (!arguments.has("offset")) {
            return SectionC2.rows(one, SectionC2.table(one));
        }
        String offset = arguments.text("offset");
        GoldenTable table = SectionC2.table(one, offset);
        return SectionC2.rows(one, table).withOffset(table.numbers(offset));
    }

    static Figures poisson(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        Confidence confidence = arguments.confidence();
        RegressionRows rows = rows(one);
        Figures figures = new Figures().put("terms", arguments.texts("terms"));
        return switch (GeneralizedLinearModel.of(Family.POISSON).fit(rows)) {
            case NotEstimable _ -> figures.putAll(Figures.none());
            case RegressionFit fit -> {
                double[] coefficients = fit.coefficients();
                double[] robust = SectionC2.roots(fit.robustCovariance());
                double[] lower = new double[robust.length];
                double[] upper = new double[robust.length];
                for (int i = 0; i < robust.length; i++) {
                    lower[i] = Math.exp(coefficients[i] - confidence.z() * robust[i]);
                    upper[i] = Math.exp(coefficients[i] + confidence.z() * robust[i]);
                }
                yield figures.put("coef", SectionC2.expanded(fit, coefficients))
                        .put("naive_se", SectionC2.expanded(fit, fit.standardErrors()))
                        .put("quasi_se", quasiErrors(fit))
                        .put("robust_se_hc0", SectionC2.expanded(fit, robust))
                        .put("rate_ratio", SectionC2.expanded(fit, each(coefficients, Math::exp)))
                        .put("rr_lo", SectionC2.expanded(fit, lower))
                        .put("rr_hi", SectionC2.expanded(fit, upper))
                        .put("dispersion", SectionC3.boxed(fit.dispersion()))
                        .put("deviance", fit.deviance())
                        .put("loglik", fit.logLikelihood());
            }
        };
    }

    private static @Nullable Object quasiErrors(RegressionFit fit) {
        OptionalDouble dispersion = fit.dispersion();
        return dispersion.isPresent()
                ? SectionC2.expanded(fit, each(fit.standardErrors(), se -> se * Math.sqrt(dispersion.getAsDouble())))
                : null;
    }

    static Figures negativeBinomial(GoldenCase one) {
        // the level is given although no interval is asked for
        one.arguments().confidence();
        Figures figures = new Figures().put("terms", one.arguments().texts("terms"));
        return switch (NegativeBinomialRegression.fit(rows(one))) {
            case NotEstimable _ -> figures.putAll(Figures.none());
            case NegativeBinomialFit(var fit, var theta, var thetaError) ->
                figures.put("coef", SectionC2.expanded(fit, fit.coefficients()))
                        .put("se", SectionC2.expanded(fit, fit.standardErrors()))
                        .put("theta", theta)
                        .put("theta_se", thetaError)
                        .put("loglik", fit.logLikelihood());
        };
    }
}
