package org.clientroi.statistics;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NetPromoterScore.Method;
import org.jspecify.annotations.Nullable;

/** Computes a reference case from its method and its arguments, never from its name. */
final class ReferenceCases {

    private ReferenceCases() {}

    static Figures compute(String method, JsonObject reference) {
        JsonObject args = reference.getJsonObject("args");
        Confidence confidence = args.containsKey("conf")
                ? new Confidence(args.getJsonNumber("conf").doubleValue())
                : Confidence.NINETY_FIVE;
        return switch (method + "/" + args.getString("analysis")) {
            case "a1_nps_ci/interval" -> nps(reference, confidence);
            case "a1_nps_ci/score_test" -> scoreTest(args);
            case "a2_nps_diff/difference" -> npsDifference(args, confidence);
            case "b1_proportions/interval" -> proportion(reference, confidence);
            case "b1_proportions/difference" -> proportionDifference(args, confidence);
            case "b2_ces_mean/mean" -> mean(reference, confidence);
            case "b2_ces_mean/welch" -> welch(reference, confidence);
            case "c1_correlation/correlation" -> correlation(reference, confidence);
            case "c1_group_rates/group_rates" -> groupRates(reference, confidence);
            default -> throw new IllegalArgumentException(method + " " + args);
        };
    }

    private static NpsCounts npsCounts(JsonObject args) {
        return new NpsCounts(args.getInt("detractors"), args.getInt("passives"), args.getInt("promoters"));
    }

    private static Figures nps(JsonObject reference, Confidence confidence) {
        JsonObject args = reference.getJsonObject("args");
        Figures figures = new Figures();
        NpsCounts counts;
        if (args.containsKey("outcome")) {
            List<Long> scores = ReferenceTable.of(reference).counts(args.getString("outcome"), 0, 10);
            Sample sample = Sample.ofCounts(0, scores);
            figures.put("mean_score", sample.mean()).put("sd_score", Math.sqrt(sample.variance()));
            counts = NpsCounts.ofScores(scores);
        } else {
            counts = npsCounts(args);
        }
        boolean any = counts.n() > 0;
        NetPromoterScore estimator = NetPromoterScore.withDefaults().with(confidence);
        double variance = any ? NetPromoterScore.variance(counts) : 0;
        return figures.put("n", (double) counts.n())
                .value("nps", estimator.estimate(counts))
                .put("variance", any ? variance : null)
                .put("se", any ? Math.sqrt(variance / counts.n()) : null)
                .interval("wald", limits(estimator.with(Method.WALD), counts))
                .interval("adjusted_wald", limits(estimator, counts))
                .interval("score", limits(estimator.with(Method.SCORE), counts));
    }

    private static Optional<Interval> limits(NetPromoterScore estimator, NpsCounts counts) {
        return counts.n() == 0 ? Optional.empty() : Optional.of(estimator.limits(counts));
    }

    private static Figures scoreTest(JsonObject args) {
        Optional<Significance> test = NetPromoterScore.withDefaults()
                .test(npsCounts(args), args.getJsonNumber("null").doubleValue());
        return new Figures()
                .put("z", test.map(Significance::statistic).orElse(null))
                .put("p_two_sided", test.map(Significance::pValue).orElse(null));
    }

    private static NpsCounts npsCounts(JsonArray counts) {
        return new NpsCounts(counts.getInt(0), counts.getInt(1), counts.getInt(2));
    }

    private static Figures npsDifference(JsonObject args, Confidence confidence) {
        NpsCounts first = npsCounts(args.getJsonArray("first"));
        NpsCounts second = npsCounts(args.getJsonArray("second"));
        NetPromoterScoreDifference adjusted =
                NetPromoterScoreDifference.withDefaults().with(confidence);
        NetPromoterScoreDifference wald = adjusted.with(NetPromoterScoreDifference.Method.WALD);
        NetPromoterScoreDifference mover = adjusted.with(NetPromoterScoreDifference.Method.MOVER);
        Tested plain = wald.estimate(first, second);
        Tested usual = adjusted.estimate(first, second);
        boolean any = usual.estimation() instanceof Estimate;
        return new Figures()
                .value("diff", usual.estimation())
                .put("wald_se", any ? wald.error(first, second) : null)
                .interval("wald_ci", interval(plain.estimation()))
                .put("wald_z", plain.test().map(Significance::statistic).orElse(null))
                .put("wald_p", plain.pValue().orElse(null))
                .put("adj_diff", any ? adjusted.difference(first, second) : null)
                .put("adj_se", any ? adjusted.error(first, second) : null)
                .interval("adj_ci", interval(usual.estimation()))
                .put("adj_z", usual.test().map(Significance::statistic).orElse(null))
                .put("adj_p", usual.pValue().orElse(null))
                .interval("mover_ci", interval(mover.estimate(first, second).estimation()));
    }

    private static Optional<Interval> interval(Estimation estimation) {
        return estimation.estimate().flatMap(Estimate::interval);
    }

    private static Figures proportion(JsonObject reference, Confidence confidence) {
        JsonObject args = reference.getJsonObject("args");
        Share share = args.containsKey("outcome")
                ? ReferenceTable.of(reference).share(args.getString("outcome"))
                : new Share(args.getInt("x"), args.getInt("n"));
        Proportion wilson = Proportion.withDefaults().with(confidence);
        Proportion exact = wilson.with(Proportion.Method.CLOPPER_PEARSON);
        return new Figures()
                .put("x", (double) share.part())
                .put("n", (double) share.n())
                .value("p", wilson.estimate(share))
                .interval("wilson", interval(wilson.estimate(share)))
                .interval("clopper_pearson", interval(exact.estimate(share)));
    }

    private static Figures proportionDifference(JsonObject args, Confidence confidence) {
        Estimation difference = ProportionDifference.withDefaults()
                .with(confidence)
                .estimate(
                        new Share(args.getInt("x1"), args.getInt("n1")),
                        new Share(args.getInt("x2"), args.getInt("n2")));
        return new Figures().value("diff", difference).interval("newcombe", interval(difference));
    }

    private static Figures mean(JsonObject reference, Confidence confidence) {
        String outcome = reference.getJsonObject("args").getString("outcome");
        Sample sample = Sample.ofCounts(1, ReferenceTable.of(reference).counts(outcome, 1, 7));
        Estimation mean = MeanScore.withDefaults().with(confidence).estimate(sample);
        boolean varies = sample.n() > 1;
        return new Figures()
                .put("n", (double) sample.n())
                .value("mean", mean)
                .put("sd", varies ? Math.sqrt(sample.variance()) : null)
                .put("se", varies ? Math.sqrt(sample.squaredError()) : null)
                .interval("ci", interval(mean));
    }

    private static Figures welch(JsonObject reference, Confidence confidence) {
        JsonObject args = reference.getJsonObject("args");
        ReferenceTable table = ReferenceTable.of(reference);
        JsonObject contrast = args.getJsonArray("contrasts").getJsonObject(0);
        Sample second = sampleOf(table, args, contrast.get("of"));
        Sample first = sampleOf(table, args, contrast.get("minus"));
        Tested tested = MeanScoreDifference.withDefaults().with(confidence).estimate(first, second);
        return new Figures()
                .value("diff", tested.estimation())
                .put("t", tested.test().map(Significance::statistic).orElse(null))
                .put("df", MeanScoreDifference.degreesOfFreedom(first, second))
                .put("p", tested.pValue().orElse(null))
                .interval("ci", interval(tested.estimation()));
    }

    private static Sample sampleOf(ReferenceTable table, JsonObject args, @Nullable JsonValue level) {
        return Sample.ofCounts(
                1,
                table.where(args.getString("group"), ReferenceTable.text(level))
                        .counts(args.getString("outcome"), 1, 7));
    }

    private static Figures correlation(JsonObject reference, Confidence confidence) {
        JsonObject args = reference.getJsonObject("args");
        CrossTable table = ReferenceTable.of(reference).crossTable(args.getString("x"), args.getString("y"));
        Tested pearson = LinearCorrelation.pearson().with(confidence).estimate(table);
        Tested spearman = LinearCorrelation.spearman().with(confidence).estimate(table);
        Tested kendall = KendallCorrelation.withDefaults().with(confidence).estimate(table);
        return new Figures()
                .put("n", (double) table.n())
                .value("pearson", pearson.estimation())
                .put("pearson_t", pearson.test().map(Significance::statistic).orElse(null))
                .put("pearson_df", table.n() - 2.0)
                .put("pearson_p", pearson.pValue().orElse(null))
                .interval("pearson_ci95", interval(pearson.estimation()))
                .value("spearman", spearman.estimation())
                .put("spearman_p_t", spearman.pValue().orElse(null))
                .interval("spearman_ci95_bonett_wright", interval(spearman.estimation()))
                .value("kendall_tau_b", kendall.estimation())
                .put("kendall_z", kendall.test().map(Significance::statistic).orElse(null))
                .put("kendall_p", kendall.pValue().orElse(null))
                .put(
                        "kendall_ase1",
                        kendall.estimation()
                                .estimate()
                                .map(tau -> KendallCorrelation.asymptoticError(table, tau.value()))
                                .orElse(null))
                .interval("kendall_ci95", interval(kendall.estimation()));
    }

    /** The rates and their differences; ratios and chi-square are not built yet. */
    private static Figures groupRates(JsonObject reference, Confidence confidence) {
        JsonObject args = reference.getJsonObject("args");
        ReferenceTable table = ReferenceTable.of(reference);
        Figures figures = new Figures();
        for (JsonValue value : args.getJsonArray("contrasts")) {
            JsonObject contrast = value.asJsonObject();
            Estimation difference = ProportionDifference.withDefaults()
                    .with(confidence)
                    .estimate(
                            table.where(args.getString("group"), contrast.getString("minus"))
                                    .share(args.getString("outcome")),
                            table.where(args.getString("group"), contrast.getString("of"))
                                    .share(args.getString("outcome")));
            figures.put(
                    contrast.getString("field"),
                    new Figures().value("rd", difference).interval("rd_newcombe", interval(difference)));
        }
        return figures;
    }
}
