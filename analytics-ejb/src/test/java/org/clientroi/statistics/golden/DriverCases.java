package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.statistics.BootstrapDistribution;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.DriverImportance;
import org.clientroi.statistics.DriverImportance.Method;
import org.clientroi.statistics.DriverRegression;
import org.clientroi.statistics.DriverTally;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.ImportancePerformance;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.OrdinalRows;
import org.clientroi.statistics.ProportionalOdds;
import org.clientroi.statistics.ProportionalOdds.Omnibus;

/** g1 to g3: what goes with the score. */
final class DriverCases {

    private DriverCases() {}

    private static GoldenTable complete(GoldenCase one) {
        List<String> columns = new ArrayList<>(one.arguments().texts("drivers"));
        columns.add(one.arguments().text("outcome"));
        return one.table().complete(columns.toArray(String[]::new));
    }

    private static DriverTally tally(GoldenCase one, GoldenTable rows, long[] counts) {
        double[][] drivers =
                one.arguments().texts("drivers").stream().map(rows::numbers).toArray(double[][]::new);
        return DriverTally.of(drivers, rows.numbers(one.arguments().text("outcome")), counts);
    }

    private static long[] ones(int size) {
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    static Figures importance(GoldenCase one) {
        GoldenTable rows = complete(one);
        DriverTally tally = tally(one, rows, ones(rows.size()));
        Finding<DriverRegression> regression = DriverRegression.of(tally);
        if (regression.reason().isPresent()) {
            return Figures.refused(regression.reason().get());
        }
        DriverRegression model = regression.found().orElseThrow();
        return new Figures()
                .put("n", model.n())
                .put("drivers", one.arguments().texts("drivers"))
                .put("r2", model.r2())
                .put("adj_r2", model.adjustedR2())
                .put("beta", model.coefficients())
                .put("beta_se", model.errors())
                .put("std_beta", model.standardised())
                .put("vif", model.inflation())
                .put("zero_order_r", model.zeroOrder())
                .putAll(importance("lmg", DriverImportance.of(tally, Method.SHAPLEY)))
                .putAll(importance("johnson", DriverImportance.of(tally, Method.JOHNSON)));
    }

    private static Figures importance(String name, Finding<DriverImportance> importance) {
        return new Figures()
                .put(name, importance.found().map(DriverImportance::weights))
                .put(name + "_percent", importance.found().map(DriverImportance::percent));
    }

    static Figures bootstrap(GoldenCase one) {
        if (!one.arguments().text("interval").equals("percentile")) {
            throw new AssertionError("no such interval: " + one.arguments());
        }
        GoldenTable rows = complete(one);
        long[][] resamples = BootstrapCases.times(one, rows.size());
        Confidence confidence = one.arguments().confidence();
        Optional<Reason> refusal = DriverImportance.of(tally(one, rows, ones(rows.size())), Method.JOHNSON)
                .reason();
        if (refusal.isPresent()) {
            return Figures.refused(refusal.get());
        }
        return new Figures()
                .put("drivers", one.arguments().texts("drivers"))
                .putAll(bootstrap(one, rows, resamples, confidence, "lmg", Method.SHAPLEY))
                .putAll(bootstrap(one, rows, resamples, confidence, "johnson", Method.JOHNSON));
    }

    private static Figures bootstrap(
            GoldenCase one, GoldenTable rows, long[][] resamples, Confidence confidence, String name, Method method) {
        List<Double> observed =
                weights(tally(one, rows, ones(rows.size())), method).orElseThrow();
        List<List<Double>> drawn = Arrays.stream(resamples)
                .flatMap(times -> weights(tally(one, rows, times), method).stream())
                .toList();
        List<BootstrapDistribution> byDriver = IntStream.range(0, observed.size())
                .mapToObj(driver -> new BootstrapDistribution(
                        observed.get(driver),
                        drawn.stream()
                                .mapToDouble(weights -> weights.get(driver))
                                .toArray()))
                .toList();
        List<Interval> intervals =
                byDriver.stream().map(each -> each.percentile(confidence)).toList();
        return new Figures()
                .put(name, observed)
                .put(name + "_lo", intervals.stream().map(Interval::lower).toList())
                .put(name + "_hi", intervals.stream().map(Interval::upper).toList())
                .put(
                        name + "_boot_mean",
                        byDriver.stream().map(BootstrapDistribution::mean).toList());
    }

    /** Empty for a resample in which a driver does not vary. */
    private static Optional<List<Double>> weights(DriverTally tally, Method method) {
        return DriverImportance.of(tally, method).found().map(DriverImportance::weights);
    }

    static Figures importancePerformance(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable rows = complete(one);
        List<String> drivers = arguments.texts("drivers");
        DriverTally tally = tally(one, rows, ones(rows.size()));
        Method method = switch (arguments.text("importance")) {
            case "johnson" -> Method.JOHNSON;
            case "lmg" -> Method.SHAPLEY;
            default -> throw new AssertionError("no such importance: " + arguments);
        };
        if (!arguments.text("cut").equals("means")) {
            throw new AssertionError("no such cut: " + arguments);
        }
        double top = arguments.number("top");
        Finding<DriverImportance> importance = DriverImportance.of(tally, method);
        if (importance.reason().isPresent()) {
            return Figures.refused(importance.reason().get());
        }
        List<Double> percent = importance.found().orElseThrow().percent();
        List<Double> means =
                IntStream.range(0, drivers.size()).mapToObj(tally::mean).toList();
        ImportancePerformance fields = ImportancePerformance.cutAtMeans(percent, means);
        return new Figures()
                .put("drivers", drivers)
                .put("importance_percent", percent)
                .put("performance_mean", means)
                .put(
                        "performance_top2",
                        drivers.stream()
                                .map(driver -> Arrays.stream(rows.numbers(driver))
                                        .map(rating -> rating >= top ? 1 : 0)
                                        .average()
                                        .orElseThrow())
                                .toList())
                .put("threshold_importance", fields.importanceCut())
                .put("threshold_performance", fields.performanceCut())
                .put(
                        "quadrant",
                        fields.quadrants().stream()
                                .map(quadrant ->
                                        quadrant.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .toList());
    }

    static Figures proportionalOdds(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        List<String> terms = arguments.texts("terms");
        List<String> columns = Stream.of(terms, List.of(arguments.text("outcome")), weights(arguments))
                .flatMap(List::stream)
                .toList();
        GoldenTable rows = one.table().complete(columns.toArray(String[]::new));
        double[] weights = arguments.has("weights")
                ? rows.numbers(arguments.text("weights"))
                : Arrays.stream(ones(rows.size())).asDoubleStream().toArray();
        Finding<ProportionalOdds> model = ProportionalOdds.of(OrdinalRows.of(
                rows.positions(arguments.text("outcome"), arguments.texts("outcome_levels")),
                terms.stream().map(rows::numbers).toArray(double[][]::new),
                weights));
        return model.reason()
                .<Figures>map(Figures::refused)
                .orElseGet(() -> figures(terms, model.found().orElseThrow()));
    }

    private static List<String> weights(GoldenArguments arguments) {
        return arguments.optionalText("weights").map(List::of).orElse(List.of());
    }

    private static Figures figures(List<String> terms, ProportionalOdds model) {
        return new Figures()
                .put("thresholds", model.thresholds())
                .put("threshold_se", model.thresholdErrors())
                .put("terms", terms)
                .put("coef", model.coefficients())
                .put("se", model.errors())
                .put("or", model.coefficients().stream().map(Math::exp).toList())
                .put("loglik", model.logLikelihood())
                .put("aic", model.aic())
                .put("po_vs_multinom_lr", model.againstMultinomial().map(Omnibus::ratio))
                .put("po_df", model.againstMultinomial().map(Omnibus::degreesOfFreedom))
                .put("po_p", model.againstMultinomial().map(Omnibus::pValue));
    }
}
