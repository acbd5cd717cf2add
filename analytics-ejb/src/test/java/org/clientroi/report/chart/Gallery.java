package org.clientroi.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.Findings;
import org.clientroi.report.WatchedWeeks;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.Theme;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;

/** Draws every chart into a folder, to be looked at: {@code Gallery <folder>}. */
public final class Gallery {

    public static final Charts CHARTS = new JFreeCharts();
    private static final Currency EURO = Currency.getInstance("EUR");

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (var entry : charts().entrySet()) {
            for (Language language : Language.values()) {
                draw(folder, entry.getKey(), language, Look.png(390, 340), entry.getValue());
                draw(folder, entry.getKey(), language, Look.png(640, 360).on(Theme.DARK), entry.getValue());
                draw(folder, entry.getKey(), language, Look.png(1280, 420), entry.getValue());
                draw(folder, entry.getKey(), language, Look.svg(390, 340), entry.getValue());
            }
        }
        Map<String, Catalogue.Entry> catalogue = Catalogue.charts();
        catalogue.putAll(Catalogue.edges());
        for (var entry : catalogue.entrySet()) {
            int height = entry.getValue().height();
            draw(
                    folder,
                    entry.getKey(),
                    Language.FR,
                    Look.png(390, height + 60),
                    entry.getValue().drawing());
            draw(
                    folder,
                    entry.getKey(),
                    Language.EN,
                    Look.png(640, height),
                    entry.getValue().drawing());
            draw(
                    folder,
                    entry.getKey(),
                    Language.FR,
                    Look.png(640, height).on(Theme.DARK),
                    entry.getValue().drawing());
            draw(
                    folder,
                    entry.getKey(),
                    Language.EN,
                    Look.png(284, height).untitled(),
                    entry.getValue().drawing());
        }
    }

    private static void draw(
            Path folder, String name, Language language, Look look, BiFunction<Look, Language, Chart> drawing)
            throws IOException {
        Chart chart = drawing.apply(look, language);
        String ending = look.theme() == Theme.DARK ? "-dark" : "";
        String file = "%s-%s-%d%s.%s"
                .formatted(
                        name,
                        language.code(),
                        look.width(),
                        ending,
                        look.format().name().toLowerCase(java.util.Locale.ROOT));
        Files.write(folder.resolve(file), chart.image().bytes());
        if (look.width() == 1280) {
            System.out.println(file + ": " + chart.textAlternative());
        }
    }

    private static Map<String, BiFunction<Look, Language, Chart>> charts() {
        Map<String, BiFunction<Look, Language, Chart>> charts = new LinkedHashMap<>();
        charts.put("trend-weeks", trend(Findings.scores(Findings.AUTUMN, Grain.WEEK, 52), Grain.WEEK));
        charts.put(
                "trend-marks",
                (look, language) -> CHARTS.npsTrend(
                        WatchedWeeks.autumn(),
                        Grain.WEEK,
                        TrendMark.of(WatchedWeeks.weeks(), Findings.AUTUMN, Grain.WEEK),
                        look,
                        language));
        charts.put("trend-months", trend(Findings.scores(Findings.TWO_YEARS, Grain.MONTH, 210), Grain.MONTH));
        charts.put("trend-gaps", trend(withGaps(), Grain.WEEK));
        charts.put("trend-one", trend(oneAnswer(), Grain.WEEK));
        charts.put("trend-empty", trend(Findings.noAnswers(Findings.AUTUMN), Grain.WEEK));
        charts.put("scores", scores(Findings.scores(Findings.AUTUMN, Grain.WEEK, 52), ScoreScale.NPS));
        charts.put("scores-one", scores(oneAnswer(), ScoreScale.NPS));
        charts.put("scores-empty", scores(Findings.noAnswers(Findings.AUTUMN), ScoreScale.NPS));
        charts.put(
                "scores-csat",
                scores(Findings.csat(Findings.AUTUMN, List.of(61L, 20L, 44L, 120L, 381L)), ScoreScale.CSAT));
        charts.put("rate-score", (look, language) -> CHARTS.reorderRate(Findings.byScore(365), EURO, look, language));
        charts.put("rate-score-90", (look, language) -> CHARTS.reorderRate(Findings.byScore(90), EURO, look, language));
        charts.put("value", (look, language) -> CHARTS.value(Findings.worth(), EURO, look, language));
        charts.put("rate-carrier", (look, language) -> CHARTS.reorderRate(carriers(), EURO, look, language));
        charts.put("rate-late", (look, language) -> CHARTS.reorderRate(late(), EURO, look, language));
        charts.put(
                "rate-empty",
                (look, language) -> CHARTS.reorderRate(
                        Findings.repeats(365, new Segment("score", false), List.of()), EURO, look, language));
        return charts;
    }

    private static BiFunction<Look, Language, Chart> trend(ScoreFindings findings, Grain grain) {
        return (look, language) -> CHARTS.npsTrend(findings, grain, look, language);
    }

    private static BiFunction<Look, Language, Chart> scores(ScoreFindings findings, ScoreScale scale) {
        return (look, language) -> CHARTS.scoreDistribution(findings, scale, look, language);
    }

    private static ScoreFindings withGaps() {
        List<ScoreGroup> groups =
                Findings.scores(Findings.AUTUMN, Grain.WEEK, 24).groups();
        List<ScoreGroup> kept = new java.util.ArrayList<>(groups);
        kept.removeAll(List.of(groups.get(5), groups.get(6), groups.get(8), groups.get(15)));
        kept.set(2, Findings.group(kept.get(2).group(), List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L, 0L)));
        return Findings.scores(Findings.AUTUMN, kept);
    }

    private static ScoreFindings oneAnswer() {
        DateRange month = new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22));
        return Findings.scores(
                month,
                List.of(Findings.group(
                        Map.of("week", "2026-W46"), List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L))));
    }

    private static org.clientroi.insight.domain.RepeatOrderFindings carriers() {
        return Findings.repeats(
                90,
                new Segment("carrier", false),
                List.of(
                        Findings.customers("Chronopost", 640, 92),
                        Findings.customers("Colissimo", 5210, 560),
                        Findings.customers("DHL Express International", 24, 4),
                        Findings.customers("Mondial Relay", 3105, 402),
                        Findings.customers("Relais Colis", 3, 1),
                        Findings.customers("", 410, 31)));
    }

    private static org.clientroi.insight.domain.RepeatOrderFindings late() {
        return Findings.repeats(
                365,
                new Segment("late", false),
                List.of(Findings.customers("false", 9120, 3402), Findings.customers("true", 1104, 305)));
    }
}
