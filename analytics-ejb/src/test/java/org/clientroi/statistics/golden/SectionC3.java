package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.FollowUp;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.KaplanMeier;
import org.clientroi.statistics.LogRank;
import org.clientroi.statistics.LogRankComparison;
import org.clientroi.statistics.NelsonAalen;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.RestrictedMean;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.SurvivalCurve;
import org.clientroi.statistics.Tested;
import org.jspecify.annotations.Nullable;

/** c3: the time to the first repeat order, by curve, log-rank test and restricted mean. */
final class SectionC3 {

    private SectionC3() {}

    static FollowUp followUp(GoldenArguments arguments, GoldenTable table) {
        return FollowUp.ofCustomers(table.numbers(arguments.text("time")), table.numbers(arguments.text("status")));
    }

    private static GoldenTable table(GoldenCase one, String... others) {
        GoldenArguments arguments = one.arguments();
        return one.table().complete(others).complete(arguments.text("time"), arguments.text("status"));
    }

    static Figures curve(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        double[] quantiles = arguments.numbers("quantiles");
        double[] times = arguments.numbers("at");
        Confidence confidence = arguments.confidence();
        boolean everywhere = switch (arguments.text("curve_times")) {
            case "all_distinct" -> true;
            case "none" -> false;
            default -> throw new AssertionError("no such times: " + arguments);
        };
        FollowUp followUp = followUp(arguments, table(one));
        return switch (KaplanMeier.withDefaults().with(confidence).estimate(followUp)) {
            case NotEstimable _ -> Figures.none().put("n", 0).put("events", 0);
            case SurvivalCurve curve -> {
                Figures figures = new Figures()
                        .put("n", followUp.n())
                        .put("events", followUp.totalEvents())
                        .putAll(quantiles(curve, quantiles))
                        .putAll(at(curve, times));
                yield everywhere ? figures.putAll(everywhere(curve)) : figures;
            }
        };
    }

    private static Figures quantiles(SurvivalCurve curve, double[] quantiles) {
        Figures figures = new Figures();
        for (double q : quantiles) {
            String name = q == 0.5 ? "median" : "q" + Math.round(100 * q);
            figures.put(name, boxed(curve.quantile(q)))
                    .put(name + "_lo", boxed(curve.quantileLower(q)))
                    .put(name + "_hi", boxed(curve.quantileUpper(q)));
        }
        return figures;
    }

    static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static Figures at(SurvivalCurve curve, double[] times) {
        List<SurvivalCurve.Point> points =
                Arrays.stream(times).mapToObj(curve::at).toList();
        return new Figures()
                .put("at", times)
                .put("at_surv", numbers(points, SurvivalCurve.Point::survival))
                .put("at_n_risk", numbers(points, SurvivalCurve.Point::atRisk))
                .putAll(limits(points, "at_se", "at_lo", "at_hi"));
    }

    private static Figures limits(List<SurvivalCurve.Point> points, String error, String lower, String upper) {
        List<@Nullable Double> errors = new ArrayList<>();
        List<@Nullable Double> lowers = new ArrayList<>();
        List<@Nullable Double> uppers = new ArrayList<>();
        for (SurvivalCurve.Point point : points) {
            errors.add(boxed(point.standardError()));
            lowers.add(point.interval().map(Interval::lower).orElse(null));
            uppers.add(point.interval().map(Interval::upper).orElse(null));
        }
        return new Figures().put(error, errors).put(lower, lowers).put(upper, uppers);
    }

    private static Figures everywhere(SurvivalCurve curve) {
        FollowUp followUp = curve.followUp();
        NelsonAalen hazard = NelsonAalen.of(followUp);
        List<SurvivalCurve.Point> points =
                IntStream.range(0, curve.size()).mapToObj(curve::point).toList();
        return new Figures()
                .put("time", followUp.times())
                .put("n_risk", followUp.atRiskCounts())
                .put("n_event", followUp.eventCounts())
                .put("n_censor", followUp.censoredCounts())
                .put("surv", numbers(points, SurvivalCurve.Point::survival))
                .put("cumhaz", hazard.hazards())
                .put("se_cumhaz", hazard.standardErrors())
                .putAll(limits(points, "se_surv", "lower", "upper"));
    }

    private static double[] numbers(List<SurvivalCurve.Point> points, ToDoubleFunction<SurvivalCurve.Point> of) {
        return points.stream().mapToDouble(of).toArray();
    }

    static Figures logRank(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String group = arguments.text("group");
        List<String> levels = arguments.texts("groups");
        boolean stratified = arguments.has("strata");
        GoldenTable table = stratified ? table(one, group, arguments.text("strata")) : table(one, group);
        double[] scores = arguments.has("trend_scores") ? arguments.numbers("trend_scores") : new double[0];
        LogRank test = LogRank.withDefaults().weighted(arguments.number("rho"));
        List<GoldenTable> strata = stratified
                ? table.levels(arguments.text("strata")).stream()
                        .map(level -> table.where(arguments.text("strata"), level))
                        .toList()
                : List.of(table);
        List<List<FollowUp>> followUps = strata.stream()
                .map(stratum -> levels.stream()
                        .map(level -> followUp(arguments, stratum.where(group, level)))
                        .toList())
                .toList();
        return switch (test.testStrata(followUps)) {
            case NotEstimable _ -> Figures.none().put("levels", levels);
            case LogRankComparison comparison -> comparison(levels, comparison, scores);
        };
    }

    private static Figures comparison(List<String> levels, LogRankComparison comparison, double[] scores) {
        Figures figures = new Figures()
                .put("levels", levels)
                .put("n", comparison.n())
                .put("observed", comparison.observed())
                .put("expected", comparison.expected())
                .put("variance", comparison.variance())
                .put("chisq", comparison.test().statistic())
                .put("df", comparison.degreesOfFreedom())
                .put("p", comparison.test().pValue());
        if (scores.length > 0) {
            Optional<Significance> trend = comparison.trend(scores);
            figures.put("trend_score", scores)
                    .put("trend_chisq", trend.map(Significance::statistic))
                    .put("trend_p", trend.map(Significance::pValue));
        }
        return figures;
    }

    static Figures restrictedMean(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String group = arguments.text("group");
        GoldenTable table = table(one, group);
        RestrictedMean estimator = RestrictedMean.to(arguments.number("tau")).with(arguments.confidence());
        Figures figures = new Figures();
        for (GoldenArguments contrast : arguments.objects("contrasts")) {
            FollowUp of = followUp(arguments, table.where(group, contrast.text("of")));
            FollowUp minus = followUp(arguments, table.where(group, contrast.text("minus")));
            figures.under(contrast.optionalText("field"), restrictedMeans(estimator, minus, of));
        }
        return figures;
    }

    private static Figures restrictedMeans(RestrictedMean estimator, FollowUp minus, FollowUp of) {
        Tested difference = estimator.difference(minus, of);
        Estimation ratio = estimator.ratio(minus, of);
        boolean any = difference.estimation().estimate().isPresent();
        return new Figures()
                .value("rmst1", estimator.estimate(of))
                .put("se1", estimator.estimate(of) instanceof Estimate ? estimator.error(of) : null)
                .value("rmst0", estimator.estimate(minus))
                .put("se0", estimator.estimate(minus) instanceof Estimate ? estimator.error(minus) : null)
                .value("diff", difference.estimation())
                .put("se", any ? Math.hypot(estimator.error(minus), estimator.error(of)) : null)
                .interval("ci95", difference.estimation())
                .put("p", difference.pValue())
                .value("ratio", ratio)
                .interval("ratio_ci95", ratio);
    }
}
