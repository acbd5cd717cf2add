package org.clientroi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.application.DrawingCharts;
import org.clientroi.report.application.WritingWorkbook;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.WorkbookFile;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From stored answers to the chart and the workbook. */
@EveryDatabase
class ReportsTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final DateRange AUTUMN = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 19));
    private static final Look LOOK = Look.svg(640, 320);

    private final Rooms rooms;
    private ShopId shop = ShopId.next();

    ReportsTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void answers() {
        SmallShop lumen = SmallShop.open(rooms, "lumen", AUTUMN.to());
        shop = lumen.id();
        lumen.answered(LocalDate.of(2026, 8, 31), "nps", 0, "before the period");
        lumen.answered(LocalDate.of(2026, 9, 7), "nps", 10, "parfait");
        lumen.answered(LocalDate.of(2026, 9, 8), "nps", 9, null);
        lumen.answered(LocalDate.of(2026, 10, 12), "nps", 3, "=1+1");
        lumen.answered(LocalDate.of(2026, 11, 19), "csat", 4, "on the last day");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aChartShowsWhatIsStored() {
        Chart trend = drawn(new ChartRequest.NpsTrend(scores(Optional.of(Grain.MONTH)), LOOK, Language.EN));

        assertThat(trend.numbers().rows())
                .extracting(row -> row.get(1), row -> row.get(5))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Cell.Count(2), new Cell.Points(1)),
                        org.assertj.core.groups.Tuple.tuple(new Cell.Count(1), new Cell.Points(-1)),
                        org.assertj.core.groups.Tuple.tuple(new Cell.Count(0), new Cell.None()));
    }

    @Test
    void withoutAGrainUpToHalfAYearIsDrawnByWeek() {
        Chart trend = drawn(new ChartRequest.NpsTrend(scores(Optional.empty()), LOOK, Language.EN));

        assertThat(trend.subtitle()).isEqualTo("NPS by week from 1 September to 19 November 2026");
        assertThat(trend.numbers().rows()).hasSize(12);
    }

    @Test
    void scoresFromOneToFiveAreDrawnOnTheirOwnScale() {
        Chart spread =
                drawn(new ChartRequest.ScoreDistribution(scores(Optional.empty()), ScoreScale.CSAT, LOOK, Language.EN));

        assertThat(spread.title()).isEqualTo("100% gave 4 or 5 out of 5");
        assertThat(spread.numbers().rows()).hasSize(5);
    }

    @Test
    void answersNotFollowedForTheHorizonAreSaidToBeTooRecent() {
        RepeatOrderQuestion year = new RepeatOrderQuestion(shop, Segment.SCORE, "nps", Optional.empty(), 365);
        Chart rate = drawn(new ChartRequest.ReorderRate(year, LOOK, Language.EN));

        assertThat(rate.textAlternative()).startsWith("4 answers are too recent: none has been followed for 12 months");
    }

    @Test
    void ofAShopOutsideTheScopeNothingIsDrawnOrWritten() {
        ShopScope another = ShopScope.only(Set.of(ShopId.next()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        assertThat(rooms.get(DrawingCharts.class)
                        .draw(another, new ChartRequest.NpsTrend(scores(Optional.empty()), LOOK, Language.EN)))
                .isEmpty();
        assertThat(rooms.get(WritingWorkbook.class).write(another, workbook(), file))
                .isEmpty();
        assertThat(file.size()).isZero();
    }

    @Test
    void theWorkbookHoldsTheAnswersOfThePeriodOldestFirst() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Optional<WorkbookFile> written = rooms.get(WritingWorkbook.class).write(ALL, workbook(), file);

        assertThat(written.map(WorkbookFile::name)).contains("satisfaction-lumen-2026-11-19.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> rows = workbook.findSheet("Answers").orElseThrow().read();
            assertThat(rows).hasSize(5);
            assertThat(rows.subList(1, 5))
                    .extracting(row -> row.getCellAsNumber(2).orElseThrow().intValue())
                    .containsExactly(10, 9, 3, 4);
            assertThat(rows.get(3).getCellText(4)).isEqualTo("=1+1");
            assertThat(rows.get(3).getCellText(7)).isEqualTo("Late");
            assertThat(rows.get(3).getCellText(9)).isEqualTo("Colissimo");
        }
    }

    private Chart drawn(ChartRequest request) {
        return rooms.get(DrawingCharts.class).draw(ALL, request).orElseThrow();
    }

    private ScoreQuestion scores(Optional<Grain> grain) {
        return new ScoreQuestion(shop, AUTUMN, grain, Optional.empty());
    }

    private WorkbookRequest workbook() {
        return new WorkbookRequest(shop, AUTUMN, Optional.empty(), Optional.empty(), Language.EN);
    }
}
