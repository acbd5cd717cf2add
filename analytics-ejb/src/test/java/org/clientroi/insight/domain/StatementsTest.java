package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clientroi.insight.domain.Statement.Direction;
import org.clientroi.insight.domain.Statement.Subject;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.junit.jupiter.api.Test;

/** The rules by which findings become statements. */
class StatementsTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 1);

    private static Statement returns(Segment by, RepeatOrderCell... cells) {
        RepeatOrderQuestion question = new RepeatOrderQuestion(ShopId.next(), by, "nps", Optional.empty(), 365);
        FollowedFor followed = new FollowedFor(365, Optional.empty(), Optional.of(COMPLETE));
        return Statements.of(
                new RepeatOrderReading(question, followed, List.of(cells)).findings(Optional.empty()),
                new FollowUpReading(question, followed, List.of())
                        .findings(COMPLETE, List.of(), List.of(), Optional.empty()));
    }

    private static RepeatOrderCell cell(String name, long n, long reordered) {
        return new RepeatOrderCell(
                name, n, reordered, reordered, BigDecimal.ONE, 0, 0, OptionalInt.of(20_000), 0, 0, 0);
    }

    private static Direction direction(Statement statement) {
        assertThat(statement).isInstanceOf(Statement.Returns.class);
        return statement instanceof Statement.Returns said ? said.direction() : Direction.UNCLEAR;
    }

    @Test
    void theSideOfTheIntervalDecides() {
        assertThat(direction(returns(Segment.SCORE, cell("promoter", 800, 344), cell("detractor", 400, 104))))
                .isEqualTo(Direction.MORE);
        assertThat(direction(returns(Segment.SCORE, cell("promoter", 800, 208), cell("detractor", 400, 172))))
                .isEqualTo(Direction.LESS);
        assertThat(direction(returns(Segment.SCORE, cell("promoter", 40, 12), cell("detractor", 40, 10))))
                .isEqualTo(Direction.UNCLEAR);
    }

    @Test
    void underTenInAClassItIsTooEarlyAndFourHundredWouldTell() {
        assertThat(returns(Segment.SCORE, cell("promoter", 12, 5), cell("detractor", 9, 2)))
                .isEqualTo(new Statement.NotYet(Subject.RETURNS, 400));
    }

    @Test
    void withOneEndMissingThereIsNothingToCompare() {
        assertThat(returns(Segment.SCORE, cell("promoter", 500, 100))).isInstanceOf(Statement.NotYet.class);
        assertThat(returns(Segment.SCORE)).isEqualTo(new Statement.Nothing(Subject.RETURNS));
    }

    @Test
    void fewerAreNeededWhereFewComeBack() {
        Statement rare = returns(Segment.SCORE, cell("promoter", 500, 25));

        // p (1 - p) = 0.0475: (1.96 + 0.84)^2 * 2 * 0.0475 / 0.01 = 74.6
        assertThat(rare).isEqualTo(new Statement.NotYet(Subject.RETURNS, 75));
    }

    private static Statement scored(Scale scale, int high, long now, long before) {
        ScoreQuestion question = new ScoreQuestion(
                ShopId.next(),
                new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)),
                Optional.empty(),
                Optional.empty());
        return Statements.of(
                scale,
                new ScoreReading(scale, question, cells(high, now), cells(high - 1, before), List.of()).findings(now));
    }

    /** Half with a high score, half with the lowest. */
    private static List<ScoreCell> cells(int score, long n) {
        return List.of(
                new ScoreCell(Optional.empty(), Optional.empty(), score, n - n / 2),
                new ScoreCell(Optional.empty(), Optional.empty(), 1, n / 2));
    }

    @Test
    void underTenAnswersThePlanSaysHowManyWouldTell() {
        // shares in the worst case: (1.96 + 0.84)^2 * 2 * 0.25 / 0.01 = 392.4; NPS as is typical, 0.6: 941.9
        assertThat(scored(Scale.CSAT, 5, 9, 0)).isEqualTo(new Statement.NotYet(Subject.CSAT, 400));
        assertThat(scored(Scale.NPS, 9, 9, 0)).isEqualTo(new Statement.NotYet(Subject.NPS, 950));
        assertThat(scored(Scale.NPS, 9, 0, 300)).isEqualTo(new Statement.Nothing(Subject.NPS));
    }

    @Test
    void aScoreIsToldWithTheVerdictOfItsChange() {
        assertThat(scored(Scale.NPS, 9, 400, 400)).isInstanceOfSatisfying(Statement.Scored.class, said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.CONFIRMED_RISE);
            assertThat(said.change().orElseThrow().lower()).isPositive();
        });
        assertThat(scored(Scale.CSAT, 5, 400, 400)).isInstanceOfSatisfying(Statement.Scored.class, said -> {
            assertThat(said.verdict()).isEqualTo(Verdict.COULD_BE_CHANCE);
            assertThat(said.change().orElseThrow().contains(0)).isTrue();
        });
    }

    @Test
    void aScoreIsToldWithWhatItWasHeldAgainst() {
        DateRange autumn = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
        for (Comparison comparison : Comparison.values()) {
            ScoreQuestion question =
                    new ScoreQuestion(ShopId.next(), autumn, Optional.empty(), Optional.empty(), comparison);
            Statement said = Statements.of(
                    Scale.NPS,
                    new ScoreReading(Scale.NPS, question, cells(9, 400), cells(9, 400), List.of()).findings(400));

            assertThat(((Statement.Scored) said).against()).isEqualTo(comparison);
        }
    }

    @Test
    void withoutEnoughAnswersBeforeNothingIsSaidOfAChange() {
        assertThat(scored(Scale.NPS, 9, 400, 5)).isInstanceOfSatisfying(Statement.Scored.class, said -> {
            assertThat(said.change()).isEmpty();
            // half promoters, half detractors: the variance is 1
            assertThat(said.wanted()).isEqualTo(1_600);
        });
    }
}
