package org.clientroi.report.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.Language;

/** The charts, drawn with JFreeChart. */
@ApplicationScoped
class JFreeCharts implements Charts {

    @Override
    public Chart npsTrend(ScoreFindings findings, Grain grain, List<TrendMark> marks, Look look, Language language) {
        return drawn(words -> new NpsTrendChart(findings, grain, marks, words).picture(look), look, language);
    }

    @Override
    public Chart scoreDistribution(ScoreFindings findings, ScoreScale scale, Look look, Language language) {
        return drawn(words -> new ScoreDistributionChart(findings, scale, words).picture(look), look, language);
    }

    @Override
    public Chart value(ValueFindings findings, Currency currency, Look look, Language language) {
        return drawn(words -> new ValueChart(findings, currency, words).picture(look), look, language);
    }

    @Override
    public Chart reorderRate(RepeatOrderFindings findings, Currency currency, Look look, Language language) {
        return drawn(words -> new ReorderRateChart(findings, currency, words).picture(look), look, language);
    }

    @Override
    public Chart repeatOrderCurves(FollowUpFindings findings, Look look, Language language) {
        return drawn(words -> new RepeatOrderCurvesChart(findings, words).picture(look), look, language);
    }

    @Override
    public Chart hazardRatios(FollowUpFindings findings, Look look, Language language) {
        return drawn(words -> new HazardRatiosChart(findings, words).picture(look), look, language);
    }

    @Override
    public Chart ordersPerCustomer(FollowUpFindings findings, Look look, Language language) {
        return drawn(words -> new OrdersPerCustomerChart(findings, words).picture(look), look, language);
    }

    private static Chart drawn(Function<Wording, Picture> picture, Look look, Language language) {
        Wording wording = Wording.in(language);
        return Rendering.render(picture.apply(wording), look, wording);
    }

    @Override
    public Chart drivers(DriverFindings findings, Currency currency, Look look, Language language) {
        return drawn(words -> new DriversChart(findings, currency, words).picture(look), look, language);
    }
}
