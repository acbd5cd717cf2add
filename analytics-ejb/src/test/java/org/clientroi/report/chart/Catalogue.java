package org.clientroi.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.Findings;
import org.clientroi.report.FollowUps;
import org.clientroi.report.Ratings;
import org.clientroi.report.WatchedWeeks;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.Theme;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.Language;

/**
 * Every chart that can be asked for, drawn from an invented shop: the pictures of docs/charts. A new chart is one more line
 * in {@link #charts()} and one more section in docs/charts/README.md; {@code CatalogueTest} says what is missing.
 */
final class Catalogue {

    /** The pictures of one chart: French on a light ground, English on a dark one. */
    static final List<Variant> VARIANTS =
            List.of(new Variant(Language.FR, Theme.LIGHT), new Variant(Language.EN, Theme.DARK));

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Charts CHARTS = new JFreeCharts();
    private static final int WIDTH = 640;

    record Variant(Language language, Theme theme) {}

    /** How a chart is drawn, and how high. */
    record Entry(int height, BiFunction<Look, Language, Chart> drawing) {}

    private Catalogue() {}

    /** By name in addresses. */
    static Map<String, Entry> charts() {
        Map<String, Entry> charts = new LinkedHashMap<>();
        charts.put(
                "nps-trend",
                new Entry(
                        340,
                        (look, language) ->
                                CHARTS.npsTrend(WatchedWeeks.autumn(), Grain.WEEK, marks(), look, language)));
        charts.put(
                "score-distribution",
                new Entry(
                        340,
                        (look, language) -> CHARTS.scoreDistribution(
                                Findings.scores(Findings.AUTUMN, Grain.WEEK, 52), ScoreScale.NPS, look, language)));
        charts.put(
                "reorder-rate",
                new Entry(300, (look, language) -> CHARTS.reorderRate(Findings.byScore(365), EURO, look, language)));
        charts.put(
                "repeat-order-curves",
                new Entry(440, (look, language) -> CHARTS.repeatOrderCurves(FollowUps.byScore(365), look, language)));
        charts.put(
                "hazard-ratios",
                new Entry(360, (look, language) -> CHARTS.hazardRatios(FollowUps.byScore(365), look, language)));
        charts.put(
                "orders-per-customer",
                new Entry(300, (look, language) -> CHARTS.ordersPerCustomer(FollowUps.byScore(365), look, language)));
        charts.put("value", new Entry(320, (look, language) -> CHARTS.value(Findings.worth(), EURO, look, language)));
        charts.put(
                "drivers",
                new Entry(420, (look, language) -> CHARTS.drivers(Ratings.ofDrivers(), EURO, look, language)));
        return charts;
    }

    private static List<TrendMark> marks() {
        return Stream.of(
                        TrendMark.of(WatchedWeeks.weeks(), Findings.AUTUMN, Grain.WEEK),
                        TrendMark.seasons(Findings.AUTUMN, ZoneId.of("Europe/Paris")),
                        List.<TrendMark>of(new TrendMark.Change(1, "Emballages renforcés", LocalDate.of(2026, 10, 12))))
                .flatMap(List::stream)
                .toList();
    }

    /** States that a page must bear too: too few, too many, nothing, a ratio that changes. */
    static Map<String, Entry> edges() {
        Map<String, Entry> charts = new LinkedHashMap<>();
        charts.put(
                "repeat-order-curves-censored",
                new Entry(440, (look, language) -> CHARTS.repeatOrderCurves(FollowUps.carriers(), look, language)));
        charts.put(
                "repeat-order-curves-late",
                new Entry(440, (look, language) -> CHARTS.repeatOrderCurves(FollowUps.catchingUp(), look, language)));
        charts.put(
                "repeat-order-curves-empty",
                new Entry(300, (look, language) -> CHARTS.repeatOrderCurves(FollowUps.nobody(), look, language)));
        charts.put(
                "hazard-ratios-changing",
                new Entry(400, (look, language) -> CHARTS.hazardRatios(FollowUps.catchingUp(), look, language)));
        charts.put(
                "hazard-ratios-empty",
                new Entry(300, (look, language) -> CHARTS.hazardRatios(FollowUps.nobody(), look, language)));
        charts.put(
                "orders-per-customer-carriers",
                new Entry(380, (look, language) -> CHARTS.ordersPerCustomer(FollowUps.carriers(), look, language)));
        charts.put(
                "orders-per-customer-empty",
                new Entry(300, (look, language) -> CHARTS.ordersPerCustomer(FollowUps.nobody(), look, language)));
        charts.put(
                "drivers-empty",
                new Entry(300, (look, language) -> CHARTS.drivers(Ratings.nothing(), EURO, look, language)));
        charts.put(
                "reorder-rate-empty",
                new Entry(
                        300,
                        (look, language) -> CHARTS.reorderRate(
                                Findings.repeats(365, new Segment("score", false), List.of()), EURO, look, language)));
        return charts;
    }

    static Look look(Entry entry, Variant variant) {
        return Look.svg(WIDTH, entry.height()).on(variant.theme());
    }

    static String file(String name, Variant variant) {
        return name + "-" + variant.language().code() + "-"
                + variant.theme().name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** All pictures, as docs/charts holds them. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Entry> each : charts().entrySet()) {
            for (Variant variant : VARIANTS) {
                Chart chart = each.getValue().drawing().apply(look(each.getValue(), variant), variant.language());
                Files.write(
                        folder.resolve(file(each.getKey(), variant)),
                        chart.image().bytes());
            }
        }
    }
}
