package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CostOfInaction;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Family;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.GFormula;
import org.clientroi.statistics.GeneralizedLinearModel;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.RegressionFit;
import org.clientroi.statistics.RegressionRows;
import org.clientroi.statistics.Share;

/** d4, d5: means adjusted for what else differs, and the cost of leaving detractors alone. */
final class AdjustedCases {

    private static final String PER_POINT = "one_point_per_1000";

    private AdjustedCases() {}

    private static RegressionRows rows(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        List<String> terms = arguments.texts("terms");
        GoldenTable table = one.table().complete(terms, arguments.text("outcome"));
        return RegressionRows.of(table.columns(terms), table.numbers(arguments.text("outcome")));
    }

    /** The families have one link each; another pair is refused. */
    private static Family family(GoldenArguments arguments) {
        return switch (arguments.text("family") + "/" + arguments.text("link")) {
            case "binomial/logit" -> Family.BINOMIAL;
            case "poisson/log" -> Family.POISSON;
            case "gaussian/identity" -> Family.GAUSSIAN;
            default -> throw new AssertionError("no such family: " + arguments);
        };
    }

    /** By group the terms that are made of the group's column, with their values in it. */
    private static List<Map<Integer, Double>> settings(GoldenArguments arguments) {
        String column = arguments.text("group");
        List<String> terms = arguments.texts("terms");
        List<GoldenArguments> steps = arguments.optionalObjects("derive").stream()
                .filter(step -> step.text("from").equals(column))
                .toList();
        List<Map<Integer, Double>> settings = new ArrayList<>();
        for (String level : arguments.texts("groups")) {
            Map<String, List<String>> row = new LinkedHashMap<>();
            row.put(column, List.of(level));
            GoldenTable derived = TableSteps.derived(GoldenTable.of(row), steps);
            Map<Integer, Double> setting = new HashMap<>();
            IntStream.range(0, terms.size())
                    .filter(term -> derived.has(terms.get(term)))
                    .forEach(term -> setting.put(term, derived.numbers(terms.get(term))[0]));
            settings.add(setting);
        }
        return settings;
    }

    private static Finding<GFormula> model(GoldenCase one) {
        return GFormula.of(family(one.arguments()), rows(one), settings(one.arguments()));
    }

    static Figures gFormula(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        Finding<GFormula> found = model(one);
        if (found.reason().isPresent()) {
            arguments.known("conf", "contrasts", "moves", "customers");
            return Figures.refused(found.reason().get());
        }
        GFormula model = found.found().orElseThrow();
        RegressionFit fit = model.fit();
        List<String> groups = arguments.texts("groups");
        Confidence confidence = arguments.confidence();
        Figures figures = new Figures()
                .put("n", Math.round(fit.n()))
                .put("terms", arguments.texts("terms"))
                .put("coef", SectionC2.expanded(fit, fit.coefficients()))
                .put("robust_se_hc0", SectionC2.expanded(fit, SectionC2.roots(fit.robustCovariance())))
                .put("standardised", standardised(model, groups, confidence));
        arguments.known("customers");
        for (GoldenArguments contrast : arguments.objects("contrasts")) {
            Figures got = effect(contrast(model, groups, contrast.text("of"), contrast.text("minus")), confidence);
            if (contrast.has("field")) {
                figures.put(contrast.text("field"), got);
            } else {
                figures.putAll(got);
            }
        }
        return arguments.has("moves") ? figures.putAll(perPoint(arguments, moves(model, arguments))) : figures;
    }

    /** The figure's name says a thousand customers whatever their number is; by their number it is known as well. */
    private static Figures perPoint(GoldenArguments arguments, Figures moves) {
        long customers = Math.round(arguments.number("customers"));
        return new Figures()
                .put(PER_POINT + "_customers", moves)
                .put("one_point_per_" + customers + "_customers", moves);
    }

    private static Figures standardised(GFormula model, List<String> groups, Confidence confidence) {
        Figures figures = new Figures();
        for (int group = 0; group < groups.size(); group++) {
            Finding<GFormula.Standardised> found = model.standardised(group);
            figures.put(
                    groups.get(group),
                    effect(found.map(GFormula.Standardised::effect), confidence)
                            .put("se_fixed_covariates", found.found().map(GFormula.Standardised::errorOfCoefficients)));
        }
        return figures;
    }

    private static Figures moves(GFormula model, GoldenArguments arguments) {
        Figures figures = new Figures();
        for (GoldenArguments move : arguments.objects("moves")) {
            double times = arguments.number("customers") * move.number("share_per_point");
            Finding<Effect> gap = contrast(model, arguments.texts("groups"), move.text("to"), move.text("from"));
            figures.put(move.text("field"), effect(gap.map(each -> each.times(times)), arguments.confidence()));
        }
        return figures;
    }

    private static Finding<Effect> contrast(GFormula model, List<String> groups, String of, String minus) {
        return model.contrast(groups.indexOf(of), groups.indexOf(minus));
    }

    static Figures effect(Finding<Effect> found, Confidence confidence) {
        Optional<Effect> effect = found.found();
        return new Figures()
                .put("estimate", effect.map(Effect::value))
                .put("se", effect.map(Effect::error))
                .interval("ci95", effect.map(each -> each.interval(confidence)));
    }

    static Figures linearSlope(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        RegressionRows rows = rows(one);
        int term = arguments.texts("terms").indexOf(arguments.text("slope_of"));
        double times = arguments.number("customers") * 0.01;
        return switch (GeneralizedLinearModel.of(Family.GAUSSIAN).fit(rows)) {
            case NotEstimable(var reason) -> Figures.refused(reason);
            case RegressionFit fit -> {
                int[] single = IntStream.range(0, rows.size()).toArray();
                int kept = Arrays.stream(fit.kept()).boxed().toList().indexOf(term);
                if (kept < 0) {
                    yield Figures.none("slope_per_unit_s", "se_hc1", PER_POINT, "one_point_se");
                }
                double slope = fit.coefficients()[kept];
                Optional<Double> error =
                        fit.adjustedClusteredCovariance(single).map(each -> SectionC2.roots(each)[kept]);
                yield new Figures()
                        .put("slope_per_unit_s", slope)
                        .put("se_hc1", error)
                        .put(PER_POINT, times * slope)
                        .put("one_point_per_" + Math.round(arguments.number("customers")), times * slope)
                        .put("one_point_se", error.map(each -> times * each));
            }
        };
    }

    /** The gap that the case states, or that of the model it describes. */
    private static Finding<Effect> gap(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        if (!arguments.has("gap_from")) {
            return Finding.of(new Effect(arguments.number("gap"), arguments.number("gap_se"), 0, "given"));
        }
        GoldenArguments described = arguments.object("gap_from");
        if (!described.text("analysis").equals("g_formula")) {
            throw new AssertionError("no such gap: " + described);
        }
        GoldenCase inner = new GoldenCase(one.method(), described, one.data(), one.folder());
        GoldenArguments contrast = described.object("contrasts");
        String of = contrast.text("of");
        String minus = contrast.text("minus");
        return model(inner).flatMap(model -> contrast(model, described.texts("groups"), of, minus));
    }

    private static Share unresolved(GoldenCase one) {
        GoldenTable rows = one.table();
        int unresolved = TableSteps.filtered(rows, one.arguments().objects("unresolved_filter"))
                .size();
        return new Share(unresolved, rows.size());
    }

    static Figures knownCount(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        long unresolved = arguments.has("unresolved")
                ? arguments.whole("unresolved")
                : unresolved(one).part();
        Finding<Effect> gap = gap(one);
        return cost(gap.map(each -> CostOfInaction.ofCounted(unresolved, each)), arguments.confidence())
                .put("unresolved", unresolved)
                .put("gap", gap.found().map(Effect::value))
                .put("gap_se", gap.found().map(Effect::error));
    }

    static Figures extrapolatedCount(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        int population = arguments.whole("population");
        Finding<Effect> unresolved = CostOfInaction.unresolved(unresolved(one), population);
        Finding<Effect> cost = gap(one).flatMap(gap -> unresolved.map(count -> CostOfInaction.ofEstimated(count, gap)));
        return cost(cost, arguments.confidence())
                .put("population", population)
                .put("unresolved_estimate", unresolved.found().map(Effect::value))
                .put("unresolved_se", unresolved.found().map(Effect::error));
    }

    private static Figures cost(Finding<Effect> cost, Confidence confidence) {
        return new Figures()
                .put("cost", cost.found().map(Effect::value))
                .put("se", cost.found().map(Effect::error))
                .interval("ci95", cost.found().map(each -> each.interval(confidence)));
    }
}
