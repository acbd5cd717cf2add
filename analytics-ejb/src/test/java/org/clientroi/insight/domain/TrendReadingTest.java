package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientroi.insight.domain.TrendFindings.Chart;
import org.clientroi.insight.domain.TrendFindings.Line;
import org.clientroi.insight.domain.TrendFindings.Segments;
import org.clientroi.insight.domain.TrendFindings.Stretch;
import org.clientroi.insight.domain.TrendFindings.Week;
import org.clientroi.insight.domain.TrendReading.SegmentScores;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

/** Charts, change points and segments are R's over the same counts (json/h1, h2, a4). */
class TrendReadingTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 28);
    private static final DateRange QUARTER = DateRange.lastDays(91, LAST_DAY);
    private static final Segment CARRIER = new Segment("carrier", false);

    private static List<String[]> rows(String file) {
        try (InputStream data =
                Objects.requireNonNull(TrendReadingTest.class.getResourceAsStream("/statistics/data/" + file))) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            List<ScoreCell> cells, Optional<String> time, Optional<String> segment, String[] row, int from) {
        int[] scores = {3, 8, 10};
        for (int i = 0; i < scores.length; i++) {
            cells.add(new ScoreCell(time, segment, scores[i], Long.parseLong(row[from + i])));
        }
    }

    private static List<ScoreCell> weekly() {
        List<ScoreCell> cells = new ArrayList<>();
        for (String[] row : rows("weekly.csv")) {
            add(cells, Optional.of(Grain.WEEK.nameOf(LocalDate.parse(row[1]))), Optional.empty(), row, 2);
        }
        return cells;
    }

    private static ScoreCell plain(int score, long count) {
        return new ScoreCell(Optional.empty(), Optional.empty(), score, count);
    }

    private static TrendFindings read(List<ScoreCell> weekly, List<ScoreCell> segments) {
        return new TrendReading(
                        QUARTER,
                        weekly,
                        List.of(plain(10, 60), plain(0, 40)),
                        List.of(plain(10, 80), plain(0, 20)),
                        List.of(plain(10, 5), plain(0, 4)))
                .findings(segments.isEmpty() ? Optional.empty() : Optional.of(new SegmentScores(CARRIER, segments)));
    }

    @Test
    void theChartIsThatOfR() {
        Chart chart = read(weekly(), List.of()).chart();
        Week first = chart.weeks().getFirst();

        assertThat(chart.weeks()).hasSize(104);
        assertThat(first.first()).isEqualTo("2023-W40");
        assertThat(chart.centre().orElseThrow()).isCloseTo(0.317044450986, within(1e-9));
        assertThat(chart.betweenWeeks().orElseThrow()).isCloseTo(1.10648559378, within(1e-9));
        assertThat(chart.method()).contains("shewhart");
        assertThat(first.limits().orElseThrow().value()).isCloseTo(0.351851851852, within(1e-9));
        assertThat(chart.weeks()).anyMatch(Week::signal);
    }

    @Test
    void theNpsChangedAfterTheWeekInWhichRSeesItChange() {
        List<Stretch> stretches = read(weekly(), List.of()).stretches();

        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst().last())
                .isEqualTo(Grain.WEEK.nameOf(LocalDate.of(2023, 10, 2).plusWeeks(68)));
        assertThat(stretches.getFirst().nps().estimate().orElseThrow().value()).isCloseTo(0.314572742677, within(1e-9));
        assertThat(stretches.getLast().nps().estimate().orElseThrow().value()).isCloseTo(0.170597915524, within(1e-9));
    }

    @Test
    void weeksBeforeTheFirstAnswerAreNoQuietWeeks() {
        List<ScoreCell> last = weekly().subList(3 * 94, 3 * 104);
        Chart chart = read(last, List.of()).chart();

        assertThat(chart.weeks()).hasSize(10);
        assertThat(chart.centre()).isEmpty();
        assertThat(chart.reason()).contains(Reason.TOO_FEW);
        assertThat(chart.weeks().getFirst().nps().estimate()).isPresent();
        assertThat(read(last, List.of()).stretches()).hasSize(1);
    }

    @Test
    void theChangeIsToldAgainstThePeriodBeforeAndTheSameDaysAYearEarlier() {
        TrendFindings findings = read(List.of(), List.of());

        assertThat(findings.before().difference().estimate().orElseThrow().value())
                .isCloseTo(0.2 - 0.6, within(1e-12));
        assertThat(findings.before().verdict()).isEqualTo(Verdict.CONFIRMED_FALL);
        assertThat(findings.yearEarlier().verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
        assertThat(findings.yearEarlier().pValue()).isEmpty();
        assertThat(findings.periodYearEarlier().to()).isEqualTo(LAST_DAY.minusYears(1));
        assertThat(findings.stretches()).isEmpty();
        assertThat(findings.chart().weeks()).isEmpty();
    }

    @Test
    void segmentsAreHeldAgainstAllOthersTogether() {
        List<ScoreCell> cells = new ArrayList<>();
        for (String[] row : rows("segments.csv")) {
            add(cells, Optional.empty(), Optional.of(row[0]), row, 1);
        }
        Segments segments = read(List.of(), cells).segments().orElseThrow();
        Line tenth = segments.lines().get(9);
        Line first = segments.lines().getFirst();

        assertThat(segments.lines()).hasSize(12);
        assertThat(tenth.difference().estimate().orElseThrow().value()).isCloseTo(0.134395494725, within(1e-9));
        assertThat(tenth.p().orElseThrow()).isCloseTo(0.017524124609, within(1e-9));
        // a comparison that is not shown does not count among those made
        long made =
                segments.lines().stream().filter(line -> line.p().isPresent()).count();
        assertThat(tenth.holm().orElseThrow()).isCloseTo(0.017524124609 * made, within(1e-9));
        assertThat(first.n()).isLessThan(5);
        assertThat(first.nps()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(first.rank()).isEmpty();
        assertThat(segments.lines().stream().filter(line -> line.rank().isPresent()))
                .allMatch(line -> line.n() >= 10);
    }

    @Test
    void aSmallSegmentIsDrawnTowardsTheOthersInTheRankingOnly() {
        List<ScoreCell> cells = List.of(
                new ScoreCell(Optional.empty(), Optional.of("A"), 10, 12),
                new ScoreCell(Optional.empty(), Optional.of("B"), 10, 700),
                new ScoreCell(Optional.empty(), Optional.of("B"), 0, 100),
                new ScoreCell(Optional.empty(), Optional.of("C"), 10, 500),
                new ScoreCell(Optional.empty(), Optional.of("C"), 0, 500),
                new ScoreCell(Optional.empty(), Optional.of(""), 10, 900));
        List<Line> lines = read(List.of(), cells).segments().orElseThrow().lines();

        assertThat(lines).extracting(Line::name).containsExactly("A", "B", "C", "");
        assertThat(lines.getFirst().nps().estimate().orElseThrow().value()).isEqualTo(1);
        assertThat(lines.getFirst().smoothed().estimate().orElseThrow().value()).isLessThan(0.8);
        // twelve promoters are no ground to lead the list
        assertThat(lines)
                .extracting(Line::rank)
                .containsExactly(Optional.of(2), Optional.of(1), Optional.of(3), Optional.empty());
    }
}
