package org.clientroi.report.domain;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DropOffFindings;
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
        Chart trend,
        List<RepeatOrders> repeatOrders,
        Comparisons comparisons,
        Asked asked) {

    /**
     * Whose workbook it is, of when, and in which language.
     *
     * @param writtenAt in the shop's zone
     */
    public record Edition(
            String shop,
            Currency currency,
            DateRange period,
            Grain grain,
            ZonedDateTime writtenAt,
            Language language) {}

    /** Who ordered again, and the chart of it. */
    public record RepeatOrders(RepeatOrderFindings findings, Chart chart) {}

    /** Where it differs, and what goes with the score. */
    public record Comparisons(List<SegmentLine> segments, DriverFindings drivers) {}

    /** What became of the invitations, and how far customers came in the survey. */
    public record Asked(FunnelFindings funnel, DropOffFindings dropOff) {}

    /** True where the shop's answers are 1-5 scores only. */
    public boolean isCsatOnly() {
        return nps.whole().n() == 0 && csat.whole().n() > 0;
    }

    /** The question whose score makes classes. */
    public String question() {
        return isCsatOnly() ? "csat" : "nps";
    }

    /** The answers that prove it. */
    public AnswersWanted answers() {
        Map<Integer, DateRange> followed = new HashMap<>();
        for (RepeatOrders repeats : repeatOrders) {
            if (repeats.findings().question().by().isScore()) {
                repeats.findings()
                        .period()
                        .ifPresent(days ->
                                followed.put(repeats.findings().question().horizonDays(), days));
            }
        }
        return new AnswersWanted(edition.period(), question(), followed);
    }
}
