package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.WeekByWeek;
import org.clientroi.report.Findings;
import org.clientroi.report.WatchedWeeks;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.TrendMark;
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
    void withoutMarksTheTrendIsAsItWas() {
        Picture picture = picture(List.of());

        assertThat(picture.words().note()).doesNotContain("limits", "diamond");
        assertThat(picture.numbers().header()).hasSize(8);
    }
}
