package org.clientroi.web.portal;

import java.util.Currency;
import java.util.function.Function;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
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

    private final Charts charts;
    private final Language language;

    ChartPanels(Charts charts, Language language) {
        this.charts = charts;
        this.language = language;
    }

    Panel trend(ScoreFindings findings, Grain grain) {
        return panel(look -> charts.npsTrend(findings, grain, look, language));
    }

    Panel distribution(ScoreFindings findings, ScoreScale scale) {
        return panel(look -> charts.scoreDistribution(findings, scale, look, language));
    }

    Panel returns(RepeatOrderFindings findings, Currency currency) {
        return panel(look -> charts.reorderRate(findings, currency, look, language));
    }

    private Panel panel(Function<Look, Chart> draw) {
        Chart narrow = draw.apply(Look.svg(NARROW, NARROW_HEIGHT).untitled());
        Chart wide = draw.apply(Look.svg(WIDE, WIDE_HEIGHT).untitled());
        return Panel.of(narrow, wide, org.clientroi.report.domain.Figures.in(language));
    }
}
