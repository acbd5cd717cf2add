package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clientroi.shared.DateRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final DateRange AUTUMN = range("2026-08-24", "2026-11-21");

    @Test
    void thePeriodBeforeHasTheSameLengthAndEndsTheDayBefore() {
        assertThat(Comparison.PERIOD_BEFORE.of(AUTUMN)).isEqualTo(range("2026-05-26", "2026-08-23"));
    }

    @Test
    void theSamePeriodLastYearIsTheSameDaysOfTheCalendar() {
        assertThat(Comparison.YEAR_BEFORE.of(AUTUMN)).isEqualTo(range("2025-08-24", "2025-11-21"));
    }

    @Test
    void aPeriodOfMoreThanAYearIsNeverHeldAgainstItself() {
        DateRange year = range("2025-11-22", "2026-11-21");
        assertThat(Comparison.YEAR_BEFORE.isPossible(year)).isTrue();
        DateRange more = range("2025-11-21", "2026-11-21");
        assertThat(Comparison.YEAR_BEFORE.isPossible(more)).isFalse();
        assertThat(Comparison.YEAR_BEFORE.of(more)).isEqualTo(more.before());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
