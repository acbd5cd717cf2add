package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.report.FollowUps;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.Look;
import org.clientroi.shared.Language;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** The charts of who comes back: what they draw is what was found. */
class ReturnChartsTest {

    private static final Look WIDE = Look.svg(640, 440);

    private final JFreeCharts charts = new JFreeCharts();
    private final FollowUpFindings byScore = FollowUps.byScore(365);

    @Test
    void aCurveEndsAtItsLastShareAndItsLabelSaysThatShare() {
        Picture picture = new RepeatOrderCurvesChart(byScore, Wording.in(Language.EN)).picture(WIDE);
        XYDataset drawn = ((XYPlot) picture.plot()).getDataset();
        Curve promoters = byScore.curves().getFirst();
        double share = promoters
                .points()
                .getLast()
                .reordered()
                .estimate()
                .orElseThrow()
                .value();
        int last = drawn.getItemCount(0) - 1;

        assertThat(drawn.getXValue(0, last)).isEqualTo(365);
        assertThat(drawn.getYValue(0, last)).isCloseTo(share * 100, within(1e-9));
        assertThat(charts.repeatOrderCurves(byScore, WIDE, Language.EN).svg())
                .contains(">Promoters " + Math.round(share * 100) + "%<");
    }

    @Test
    void aCurveIsNeverDrawnBeyondTheDayOnWhichTenWereStillFollowed() {
        FollowUpFindings carriers = FollowUps.carriers();
        XYDataset drawn = ((XYPlot) new RepeatOrderCurvesChart(carriers, Wording.in(Language.EN))
                        .picture(WIDE)
                        .plot())
                .getDataset();
        List<Curve> shown =
                carriers.curves().stream().filter(curve -> !curve.hidden()).toList();

        assertThat(drawn.getSeriesCount()).isEqualTo(shown.size());
        for (int series = 0; series < shown.size(); series++) {
            assertThat(drawn.getXValue(series, drawn.getItemCount(series) - 1))
                    .isEqualTo(shown.get(series).until());
            assertThat(shown.get(series).followed().getLast().atRisk()).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void underTheDaysStandsHowManyAreStillFollowed() {
        Chart chart = charts.repeatOrderCurves(byScore, WIDE, Language.FR);

        assertThat(chart.svg()).contains("Encore observés, pas revenus", ">2\u202f104<", ">812<");
        assertThat(chart.numbers().rows())
                .filteredOn(row -> row.get(1).equals(new Cell.Count(0)))
                .extracting(List::getLast)
                .containsExactly(new Cell.Count(2_104), new Cell.Count(1_406), new Cell.Count(812));
    }

    @Test
    void aRatioThatChangesOverTimeIsShownInItsTwoParts() {
        FollowUpFindings changing = FollowUps.catchingUp();
        Chart chart = charts.hazardRatios(changing, Look.svg(640, 400), Language.EN);

        assertThat(changing.contrasts().getFirst().raw().ratio().estimate()).isEmpty();
        assertThat(chart.title()).isEqualTo("On time and Late: the gap changes over time");
        assertThat(chart.numbers().rows()).hasSize(4);
        assertThat(chart.textAlternative()).contains("raw, days 1–", "raw, after day ", "adjusted, days 1–");
    }

    @Test
    void rawAndAdjustedAreNeverInOneSentence() {
        for (Language language : Language.values()) {
            Chart chart = charts.hazardRatios(byScore, WIDE, language);
            String adjusted = language == Language.FR ? "ajusté" : "adjusted";
            String raw = language == Language.FR ? "brut" : "raw";

            assertThat(chart.title()).doesNotContain(adjusted);
            assertThat(Arrays.stream(chart.textAlternative().split("\\. ", -1)))
                    .hasSize(4)
                    .noneMatch(sentence -> sentence.contains(raw) && sentence.contains(adjusted));
        }
    }

    @Test
    void labelsThatWouldTouchMoveApartAndStayInTheFrame() {
        List<Double> places = CurveEnds.apart(List.of(97.0, 98.0, 99.0), new Rectangle2D.Double(0, 0, 100, 100));

        assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(16);
        assertThat(places.get(2) - places.get(1)).isGreaterThanOrEqualTo(16);
        assertThat(places.getLast()).isLessThanOrEqualTo(100);
    }

    @Test
    void beforeAnybodyWasFollowedTheChartsSaySo() {
        assertThat(charts.repeatOrderCurves(FollowUps.nobody(), WIDE, Language.EN)
                        .svg())
                .contains("Nobody has been followed yet");
        assertThat(charts.hazardRatios(FollowUps.nobody(), WIDE, Language.EN).svg())
                .contains("There are not two classes");
        assertThat(charts.ordersPerCustomer(FollowUps.nobody(), WIDE, Language.EN)
                        .svg())
                .contains("No customer has been followed");
    }
}
