package org.clientroi.report.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.report.Findings;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.Edition;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;

/** A workbook's contents made by hand. */
public final class Contents {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Look ANY = Look.svg(1000, 600);

    private Contents() {}

    public static WorkbookContents of(Charts charts, Language language, Grain grain) {
        ScoreFindings nps = Findings.scores(Findings.AUTUMN, grain, grain == Grain.WEEK ? 55 : 210);
        return of(charts, language, grain, nps, Findings.csat(Findings.AUTUMN, List.of(61L, 20L, 44L, 120L, 381L)));
    }

    public static WorkbookContents csatOnly(Charts charts, Language language) {
        ScoreFindings csat = Findings.csatByMonth(Findings.TWO_YEARS, 200);
        return of(charts, language, Grain.MONTH, Findings.noAnswers(Findings.TWO_YEARS), csat);
    }

    private static WorkbookContents of(
            Charts charts, Language language, Grain grain, ScoreFindings nps, ScoreFindings csat) {
        Segment late = new Segment("late", false);
        return new WorkbookContents(
                new Edition("Maison Lumen", EURO, nps.period(), grain, TODAY, language),
                new ShopFacts(
                        Optional.of(TODAY.minusDays(1)),
                        20_112,
                        30_112,
                        new Money(new BigDecimal("1812345.60"), EURO),
                        12,
                        7_420,
                        626,
                        Optional.of(LocalDate.of(2024, 12, 3)),
                        Optional.of(TODAY)),
                nps,
                csat,
                new FunnelFindings(
                        nps.period(),
                        5_012,
                        88,
                        1_166,
                        14,
                        Map.of("no_address", 31L, "opted_out", 12L, "asked_recently", 602L),
                        Findings.share(1_166, 4_924)),
                charts.npsTrend(nps, grain, ANY, language),
                Stream.of(
                                Findings.byScore(90),
                                Findings.byScore(365),
                                Findings.repeats(
                                        365,
                                        late,
                                        List.of(
                                                Findings.customers("false", 9120, 3402),
                                                Findings.customers("true", 1104, 305))),
                                Findings.repeats(90, new Segment("carrier", false), List.of()))
                        .map(findings -> drawn(charts, findings, language))
                        .toList());
    }

    private static RepeatOrders drawn(Charts charts, RepeatOrderFindings findings, Language language) {
        return new RepeatOrders(findings, charts.reorderRate(findings, EURO, ANY, language));
    }

    public static AnswerRow answer(int score, String comment) {
        return new AnswerRow(
                LocalDate.of(2026, 11, 12),
                "nps",
                score,
                Optional.of(9),
                Optional.of(comment),
                Optional.of("LU-104512"),
                Optional.of(LocalDate.of(2026, 11, 9)),
                Optional.of(true),
                Optional.of("damaged"),
                Optional.of("Colissimo"),
                Optional.of("Lampes"),
                Optional.of("fr"));
    }

    /** Of an erased person: no order number, no comment. */
    public static AnswerRow bare(int score) {
        return new AnswerRow(
                LocalDate.of(2026, 11, 13),
                "csat",
                score,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
