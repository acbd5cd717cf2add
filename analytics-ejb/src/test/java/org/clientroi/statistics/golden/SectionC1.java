package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.List;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CrossTable;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.KendallCorrelation;
import org.clientroi.statistics.LinearCorrelation;
import org.clientroi.statistics.Significance;
import org.clientroi.statistics.Tested;

/** c1: the answer within a fixed horizon, by correlation and by group. */
final class SectionC1 {

    private SectionC1() {}

    private static CrossTable crossTable(double[] x, double[] y) {
        List<CrossTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            cells.add(new CrossTable.Cell(x[i], y[i], 1));
        }
        return CrossTable.of(cells);
    }

    static Figures correlation(GoldenCase one) {
        GoldenArguments arguments = one.arguments();
        String x = arguments.text("x");
        String y = arguments.text("y");
        GoldenTable rows = one.table().complete(x, y);
        CrossTable table = crossTable(rows.numbers(x), rows.numbers(y));
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
}
