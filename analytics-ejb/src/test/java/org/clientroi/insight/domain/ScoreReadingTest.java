package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class ScoreReadingTest {

    private static final DateRange AUTUMN = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 20));
    private static final Segment CARRIER = new Segment("carrier", false);

    private static ScoreQuestion question(Optional<Grain> grain, Optional<Segment> segment) {
        return new ScoreQuestion(ShopId.next(), AUTUMN, grain, segment);
    }

    private static List<ScoreCell> cells(Optional<String> time, Optional<String> segment, int d, int p, int b) {
        return new ArrayList<>(List.of(
                new ScoreCell(time, segment, 3, d),
                new ScoreCell(time, segment, 8, p),
                new ScoreCell(time, segment, 10, b)));
    }

    private static List<ScoreCell> whole(int d, int p, int b) {
        return cells(Optional.empty(), Optional.empty(), d, p, b);
    }

    private static ScoreFindings nps(List<ScoreCell> now, List<ScoreCell> before) {
        return new ScoreReading(Scale.NPS, question(Optional.empty(), Optional.empty()), now, before, List.of())
                .findings(5);
    }

    @Test
    void aRiseIsConfirmedWhenTheIntervalOfTheDifferenceLiesAboveZero() {
        assertThat(nps(whole(10, 30, 60), whole(40, 30, 30)).verdict()).isEqualTo(Verdict.CONFIRMED_RISE);
        assertThat(nps(whole(40, 30, 30), whole(10, 30, 60)).verdict()).isEqualTo(Verdict.CONFIRMED_FALL);
        assertThat(nps(whole(20, 30, 50), whole(21, 30, 49)).verdict()).isEqualTo(Verdict.COULD_BE_CHANCE);
    }

    @Test
    void underTenAnswersThereIsNoPValueAndNoVerdict() {
        ScoreFindings findings = nps(whole(0, 0, 9), whole(40, 30, 30));

        assertThat(findings.verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
        assertThat(findings.whole().change().orElseThrow().pValue()).isEmpty();
        assertThat(findings.change().estimate()).isPresent();
        assertThat(nps(whole(1, 1, 9), whole(40, 30, 30))
                        .whole()
                        .change()
                        .orElseThrow()
                        .pValue())
                .isPresent();
    }

    @Test
    void withoutAnswersNothingIsEstimatedAndNothingFails() {
        ScoreFindings findings = nps(List.of(), List.of());

        assertThat(findings.whole().headline()).isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThat(findings.whole().n()).isZero();
        assertThat(findings.verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
    }

    @Test
    void aMonthWithoutAnswersIsStillThere() {
        List<ScoreCell> now = cells(Optional.of("2026-09"), Optional.empty(), 1, 2, 3);
        now.addAll(cells(Optional.of("2026-11"), Optional.empty(), 2, 2, 2));
        List<ScoreCell> august = cells(Optional.of("2026-08"), Optional.empty(), 10, 10, 10);
        ScoreFindings findings = new ScoreReading(
                        Scale.NPS, question(Optional.of(Grain.MONTH), Optional.empty()), now, List.of(), august)
                .findings(12);

        assertThat(findings.groups())
                .extracting(ScoreGroup::group)
                .containsExactly(Map.of("month", "2026-09"), Map.of("month", "2026-10"), Map.of("month", "2026-11"));
        assertThat(findings.groups()).extracting(ScoreGroup::n).containsExactly(6L, 0L, 6L);
        assertThat(findings.groups().get(1).headline()).isEqualTo(new NotEstimable(Reason.EMPTY));
        // September is compared with August, although August lies outside the period
        assertThat(findings.groups()
                        .getFirst()
                        .change()
                        .orElseThrow()
                        .difference()
                        .estimate()
                        .orElseThrow()
                        .value())
                .isCloseTo(2 / 6.0, within(1e-12));
        assertThat(findings.whole().n()).isEqualTo(12);
    }

    @Test
    void aSegmentUnderFiveAnswersShowsItsNumberAndNothingElse() {
        List<ScoreCell> now = cells(Optional.empty(), Optional.of("Colissimo"), 1, 1, 2);
        now.addAll(cells(Optional.empty(), Optional.of("Chronopost"), 1, 1, 3));
        now.addAll(cells(Optional.empty(), Optional.of(""), 1, 1, 3));
        ScoreFindings findings = new ScoreReading(
                        Scale.NPS, question(Optional.empty(), Optional.of(CARRIER)), now, List.of(), List.of())
                .findings(9);

        assertThat(findings.groups())
                .extracting(group -> group.group().get("carrier"))
                .containsExactly("Chronopost", "Colissimo", "");
        ScoreGroup shown = findings.groups().get(0);
        ScoreGroup hidden = findings.groups().get(1);
        assertThat(shown.headline().estimate()).isPresent();
        assertThat(shown.fewerThanThirty()).isTrue();
        assertThat(hidden.n()).isEqualTo(4);
        assertThat(hidden.headline()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(hidden.counts()).isEmpty();
        assertThat(hidden.change()).isEmpty();
        assertThat(shown.change().orElseThrow().difference()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
    }

    @Test
    void csatIsTheShareOfTheTwoHighestScoresBesideTheMean() {
        List<ScoreCell> now = List.of(
                new ScoreCell(Optional.empty(), Optional.empty(), 1, 1),
                new ScoreCell(Optional.empty(), Optional.empty(), 4, 1),
                new ScoreCell(Optional.empty(), Optional.empty(), 5, 2));
        ScoreGroup whole = new ScoreReading(
                        Scale.CSAT, question(Optional.empty(), Optional.empty()), now, List.of(), List.of())
                .findings(4)
                .whole();

        assertThat(whole.counts()).contains(List.of(1L, 0L, 0L, 1L, 2L));
        assertThat(whole.headline().estimate().orElseThrow().value()).isEqualTo(0.75);
        assertThat(whole.mean().orElseThrow().estimate().orElseThrow().value()).isEqualTo(3.75);
    }

    @Test
    void weeksAreThoseOfIso() {
        DateRange newYear = new DateRange(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4));

        assertThat(Grain.WEEK.namesIn(newYear)).containsExactly("2026-W53", "2027-W01");
        assertThat(Grain.WEEK.before(newYear))
                .isEqualTo(new DateRange(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 27)));
        assertThat(Grain.MONTH.before(newYear))
                .isEqualTo(new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
    }
}
