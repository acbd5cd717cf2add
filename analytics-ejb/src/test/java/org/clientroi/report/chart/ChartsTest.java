package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.Findings;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.Theme;
import org.clientroi.report.domain.Trend;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Charts charts = new JFreeCharts();

    static Stream<Chart> everySvg() {
        Charts charts = new JFreeCharts();
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(390, 1280)
                        .flatMap(width -> Stream.of(Theme.values())
                                .map(theme -> Look.svg(width, 340).on(theme))
                                .flatMap(look -> Stream.of(
                                        charts.npsTrend(weeks(), Grain.WEEK, look, language),
                                        charts.npsTrend(nothing(), Grain.WEEK, look, language),
                                        charts.scoreDistribution(weeks(), ScoreScale.NPS, look, language),
                                        charts.scoreDistribution(nothing(), ScoreScale.NPS, look, language),
                                        charts.value(Findings.worth(), EURO, look, language),
                                        charts.reorderRate(Findings.byScore(365), EURO, look, language)))));
    }

    @ParameterizedTest
    @MethodSource("everySvg")
    void anInlinedChartPassesAStrictPolicyAndSaysWhatItShows(Chart chart) {
        assertThat(chart.svg())
                .startsWith("<svg")
                .contains("role=\"img\"", "<title", chart.textAlternative().replace("<", "&lt;"))
                .doesNotContain("style=", "<style", "<script", "href");
        assertThat(chart.image().bytes().length).isLessThan(40_000);
    }

    @ParameterizedTest
    @MethodSource("everySvg")
    void noTextIsSmallerThanElevenPixels(Chart chart) {
        assertThat(FONT_SIZE.matcher(chart.svg()).results().map(size -> Double.valueOf(size.group(1))))
                .isNotEmpty()
                .allMatch(size -> size >= 11);
    }

    @Test
    void twoChartsOnOnePageShareNoId() {
        Chart trend = charts.npsTrend(weeks(), Grain.WEEK, Look.svg(640, 300), Language.FR);
        Chart again = charts.npsTrend(weeks(), Grain.WEEK, Look.svg(390, 300), Language.FR);

        assertThat(ids(trend)).isNotEmpty().doesNotContainAnyElementsOf(ids(again));
    }

    @Test
    void theTrendIsDrawnFromTheNumbersBesideIt() {
        NpsTrendChart chart = new NpsTrendChart(weeks(), Grain.WEEK, List.of(), Wording.in(Language.EN));
        Picture picture = chart.picture(Look.svg(640, 300));
        IntervalXYDataset line = (IntervalXYDataset) ((XYPlot) picture.plot()).getDataset(0);

        assertThat(line.getItemCount(0))
                .isEqualTo(picture.numbers().rows().size())
                .isEqualTo(25);
        for (int week = 0; week < 25; week++) {
            List<Cell> row = picture.numbers().rows().get(week);
            assertThat(new Cell.Points(line.getYValue(0, week) / 100).shown(figures()))
                    .isEqualTo(row.get(5).shown(figures()));
            assertThat(new Cell.Points(line.getStartYValue(0, week) / 100).shown(figures()))
                    .isEqualTo(row.get(6).shown(figures()));
        }
    }

    @Test
    void aWeekWithoutAnswersIsAGapAndALoneWeekIsAPoint() {
        List<ScoreGroup> groups =
                new ArrayList<>(Findings.scores(Findings.AUTUMN, Grain.WEEK, 50).groups());
        groups.remove(12);
        groups.remove(10);
        Picture picture = new NpsTrendChart(
                        Findings.scores(Findings.AUTUMN, groups), Grain.WEEK, List.of(), Wording.in(Language.EN))
                .picture(Look.svg(640, 300));
        XYPlot plot = (XYPlot) picture.plot();

        assertThat(plot.getDataset(0).getSeriesCount()).isEqualTo(2);
        assertThat(plot.getDataset(0).getItemCount(0)).isEqualTo(10);
        assertThat(plot.getDataset(1).getItemCount(0)).isEqualTo(1);
        assertThat(picture.numbers().rows().get(10)).first().isEqualTo(new Cell.Day(LocalDate.of(2026, 8, 10)));
        assertThat(picture.numbers().rows().get(10).subList(1, 8))
                .containsExactly(
                        new Cell.Count(0),
                        new Cell.Count(0),
                        new Cell.Count(0),
                        new Cell.Count(0),
                        new Cell.None(),
                        new Cell.None(),
                        new Cell.None());
    }

    @Test
    void theAxisShowsAllRangesOfWeeksWithTenAnswersAndNoMore() {
        Trend trend = Trend.of(weeks(), Grain.WEEK);
        NpsTrendPlot plot = new NpsTrendPlot(trend, List.of(), figures(), Look.svg(640, 300));

        assertThat(plot.isCut()).isFalse();
        assertThat(plot.range().getLength()).isLessThan(110);
    }

    @Test
    void oneAnswerIsDrawn() {
        DateRange month = new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22));
        ScoreGroup nine =
                Findings.group(Map.of("month", "2026-11"), List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L));
        Chart chart =
                charts.npsTrend(Findings.scores(month, List.of(nine)), Grain.MONTH, Look.svg(390, 300), Language.FR);

        assertThat(chart.note()).startsWith("Une réponse");
        assertThat(chart.numbers().rows().getFirst().get(5)).isEqualTo(new Cell.Points(1));
    }

    @Test
    void withoutAnAnswerTheChartSaysSo() {
        Chart chart = charts.npsTrend(nothing(), Grain.WEEK, Look.svg(390, 300), Language.EN);

        assertThat(chart.svg()).contains(">No answer from");
        assertThat(chart.textAlternative()).startsWith("No answer from 1 June to 22 November 2026.");
    }

    @Test
    void everyClassOfScoresStandsOverItsBarsByName() {
        Picture picture = new ScoreDistributionChart(weeks(), ScoreScale.NPS, Wording.in(Language.FR))
                .picture(Look.svg(390, 300));
        CategoryPlot plot = (CategoryPlot) picture.plot();

        assertThat(((ClassHeadings) plot.getAnnotations().getFirst()).headings())
                .extracting(ClassHeadings.Heading::name, ClassHeadings.Heading::from, ClassHeadings.Heading::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Détracteurs", 0, 6),
                        org.assertj.core.groups.Tuple.tuple("Passifs", 7, 8),
                        org.assertj.core.groups.Tuple.tuple("Promoteurs", 9, 10));
        assertThat(plot.getDataset().getColumnKeys()).hasSize(11).first().isEqualTo("0");
    }

    @Test
    void theRateChartNamesEachClassWithItsSizeRateAndRange() {
        Chart chart = charts.reorderRate(Findings.byScore(365), EURO, Look.svg(390, 340), Language.FR);

        assertThat(chart.title())
                .isEqualTo("Les promoteurs repassent plus souvent commande\u202f: 43\u202f%, contre 26\u202f% des"
                        + " détracteurs");
        assertThat(chart.svg())
                .contains("Promoteurs", "Passifs", "Détracteurs", "2\u202f104 clients", "43\u202f% (41 à 45\u202f%)");
        assertThat(chart.numbers().rows().getFirst())
                .startsWith(new Cell.Words("Promoteurs"), new Cell.Count(2104), new Cell.Count(905));
    }

    @Test
    void aClassOfFewerThanFiveKeepsItsSizeAndNothingElse() {
        Chart chart = charts.reorderRate(
                Findings.repeats(
                        90,
                        new Segment("carrier", false),
                        List.of(Findings.customers("Colissimo", 512, 60), Findings.customers("Relais Colis", 3, 1))),
                EURO,
                Look.svg(640, 300),
                Language.EN);

        assertThat(chart.svg()).contains("fewer than 5 customers");
        assertThat(chart.numbers().rows().get(1).subList(1, 8))
                .containsExactly(
                        new Cell.Count(3),
                        new Cell.None(),
                        new Cell.None(),
                        new Cell.None(),
                        new Cell.None(),
                        new Cell.None(),
                        new Cell.None());
    }

    @Test
    void aPngHasAsManyPixelsAsWereAskedFor() throws IOException {
        Chart chart = charts.reorderRate(Findings.byScore(90), EURO, Look.png(390, 340), Language.EN);

        var image = ImageIO.read(new ByteArrayInputStream(chart.image().bytes()));
        assertThat(image.getWidth()).isEqualTo(780);
        assertThat(image.getHeight()).isEqualTo(680);
    }

    private static List<String> ids(Chart chart) {
        return ID.matcher(chart.svg()).results().map(id -> id.group(1)).toList();
    }

    private static ScoreFindings weeks() {
        return Findings.scores(Findings.AUTUMN, Grain.WEEK, 60);
    }

    private static ScoreFindings nothing() {
        return Findings.noAnswers(Findings.AUTUMN);
    }

    private static org.clientroi.report.domain.Figures figures() {
        return org.clientroi.report.domain.Figures.in(Language.EN);
    }
}
