package org.clientroi.report.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DropOffFindings;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.report.Findings;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.AnswerRow.Followed;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.SegmentLine;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.Asked;
import org.clientroi.report.domain.WorkbookContents.Comparisons;
import org.clientroi.report.domain.WorkbookContents.Edition;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.ImportancePerformance.Quadrant;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** A workbook's contents made by hand. */
public final class Contents {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final NotEstimable TOO_FEW = new NotEstimable(Reason.TOO_FEW);
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
                new Edition(
                        "Maison Lumen",
                        EURO,
                        nps.period(),
                        grain,
                        TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Paris")),
                        language),
                facts(),
                nps,
                csat,
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
                        .toList(),
                new Comparisons(segments(), drivers(nps.period())),
                new Asked(funnel(nps.period()), dropOff(nps.period())));
    }

    private static ShopFacts facts() {
        return new ShopFacts(
                Optional.of(TODAY.minusDays(1)),
                20_112,
                30_112,
                new Money(new BigDecimal("1812345.60"), EURO),
                12,
                7_420,
                626,
                Optional.of(LocalDate.of(2024, 12, 3)),
                Optional.of(TODAY));
    }

    private static FunnelFindings funnel(DateRange period) {
        return new FunnelFindings(
                period,
                5_012,
                88,
                1_166,
                14,
                Map.of("no_address", 31L, "opted_out", 12L, "asked_recently", 602L),
                Findings.share(1_166, 4_924));
    }

    private static DropOffFindings dropOff(DateRange period) {
        return new DropOffFindings(
                period,
                1_180,
                Map.of("score", 1_166L, "details", 902L),
                List.of(
                        new DropOffFindings.Question("nps", Optional.of(1_180L), 1_166, 0),
                        new DropOffFindings.Question("product", Optional.of(1_180L), 880, 3),
                        new DropOffFindings.Question("listens", Optional.empty(), 120, 0)));
    }

    private static List<SegmentLine> segments() {
        Segment carrier = new Segment("carrier", false);
        return List.of(
                line(carrier, "Chronopost", 402, 0.41, 0.12, 0.004),
                line(carrier, "Colissimo", 711, 0.28, -0.14, 0.003),
                line(carrier, "Mondial Relay", 22, 0.35, 0.03, 0.71),
                new SegmentLine(carrier, "", 3, TOO_FEW, TOO_FEW, Optional.empty(), true));
    }

    private static SegmentLine line(Segment by, String name, long n, double nps, double apart, double p) {
        return new SegmentLine(
                by, name, n, around(nps, n, "nps-adjusted-wald"), around(apart, n, "x"), Optional.of(p), n < 30);
    }

    private static DriverFindings drivers(DateRange period) {
        return new DriverFindings(
                period,
                1_166,
                640,
                526,
                List.of(
                        driver(Driver.DELIVERY_TIME, Quadrant.CONCENTRATE_HERE, 3.4, 41),
                        driver(Driver.PRODUCT, Quadrant.KEEP_UP, 4.5, 33)),
                Optional.of(0.42),
                Optional.empty(),
                7,
                2_000,
                210,
                Findings.share(40, 210));
    }

    private static DriverFindings.Line driver(Driver driver, Quadrant quadrant, double rating, double importance) {
        return new DriverFindings.Line(
                driver,
                880,
                12,
                30,
                true,
                around(rating, 880, "mean-t"),
                around(importance, 640, "relative-weights"),
                Optional.of(0.51),
                Optional.of(1.4),
                Optional.of(quadrant),
                Findings.share(60, 210));
    }

    private static Estimate around(double value, long n, String method) {
        return new Estimate(value, Optional.of(new Interval(value - 0.05, value + 0.05, 0.95)), n, method);
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
                Optional.of("fr"),
                true,
                true,
                new Followed(false, 0),
                new Followed(false, 0));
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
                Optional.empty(),
                true,
                false,
                new Followed(false, 0),
                new Followed(false, 0));
    }

    /** The very answers that the findings of {@code contents} were made of. */
    public static List<AnswerRow> evidence(WorkbookContents contents) {
        List<AnswerRow> rows = new ArrayList<>();
        given(rows, "nps", 0, contents.nps().whole().counts().orElseThrow());
        given(rows, "csat", 1, contents.csat().whole().counts().orElseThrow());
        Map<Integer, List<ClassOfCustomers>> rates = new HashMap<>();
        for (RepeatOrders repeats : contents.repeatOrders()) {
            if (repeats.findings().question().by().isScore()) {
                rates.put(
                        repeats.findings().question().horizonDays(),
                        repeats.findings().classes());
            }
        }
        List<ClassOfCustomers> days90 = Objects.requireNonNull(rates.get(90));
        List<ClassOfCustomers> days365 = Objects.requireNonNull(rates.get(365));
        for (int at = 0; at < days90.size(); at++) {
            followed(rows, List.of(10, 7, 2).get(at), days90.get(at), days365.get(at));
        }
        return rows;
    }

    private static void given(List<AnswerRow> rows, String question, int lowest, List<Long> counts) {
        for (int at = 0; at < counts.size(); at++) {
            for (long i = 0; i < counts.get(at); i++) {
                rows.add(row(question, lowest + at, true, false, new Followed(false, 0), new Followed(false, 0)));
            }
        }
    }

    private static void followed(List<AnswerRow> rows, int score, ClassOfCustomers days90, ClassOfCustomers days365) {
        for (long i = 0; i < days365.n(); i++) {
            rows.add(row(
                    "nps",
                    score,
                    false,
                    true,
                    new Followed(true, i < days90.reordered() ? 1 : 0),
                    new Followed(true, i < days365.reordered() ? 2 : 0)));
        }
    }

    private static AnswerRow row(
            String question, int score, boolean inPeriod, boolean index, Followed days90, Followed days365) {
        return new AnswerRow(
                LocalDate.of(2026, 11, 12),
                question,
                score,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inPeriod,
                index,
                days90,
                days365);
    }
}
