package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class RepeatOrderReadingTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 20);
    private static final FollowedFor NINETY = new FollowedFor(90, Optional.empty(), Optional.of(COMPLETE));

    private static RepeatOrderCell cell(String name, long n, long reordered) {
        return new RepeatOrderCell(
                name, n, reordered, reordered, BigDecimal.TEN, 1, 2, OptionalInt.of(20_000), 3, 4, 5);
    }

    private static RepeatOrderFindings read(Segment by, List<RepeatOrderCell> cells) {
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(ShopId.next(), by, "nps", Optional.empty(), NINETY.horizonDays());
        return new RepeatOrderReading(question, NINETY, cells)
                .findings(by.isScore() ? Optional.of(List.of()) : Optional.empty());
    }

    @Test
    void promotersComeFirstAndAreComparedWithDetractors() {
        RepeatOrderFindings findings = read(
                Segment.SCORE, List.of(cell("detractor", 100, 7), cell("promoter", 200, 26), cell("passive", 100, 9)));

        assertThat(findings.classes())
                .extracting(ClassOfCustomers::name)
                .containsExactly("promoter", "passive", "detractor");
        assertThat(findings.difference().estimate().orElseThrow().value()).isCloseTo(0.13 - 0.07, within(1e-12));
        assertThat(findings.excluded().tooRecent()).isEqualTo(9);
        assertThat(findings.excluded().closed()).isEqualTo(12);
        assertThat(findings.excluded().notIndex()).isEqualTo(15);
    }

    @Test
    void thePeriodIsWhatWasFollowedForTheWholeHorizon() {
        assertThat(read(Segment.SCORE, List.of(cell("promoter", 10, 1))).period())
                .contains(new DateRange(LocalDate.ofEpochDay(20_000), COMPLETE.minusDays(90)));
        assertThat(read(Segment.SCORE, List.of()).period()).isEmpty();
    }

    @Test
    void punctualComesBeforeLateAndTheUnknownLast() {
        RepeatOrderFindings findings = read(
                new Segment("late", false), List.of(cell("", 100, 50), cell("true", 100, 10), cell("false", 100, 30)));

        assertThat(findings.classes()).extracting(ClassOfCustomers::name).containsExactly("false", "true", "");
        assertThat(findings.difference().estimate().orElseThrow().value()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aClassUnderFiveCustomersIsHiddenAndNotCompared() {
        RepeatOrderFindings findings = read(Segment.SCORE, List.of(cell("detractor", 4, 1), cell("promoter", 40, 9)));

        assertThat(findings.classes().getLast().isHidden()).isTrue();
        assertThat(findings.difference()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
    }

    @Test
    void carriersAreNotComparedAsBestAndWorst() {
        RepeatOrderFindings findings = read(new Segment("carrier", false), List.of(cell("A", 40, 9), cell("B", 40, 9)));

        assertThat(findings.difference()).isEqualTo(new NotEstimable(Reason.NOT_APPLICABLE));
        assertThat(findings.spearman()).isEmpty();
    }

    @Test
    void fromNobodyNoCorrelationComes() {
        assertThat(read(Segment.SCORE, List.of()).spearman().orElseThrow().rho())
                .isEqualTo(new NotEstimable(Reason.EMPTY));
    }
}
