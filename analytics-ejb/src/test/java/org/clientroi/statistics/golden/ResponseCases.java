package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Discrimination;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.NonResponseWeights;
import org.clientroi.statistics.NonResponseWeights.Classes;
import org.clientroi.statistics.NonResponseWeights.Trimmed;
import org.clientroi.statistics.Raking;
import org.clientroi.statistics.RegressionRows;
import org.clientroi.statistics.WeightedNetPromoterScore;
import org.clientroi.statistics.WeightedNetPromoterScore.Weighted;

/** e1, e2: weights for those who did not answer. */
final class ResponseCases {

    private static final int FIRST = 5;

    private ResponseCases() {}

    /** The score of those who gave one, and what their weights cost. */
    private static Figures weighted(String[] signs, double[] weights, Confidence confidence) {
        int[] scored = IntStream.range(0, signs.length)
                .filter(i -> !signs[i].isEmpty())
                .toArray();
        Weighted nps = WeightedNetPromoterScore.withDefaults()
                .estimate(
                        Arrays.stream(scored)
                                .mapToDouble(i -> Double.parseDouble(signs[i]))
                                .toArray(),
                        Arrays.stream(scored).mapToDouble(i -> weights[i]).toArray());
        // every respondent has a weight, also without a score
        Weighted all = WeightedNetPromoterScore.withDefaults().estimate(new double[weights.length], weights);
        Optional<Effect> effect =
                nps.score().estimate().flatMap(score -> nps.linearisedError().map(error -> effect(score, error)));
        return new Figures()
                .value("nps", nps.score())
                .put("se_linearised", nps.linearisedError())
                .interval("ci95", effect.map(each -> each.interval(confidence)))
                .put("deff_kish", all.designEffect())
                .put("n_eff", all.effectiveAnswers())
                .put("min_w", Arrays.stream(weights).min().orElseThrow())
                .put("max_w", Arrays.stream(weights).max().orElseThrow())
                .put("sum_w", Arrays.stream(weights).sum());
    }

    private static Effect effect(Estimate score, double error) {
        return new Effect(score.value(), error, score.n(), score.method());
    }

    private static Finding<NonResponseWeights> model(GoldenCase one, GoldenTable rows) {
        return NonResponseWeights.of(RegressionRows.of(
                rows.columns(one.arguments().texts("terms")),
                rows.numbers(one.arguments().text("treatment"))));
    }

    private static GoldenTable invited(GoldenCase one) {
        return one.table()
                .complete(one.arguments().texts("terms"), one.arguments().text("treatment"));
    }

    private static Trimmed trimmed(GoldenCase one, NonResponseWeights weights) {
        if (one.arguments().whole("quantile_type") != 7) {
            throw new AssertionError("quantiles are of type 7: " + one.arguments());
        }
        double[] trim = one.arguments().numbers("trim");
        return weights.trimmed(trim[0], trim[1]);
    }

    static Figures propensity(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable rows = invited(one);
        Finding<NonResponseWeights> found = model(one, rows);
        if (found.reason().isPresent()) {
            arguments.known("trim", "quantile_type", "classes", "outcome", "conf", "id");
            return Figures.refused(found.reason().get());
        }
        NonResponseWeights model = found.found().orElseThrow();
        GoldenTable respondents = rows.rows(model.respondents());
        String[] signs = respondents.texts(arguments.text("outcome"));
        Confidence confidence = arguments.confidence();
        Trimmed trimmed = trimmed(one, model);
        Classes classes = model.classes(arguments.whole("classes"));
        double[] weights = trimmed.weights().values();
        return new Figures()
                .put("terms", arguments.texts("terms"))
                .put("coef", model.model().map(fit -> SectionC2.expanded(fit, fit.coefficients())))
                .put("se", model.model().map(fit -> SectionC2.expanded(fit, fit.standardErrors())))
                .put("auc", area(rows.numbers(arguments.text("treatment")), model.chances()))
                .put("n_invited", rows.size())
                .put("n_respondents", respondents.size())
                .put("unweighted", weighted(signs, model.none().values(), confidence))
                .put("inverse_propensity", weighted(signs, model.inverse().values(), confidence))
                .put("stabilised", weighted(signs, model.stabilised().values(), confidence))
                .put("trim_bounds", List.of(trimmed.lower(), trimmed.upper()))
                .put("stabilised_trimmed", weighted(signs, weights, confidence))
                .put("quintile_class", weighted(signs, classes.weights().values(), confidence))
                .put("class_rates", Figures.nullable(classes.rates().stream()))
                .put(
                        "first_respondents",
                        Arrays.stream(respondents.texts(arguments.text("id")))
                                .limit(FIRST)
                                .map(TrendCases::number)
                                .toList())
                .put(
                        "first_weights_trimmed",
                        Arrays.stream(weights).limit(FIRST).toArray());
    }

    private static Optional<Double> area(double[] answered, double[] chances) {
        double[] ones = new double[chances.length];
        Arrays.fill(ones, 1);
        OptionalDouble area = Discrimination.areaUnderCurve(chances, answered, ones);
        return area.isPresent() ? Optional.of(area.getAsDouble()) : Optional.empty();
    }

    static Figures balance(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable rows = invited(one);
        Finding<NonResponseWeights> found = model(one, rows);
        if (found.reason().isPresent()) {
            arguments.known("trim", "quantile_type", "weights");
            return Figures.refused(found.reason().get());
        }
        NonResponseWeights model = found.found().orElseThrow();
        if (!arguments.text("weights").equals("stabilised_trimmed")) {
            throw new AssertionError("no such weights: " + arguments);
        }
        NonResponseWeights.Weights weights = trimmed(one, model).weights();
        List<String> terms = arguments.texts("terms");
        int[] covariates = IntStream.range(0, terms.size())
                .filter(term -> !rows.isConstant(terms.get(term)))
                .toArray();
        return new Figures()
                .put("covariate", Arrays.stream(covariates).mapToObj(terms::get).toList())
                .put(
                        "smd_before",
                        Figures.nullable(
                                Arrays.stream(covariates).mapToObj(term -> model.imbalance(term, model.none()))))
                .put(
                        "smd_after",
                        Figures.nullable(Arrays.stream(covariates).mapToObj(term -> model.imbalance(term, weights))));
    }

    /** Respondents who share a level of each margin. */
    private record Margins(List<String> names, List<List<String>> levels, Map<List<Integer>, Integer> countOf) {

        static Margins of(List<String> names, GoldenTable all, GoldenTable respondents) {
            List<List<String>> levels = names.stream().map(all::levels).toList();
            Map<List<Integer>, Integer> countOf = new LinkedHashMap<>();
            for (int row = 0; row < respondents.size(); row++) {
                countOf.merge(key(names, levels, respondents, row), 1, Integer::sum);
            }
            return new Margins(names, levels, countOf);
        }

        static List<Integer> key(List<String> names, List<List<String>> levels, GoldenTable rows, int row) {
            List<Integer> key = new ArrayList<>();
            for (int margin = 0; margin < names.size(); margin++) {
                key.add(levels.get(margin).indexOf(rows.texts(names.get(margin))[row]));
            }
            return key;
        }

        int count(List<Integer> key) {
            return Objects.requireNonNull(countOf.get(key));
        }

        List<List<Double>> targets(GoldenTable all) {
            List<List<Double>> targets = new ArrayList<>();
            for (int margin = 0; margin < names.size(); margin++) {
                String name = names.get(margin);
                targets.add(levels.get(margin).stream()
                        .map(level -> (double) all.where(name, level).size())
                        .toList());
            }
            return targets;
        }
    }

    static Figures rake(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        GoldenTable all = one.table();
        GoldenTable respondents = TableSteps.filtered(all, arguments.objects("sample_filter"));
        if (!arguments.text("targets").equals("counts_of_all_rows")) {
            throw new AssertionError("no such targets: " + arguments);
        }
        Margins margins = Margins.of(arguments.texts("margins"), all, respondents);
        List<List<Integer>> keys = List.copyOf(margins.countOf().keySet());
        double start = arguments.number("start_weight");
        Confidence confidence = arguments.confidence();
        String outcome = arguments.text("outcome");
        Finding<Raking.Fit> found = Raking.withDefaults()
                .stoppingAt(arguments.number("stop_change"))
                .rake(
                        keys.stream()
                                .map(key -> new Raking.Cell(key, start * margins.count(key)))
                                .toList(),
                        margins.targets(all));
        if (found.reason().isPresent()) {
            return Figures.refused(found.reason().get());
        }
        Raking.Fit fit = found.found().orElseThrow();
        Map<List<Integer>, Double> weightOf = new LinkedHashMap<>();
        for (int cell = 0; cell < keys.size(); cell++) {
            weightOf.put(keys.get(cell), fit.masses().get(cell) / margins.count(keys.get(cell)));
        }
        double[] weights = IntStream.range(0, respondents.size())
                .mapToDouble(row -> Objects.requireNonNull(
                        weightOf.get(Margins.key(margins.names(), margins.levels(), respondents, row))))
                .toArray();
        return weighted(respondents.texts(outcome), weights, confidence)
                .put("iterations", fit.sweeps())
                .put("cells", cells(margins, weightOf));
    }

    private static List<Figures> cells(Margins margins, Map<List<Integer>, Double> weightOf) {
        return weightOf.entrySet().stream()
                .sorted((a, b) -> Arrays.compare(
                        a.getKey().toArray(Integer[]::new), b.getKey().toArray(Integer[]::new)))
                .map(cell -> {
                    Figures figures = new Figures().put("w", cell.getValue());
                    for (int margin = 0; margin < margins.names().size(); margin++) {
                        String level =
                                margins.levels().get(margin).get(cell.getKey().get(margin));
                        figures.put(margins.names().get(margin), TrendCases.number(level));
                    }
                    return figures;
                })
                .toList();
    }

    static Figures rakeTable(GoldenCase one) {
        double[][] table = one.arguments().rows("table");
        double[] rowTargets = one.arguments().numbers("row_targets");
        double[] columnTargets = one.arguments().numbers("col_targets");
        List<Raking.Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                cells.add(new Raking.Cell(List.of(row, column), table[row][column]));
            }
        }
        Finding<Raking.Fit> found = Raking.withDefaults()
                .rake(
                        cells,
                        List.of(
                                Arrays.stream(rowTargets).boxed().toList(),
                                Arrays.stream(columnTargets).boxed().toList()));
        return found.reason().<Figures>map(Figures::refused).orElseGet(() -> {
            List<Double> masses = found.found().orElseThrow().masses();
            int width = columnTargets.length;
            return new Figures()
                    .put(
                            "fitted",
                            IntStream.range(0, rowTargets.length)
                                    .mapToObj(row -> masses.subList(row * width, (row + 1) * width))
                                    .toList());
        });
    }
}
