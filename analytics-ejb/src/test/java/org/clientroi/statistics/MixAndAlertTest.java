package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientroi.statistics.StandardisedNetPromoterScore.Stratum;
import org.junit.jupiter.api.Test;

class MixAndAlertTest {

    private static final NpsCounts USUAL = new NpsCounts(20, 30, 50);

    @Test
    void aWeekWithFewerThanTenAnswersIsCountedWithTheNext() {
        List<AnswerWeeks> weeks = AnswerWeeks.merged(
                List.of(USUAL, new NpsCounts(1, 2, 3), new NpsCounts(0, 0, 0), USUAL, new NpsCounts(1, 0, 0)));

        assertThat(weeks)
                .extracting(
                        AnswerWeeks::first,
                        AnswerWeeks::last,
                        each -> each.counts().n())
                .containsExactly(tuple(0, 0, 100L), tuple(1, 3, 106L), tuple(4, 4, 1L));
        assertThat(weeks.getLast().isComplete()).isFalse();
        assertThat(AnswerWeeks.merged(List.of())).isEmpty();
    }

    @Test
    void quietWeeksRaiseNoAlertAndADropOfThirtyPointsDoes() {
        List<NpsCounts> weeks = new ArrayList<>();
        for (int week = 0; week < 30; week++) {
            weeks.add(week % 2 == 0 ? new NpsCounts(19, 30, 51) : new NpsCounts(22, 30, 48));
        }
        assertThat(TrendAlert.withDefaults().signals(weeks).found().orElseThrow())
                .hasSize(30)
                .containsOnly(false);

        weeks.add(new NpsCounts(38, 24, 38));
        List<Boolean> signals = TrendAlert.withDefaults().signals(weeks).found().orElseThrow();
        assertThat(signals.getLast()).isTrue();
        assertThat(signals.subList(0, 30)).containsOnly(false);
    }

    @Test
    void withoutABaselineThereIsNoAlert() {
        assertThat(TrendAlert.withDefaults()
                        .signals(Collections.nCopies(5, USUAL))
                        .reason())
                .contains(NotEstimable.Reason.TOO_FEW);
    }

    @Test
    void theMixOfThePeriodItselfGivesItsOwnNps() {
        NpsCounts first = new NpsCounts(10, 20, 70);
        NpsCounts later = new NpsCounts(30, 40, 30);
        Effect same = StandardisedNetPromoterScore.of(List.of(new Stratum(first, 100), new Stratum(later, 100)))
                .found()
                .orElseThrow();

        assertThat(same.value()).isCloseTo(Trinomial.of(first.plus(later)).nps(), within(1e-12));
        // by hand: 0.9 * 0.6 + 0.1 * 0; 0.81 (0.8 - 0.36) / 100 + 0.01 * 0.6 / 100
        Effect other = StandardisedNetPromoterScore.of(List.of(new Stratum(first, 9), new Stratum(later, 1)))
                .found()
                .orElseThrow();
        assertThat(other.value()).isCloseTo(0.54, within(1e-12));
        assertThat(other.error()).isCloseTo(Math.sqrt(0.81 * 0.44 / 100 + 0.01 * 0.6 / 100), within(1e-12));
    }

    @Test
    void aKindOfCustomerThatGaveNoAnswerLeavesTheMixUnknown() {
        NpsCounts nobody = new NpsCounts(0, 0, 0);
        assertThat(StandardisedNetPromoterScore.of(List.of(new Stratum(USUAL, 1), new Stratum(nobody, 1)))
                        .reason())
                .contains(NotEstimable.Reason.EMPTY);
        assertThat(StandardisedNetPromoterScore.of(List.of(new Stratum(USUAL, 1), new Stratum(nobody, 0)))
                        .found())
                .isPresent();
    }

    @Test
    void theFewerAnsweredTheWiderIsWhatTheSilentOnesCouldChange() {
        SilentCustomersBound quarter = new SilentCustomersBound(0.25, 0.4);

        assertThat(quarter.ifSilent(-0.2)).isCloseTo(0.1 - 0.15, within(1e-12));
        assertThat(quarter.ifSilent(0.4)).isCloseTo(0.4, within(1e-12));
        assertThat(new SilentCustomersBound(1, 0.4).lowest()).isEqualTo(0.4);
        assertThat(quarter.highest() - quarter.lowest()).isCloseTo(1.5, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new SilentCustomersBound(1.2, 0));
    }

    @Test
    void aWaveOfAYearIsFoundAgainAndWeeksThatAreAllAlikeHaveNone() {
        List<NpsCounts> waving = new ArrayList<>();
        for (int week = 0; week < 156; week++) {
            double wave = 0.1 * Math.sin(2 * Math.PI * week / 52);
            long promoters = Math.round(1_000 * (0.5 + wave));
            long detractors = Math.round(1_000 * (0.2 - wave / 2));
            waving.add(new NpsCounts(detractors, 1_000 - promoters - detractors, promoters));
        }
        YearlySeason season = YearlySeason.of(waving).found().orElseThrow();

        assertThat(season.nps(13)).isCloseTo(0.45, within(0.01));
        assertThat(season.nps(39)).isCloseTo(0.15, within(0.01));
        assertThat(season.swing()).isCloseTo(0.30, within(0.02));
        YearlySeason still =
                YearlySeason.of(Collections.nCopies(104, USUAL)).found().orElseThrow();
        assertThat(still.swing()).isCloseTo(0, within(1e-9));
        assertThat(still.nps(7)).isCloseTo(0.30, within(1e-9));
    }

    @Test
    void lessThanTwoYearsHaveNoSeason() {
        assertThat(YearlySeason.of(Collections.nCopies(103, USUAL)).reason()).contains(NotEstimable.Reason.TOO_FEW);
    }
}
