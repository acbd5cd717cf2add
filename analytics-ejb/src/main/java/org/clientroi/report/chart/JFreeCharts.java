package org.clientroi.report.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.shared.Language;

/** The charts, drawn with JFreeChart. */
@ApplicationScoped
class JFreeCharts implements Charts {

    @Override
    public Chart npsTrend(ScoreFindings findings, Grain grain, Look look, Language language) {
        return Rendering.render(new NpsTrendChart(findings, grain, Wording.in(language)).picture(look), look);
    }

    @Override
    public Chart scoreDistribution(ScoreFindings findings, ScoreScale scale, Look look, Language language) {
        return Rendering.render(new ScoreDistributionChart(findings, scale, Wording.in(language)).picture(look), look);
    }

    @Override
    public Chart reorderRate(RepeatOrderFindings findings, Currency currency, Look look, Language language) {
        return Rendering.render(new ReorderRateChart(findings, currency, Wording.in(language)).picture(look), look);
    }
}
