package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.DoublyRobust;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.InverseProbabilityWeighting;
import org.clientroi.statistics.InverseProbabilityWeighting.Overlap;
import org.clientroi.statistics.InverseProbabilityWeighting.Target;
import org.clientroi.statistics.PropensityScore;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.TreatmentContrast;
import org.clientroi.statistics.TreatmentRows;

/** f1: recovery that was not randomised. */
final class ObservationalCases {

    private ObservationalCases() {}

    private static GoldenTable table(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        List<String> columns = new ArrayList<>(arguments.texts("terms"));
        for (String models : List.of("outcome_terms", "wrong_outcome_terms")) {
            if (arguments.has(models)) {
                columns.addAll(arguments.texts(models));
            }
        }
        return one.table().complete(columns, arguments.text("treatment"), arguments.text("outcome"));
    }

    private static TreatmentRows rows(GoldenCase one, GoldenTable table) {
        double[] ones = new double[table.size()];
        Arrays.fill(ones, 1);
        return TreatmentRows.of(
                table.numbers(one.arguments().text("treatment")),
                table.numbers(one.arguments().text("outcome")),
                table.columns(one.arguments().texts("terms")),
                ones);
    }

    private static double[][] columns(GoldenCase one, String terms) {
        return table(one).columns(one.arguments().texts(terms));
    }

    static Figures observational(GoldenCase one) {
        TreatmentRows rows = rows(one, table(one));
        double[][] outcomeColumns = columns(one, "outcome_terms");
        Confidence confidence = one.arguments().confidence();
        Finding<PropensityScore> found = PropensityScore.of(rows);
        if (found.reason().isPresent()) {
            return Figures.refused(found.reason().get());
        }
        PropensityScore score = found.found().orElseThrow();
        Finding<DoublyRobust> robust = DoublyRobust.of(score, outcomeColumns);
        TreatmentContrast all = InverseProbabilityWeighting.estimate(score, Target.ALL);
        TreatmentContrast treated = InverseProbabilityWeighting.estimate(score, Target.TREATED);
        long untreated = rows.share(false).n();
        return new Figures()
                .put("n", score.scores().length)
                .put("naive", naive(rows, confidence))
                .putAll(diagnostics(one, table(one), score))
                .put("ipw_ate", ratio(all, confidence))
                .put("ipw_att", contrast(treated, confidence))
                .put(
                        "aipw_ate",
                        robust.found()
                                .map(each -> contrast(each.contrast(), confidence))
                                .orElseGet(() -> Figures.none("mu1", "mu0", "estimate", "se", "ci95", "p")))
                .put(
                        "outcome_coef_treated",
                        robust.found().map(each -> each.treatedModel().values()))
                .put(
                        "outcome_coef_untreated",
                        robust.found().map(each -> each.untreatedModel().values()))
                .put(
                        "extra_orders_if_all_recovered_att",
                        untreated * all.difference().value());
    }

    private static Figures diagnostics(GoldenCase one, GoldenTable table, PropensityScore score) {
        List<String> terms = one.arguments().texts("terms");
        int[] covariates = IntStream.range(0, terms.size())
                .filter(term -> !table.isConstant(terms.get(term)))
                .toArray();
        return new Figures()
                .put("ps_terms", terms)
                .put("ps_coef", SectionC2.expanded(score.fit(), score.fit().coefficients()))
                .put("ps_range", score.range())
                .put("smd_before", imbalance(score, covariates, false))
                .put("smd_after", imbalance(score, covariates, true))
                .put("ess_treated", score.effectiveSize(true))
                .put("ess_untreated", score.effectiveSize(false));
    }

    private static List<?> imbalance(PropensityScore score, int[] covariates, boolean weighted) {
        return Figures.nullable(Arrays.stream(covariates).mapToObj(term -> score.imbalance(term, weighted)));
    }

    private static Figures naive(TreatmentRows rows, Confidence confidence) {
        Share treated = rows.share(true);
        Share others = rows.share(false);
        Estimation difference =
                ProportionDifference.withDefaults().with(confidence).estimate(others, treated);
        return new Figures()
                .value("p1", Proportion.withDefaults().estimate(treated))
                .value("p0", Proportion.withDefaults().estimate(others))
                .value("rd", difference)
                .interval("rd_newcombe", difference)
                .put("n1", treated.n())
                .put("n0", others.n());
    }

    private static Figures contrast(TreatmentContrast contrast, Confidence confidence) {
        return new Figures()
                .put("mu1", contrast.treated())
                .put("mu0", contrast.untreated())
                .putAll(AdjustedCases.effect(Finding.of(contrast.difference()), confidence))
                .put("p", contrast.difference().test().map(Significance::pValue));
    }

    private static Figures ratio(TreatmentContrast contrast, Confidence confidence) {
        Optional<Effect> ratio = contrast.logRatio();
        Optional<Interval> limits = ratio.map(each -> each.interval(confidence))
                .map(each -> new Interval(Math.exp(each.lower()), Math.exp(each.upper()), each.level()));
        return contrast(contrast, confidence)
                .put("se_weights_fixed", contrast.errorWithWeightsFixed())
                .put("rr", ratio.map(each -> Math.exp(each.value())))
                .interval("rr_ci95", limits);
    }

    static Figures trimmedOverlap(GoldenCase one) {
        double[] overlap = one.arguments().numbers("overlap");
        Finding<Overlap> found = PropensityScore.of(rows(one, table(one)))
                .flatMap(score -> InverseProbabilityWeighting.within(score, overlap[0], overlap[1]));
        return found.reason().<Figures>map(Figures::refused).orElseGet(() -> {
            Overlap kept = found.found().orElseThrow();
            return new Figures()
                    .put("n_kept", kept.kept())
                    .put("n_dropped", kept.dropped())
                    .put("rd", kept.difference());
        });
    }

    static Figures synthetic(GoldenCase one) {
        TreatmentRows rows = rows(one, table(one));
        Confidence confidence = one.arguments().confidence();
        Finding<PropensityScore> found = PropensityScore.of(rows);
        if (found.reason().isPresent()) {
            return Figures.refused(found.reason().get());
        }
        PropensityScore score = found.found().orElseThrow();
        Finding<DoublyRobust> right = DoublyRobust.of(score, columns(one, "outcome_terms"));
        Finding<DoublyRobust> wrong = DoublyRobust.of(score, columns(one, "wrong_outcome_terms"));
        Estimation naive = ProportionDifference.withDefaults().estimate(rows.share(false), rows.share(true));
        return new Figures()
                .put("naive_rd", naive.estimate().map(Estimate::value))
                .put("ipw_ate", contrast(InverseProbabilityWeighting.estimate(score, Target.ALL), confidence))
                .put("aipw_ate", robust(right, confidence))
                .put("g_formula_rd", right.found().map(DoublyRobust::regressionAlone))
                .put("aipw_wrong_outcome_model", robust(wrong, confidence));
    }

    private static Figures robust(Finding<DoublyRobust> found, Confidence confidence) {
        return found.found()
                .map(each -> contrast(each.contrast(), confidence))
                .orElseGet(() -> Figures.none("mu1", "mu0", "estimate", "se", "ci95", "p"));
    }
}
