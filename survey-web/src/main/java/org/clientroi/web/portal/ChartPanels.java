package org.clientroi.web.portal;

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

/**
 * Draws what a page has already been told, so that no question is asked twice: once as wide as a card on a desk, once
 * as wide as a telephone. The page shows one of the two, by the width of the card.
 */
final class ChartPanels {

    private static final int NARROW = 284;
    private static final int WIDE = 510;
    private static final int NARROW_HEIGHT = 230;
    private static final int WIDE_HEIGHT = 275;
    private static final int ROW_AT_RISK = 16;
    private static final int ROW = 46;
    private static final int AXIS = 40;
    private static final int MOST_ROWS = 10;

    private final Charts charts;
    private final Language language;

    ChartPanels(Charts charts, Language language) {
        this.charts = charts;
        this.language = language;
    }

    Panel trend(ScoreFindings findings, Grain grain, List<TrendMark> marks) {
        return panel(look -> charts.npsTrend(findings, grain, marks, look, language));
    }

    Panel distribution(ScoreFindings findings, ScoreScale scale) {
        return panel(look -> charts.scoreDistribution(findings, scale, look, language));
    }

    Panel returns(RepeatOrderFindings findings, Currency currency) {
        return panel(look -> charts.reorderRate(findings, currency, look, language));
    }

    Panel curves(FollowUpFindings findings) {
        int rows = ROW_AT_RISK * findings.curves().size();
        return panel(
                look -> charts.repeatOrderCurves(findings, look, language),
                NARROW_HEIGHT + rows + ROW_AT_RISK,
                WIDE_HEIGHT + rows);
    }

    Panel ratios(FollowUpFindings findings) {
        int height = rows(findings.contrasts().stream()
                .mapToInt(each -> figures(each.raw()) + figures(each.adjusted()))
                .sum());
        return panel(look -> charts.hazardRatios(findings, look, language), height, height);
    }

    /** One, or two where it would not hold over time. */
    private static int figures(FollowUpFindings.HazardRatio ratio) {
        return ratio.early().isPresent() || ratio.late().isPresent() ? 2 : 1;
    }

    Panel ordersPerCustomer(FollowUpFindings findings) {
        int height = rows(findings.perCustomer().size());
        return panel(look -> charts.ordersPerCustomer(findings, look, language), height, height);
    }

    private static int rows(int many) {
        return Math.max(NARROW_HEIGHT, Math.min(MOST_ROWS, many) * ROW + AXIS);
    }

    Panel drivers(DriverFindings findings, Currency currency) {
        return panel(look -> charts.drivers(findings, currency, look, language));
    }

    Panel value(ValueFindings findings, Currency currency) {
        return panel(look -> charts.value(findings, currency, look, language));
    }

    private Panel panel(Function<Look, Chart> draw) {
        return panel(draw, NARROW_HEIGHT, WIDE_HEIGHT);
    }

    private Panel panel(Function<Look, Chart> draw, int narrowHeight, int wideHeight) {
        Chart narrow = draw.apply(Look.svg(NARROW, narrowHeight).untitled());
        Chart wide = draw.apply(Look.svg(WIDE, wideHeight).untitled());
        return Panel.of(narrow, wide, org.clientroi.report.domain.Figures.in(language));
    }
}
