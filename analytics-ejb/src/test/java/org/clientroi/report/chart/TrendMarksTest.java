package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.WeekByWeek;
import org.clientroi.report.Findings;
import org.clientroi.report.WatchedWeeks;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.TrendMark;
import org.clientroi.report.domain.TrendMark.Change;
import org.clientroi.report.domain.TrendMark.Level;
import org.clientroi.report.domain.TrendMark.Limits;
import org.clientroi.report.domain.TrendMark.Signal;
import org.clientroi.shared.Language;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class TrendMarksTest {

    private static final WeekByWeek WEEKS = WatchedWeeks.weeks();
    private static final List<TrendMark> MARKS = TrendMark.of(WEEKS, Findings.AUTUMN, Grain.WEEK);

    private static <T extends TrendMark> List<T> of(List<TrendMark> marks, Class<T> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Picture picture(List<TrendMark> marks) {
        return new NpsTrendChart(WatchedWeeks.autumn(), Grain.WEEK, marks, Wording.in(Language.EN))
                .picture(Look.svg(640, 340));
    }

    @Test
    void limitsAreThoseOfTheWeeksWithinThePeriod() {
        List<Limits> limits = of(MARKS, Limits.class);

        assertThat(limits).hasSize(25).allMatch(each -> each.lower() < each.upper() && each.upper() <= 1);
        assertThat(limits.getFirst().days().from()).isEqualTo(Findings.AUTUMN.from());
        assertThat(limits.getLast().days().to()).isEqualTo(Findings.AUTUMN.to());
    }

    @Test
    void aLastingFallIsANewLevelAndItsWeeksAreWorthALook() {
        List<Level> levels = of(MARKS, Level.class);

        assertThat(levels).hasSize(1);
        assertThat(levels.getFirst().since()).isBetween(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 9, 14));
        assertThat(levels.getFirst().now()).isLessThan(levels.getFirst().before() - 0.1);
        assertThat(of(MARKS, Signal.class))
                .isNotEmpty()
                .allMatch(signal -> signal.week().isAfter(LocalDate.of(2026, 8, 17)));
    }

    @Test
    void aMonthHoldsSeveralWeeksAndHasNoLimits() {
        assertThat(TrendMark.of(WEEKS, Findings.AUTUMN, Grain.MONTH)).hasSize(1).allMatch(Level.class::isInstance);
    }

    @Test
    void marksAreDrawnWhereTheyBelongAndToldInWords() {
        Picture picture = picture(MARKS);
        XYPlot plot = (XYPlot) picture.plot();
        XYDataset limits = plot.getDataset(3);
        XYDataset signals = plot.getDataset(4);

        assertThat(limits.getItemCount(0)).isEqualTo(50);
        assertThat(limits.getXValue(0, 0)).isEqualTo(Findings.AUTUMN.firstDayNumber());
        assertThat(signals.getItemCount(0)).isEqualTo(of(MARKS, Signal.class).size());
        assertThat(plot.getDomainMarkers(Layer.BACKGROUND)).hasSize(1);
        assertThat(picture.words().note())
                .contains("dashes: control limits", "diamond: week worth a look", "dots: the level");
        assertThat(picture.words().alternative()).contains("These weeks are worth a look (", "The level changed on ");
        assertThat(picture.numbers().header()).contains("Lower limit", "Upper limit", "Worth a look");
        assertThat(picture.numbers().rows()).anyMatch(row -> row.getLast().equals(new Cell.Words("yes")));
    }

    @Test
    void whatTheShopChangedInThePeriodIsNumberedInOrderOfTimeAndTold() {
        List<Change> changes = of(
                TrendMark.changes(
                        Findings.AUTUMN,
                        List.of(
                                changed("New parcels", LocalDate.of(2026, 10, 5)),
                                changed("Before it", LocalDate.of(2026, 5, 31)),
                                changed("Second carrier", LocalDate.of(2026, 9, 1)))),
                Change.class);

        assertThat(changes)
                .containsExactly(
                        new Change(1, "Second carrier", LocalDate.of(2026, 9, 1)),
                        new Change(2, "New parcels", LocalDate.of(2026, 10, 5)));
        Picture picture = picture(List.copyOf(changes));
        assertThat(((XYPlot) picture.plot()).getDomainMarkers(Layer.BACKGROUND)).hasSize(2);
        assertThat(picture.words().note())
                .contains("1: “Second carrier”, since 1 September 2026 · 2: “New parcels”, since 5 October 2026");
    }

    @Test
    void seasonsInWhichShopsSellOtherwiseStandBehind() {
        List<TrendMark> seasons = TrendMark.seasons(Findings.AUTUMN, ZoneId.of("Europe/Paris"));

        assertThat(seasons).hasSize(1);
        Picture picture = picture(seasons);
        assertThat(((XYPlot) picture.plot()).getDomainMarkers(Layer.BACKGROUND)).hasSize(1);
        assertThat(picture.words().note()).contains("grey bands: summer sales");
    }

    private static ShopAction changed(String title, LocalDate begun) {
        return new ShopAction(
                UUID.randomUUID(),
                Findings.SHOP,
                title,
                Optional.empty(),
                Optional.empty(),
                begun,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    @Test
    void withoutMarksTheTrendIsAsItWas() {
        Picture picture = picture(List.of());

        assertThat(picture.words().note()).doesNotContain("limits", "diamond");
        assertThat(picture.numbers().header()).hasSize(8);
    }
}
