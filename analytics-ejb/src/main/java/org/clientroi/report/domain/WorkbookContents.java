package org.clientroi.report.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;

/**
 * What goes into a workbook, answers aside.
 *
 * @param trend the chart whose sentence and numbers the trend sheet shows
 * @param repeatOrders each with the chart whose sentence and numbers are shown
 */
public record WorkbookContents(
        Edition edition,
        ShopFacts facts,
        ScoreFindings nps,
        ScoreFindings csat,
        FunnelFindings funnel,
        Chart trend,
        List<RepeatOrders> repeatOrders) {

    /** Whose workbook it is, of when, and in which language. */
    public record Edition(
            String shop, Currency currency, DateRange period, Grain grain, LocalDate writtenOn, Language language) {}

    /** Who ordered again, and the chart of it. */
    public record RepeatOrders(RepeatOrderFindings findings, Chart chart) {}

    /** True where the shop's answers are 1-5 scores only. */
    public boolean isCsatOnly() {
        return nps.whole().n() == 0 && csat.whole().n() > 0;
    }
}
