package org.clientroi.web.portal;

import java.util.Currency;
import java.util.List;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.shared.Language;

/** Draws a rectangle of the right size: what surrounds a chart can be tested without drawing one. */
final class SketchedCharts implements Charts {

    @Override
    public Chart npsTrend(ScoreFindings findings, Grain grain, Look look, Language language) {
        return chart("nps-trend", look, language);
    }

    @Override
    public Chart scoreDistribution(ScoreFindings findings, ScoreScale scale, Look look, Language language) {
        return chart("score-distribution", look, language);
    }

    @Override
    public Chart reorderRate(RepeatOrderFindings findings, Currency currency, Look look, Language language) {
        return chart("reorder-rate", look, language);
    }

    private static Chart chart(String name, Look look, Language language) {
        String title = language == Language.FR ? "Ce que montre le dessin" : "What the drawing shows";
        String svg =
                "<svg viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title><rect width=\"100%%\" height=\"100%%\"/></svg>"
                        .formatted(look.width(), look.height(), title);
        var numbers =
                new NumberTable(title, List.of("A", "N"), List.of(List.of(new Cell.Words("a"), new Cell.Count(1_310))));
        return new Chart(name, title, title, title, title, numbers, new Chart.Svg(svg));
    }
}
