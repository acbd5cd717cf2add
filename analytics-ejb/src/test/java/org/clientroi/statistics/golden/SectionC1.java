package org.clientroi.statistics.golden;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.EqualShares;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.KendallCorrelation;
import org.clientroi.statistics.LinearCorrelation;
import org.clientroi.statistics.ProportionDifference;
import org.clientroi.statistics.RelativeRisk;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** c1: the answer within a fixed horizon, by correlation and by group. */
final class SectionC1 {

    private SectionC1() {}

    static Figures correlation(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String x = arguments.text("x");
        String y = arguments.text("y");
        GoldenTable rows = one.table().complete(x, y);
        CrossTable table = CrossTable.ofCustomers(rows.numbers(x), rows.numbers(y));
        Confidence confidence = arguments.confidence();
        return new Figures()
                .put("n", table.n())
                .put("pearson_df", table.n() > 2 ? table.n() - 2 : null)
                .putAll(pearson(LinearCorrelation.pearson().with(confidence).estimate(table)))
                .putAll(spearman(LinearCorrelation.spearman().with(confidence).estimate(table)))
                .putAll(kendall(table, KendallCorrelation.withDefaults().with(confidence)));
    }

    private static Figures pearson(Tested pearson) {
        return new Figures()
                .value("pearson", pearson.estimation())
                .put("pearson_t", pearson.test().map(Significance::statistic))
                .put("pearson_p", pearson.pValue())
                .interval("pearson_ci95", pearson.estimation());
    }

    private static Figures spearman(Tested spearman) {
        return new Figures()
                .value("spearman", spearman.estimation())
                .put("spearman_p_t", spearman.pValue())
                .interval("spearman_ci95_bonett_wright", spearman.estimation());
    }

    private static Figures kendall(CrossTable table, KendallCorrelation estimator) {
        Tested kendall = estimator.estimate(table);
        return new Figures()
                .value("kendall_tau_b", kendall.estimation())
                .put("kendall_z", kendall.test().map(Significance::statistic))
                .put("kendall_p", kendall.pValue())
                .put(
                        "kendall_ase1",
                        kendall.estimation()
                                .estimate()
                                .map(Estimate::value)
                                .map(tau -> KendallCorrelation.asymptoticError(table, tau)))
                .interval("kendall_ci95", kendall.estimation());
    }

    static Figures groupRates(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String group = arguments.text("group");
        String outcome = arguments.text("outcome");
        GoldenTable table = one.table().complete(outcome);
        List<String> levels = arguments.texts("groups");
        List<Share> shares = levels.stream()
                .map(level -> SectionB.share(table.where(group, level).numbers(outcome)))
                .toList();
        Optional<Significance> overall = EqualShares.homogeneity(shares);
        Figures figures = new Figures()
                .put("x", shares.stream().map(Share::part).toList())
                .put("n", shares.stream().map(Share::n).toList())
                .put("chisq", overall.map(Significance::statistic))
                .put("chisq_p", overall.map(Significance::pValue));
        if (arguments.has("trend_scores")) {
            Optional<Significance> trend = EqualShares.trend(shares, arguments.numbers("trend_scores"));
            figures.put("trend_chisq", trend.map(Significance::statistic))
                    .put("trend_p", trend.map(Significance::pValue));
        }
        for (GoldenArguments contrast : arguments.optionalObjects("contrasts")) {
            Share of = shares.get(levels.indexOf(contrast.text("of")));
            Share minus = shares.get(levels.indexOf(contrast.text("minus")));
            figures.under(contrast.optionalText("field"), contrast(minus, of, arguments.confidence()));
        }
        return figures;
    }

    private static Figures contrast(Share minus, Share of, Confidence confidence) {
        Estimation difference =
                ProportionDifference.withDefaults().with(confidence).estimate(minus, of);
        Estimation ratio = RelativeRisk.withDefaults().with(confidence).estimate(minus, of);
        return new Figures()
                .value("rd", difference)
                .interval("rd_newcombe", difference)
                .value("rr", ratio)
                .interval("rr_ci95", ratio);
    }
}
