package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clientroi.shared.DateRange;
import org.clientroi.web.portal.PeriodChoice.Length;
import org.junit.jupiter.api.Test;

class PeriodChoiceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);

    @Test
    void lengthsAreCountedBackFromWhereTheDataEnds() {
        assertThat(PeriodChoice.of(Length.DAYS_90).range(FIRST, LAST))
                .isEqualTo(new DateRange(LocalDate.of(2026, 8, 24), LAST));
        assertThat(PeriodChoice.of(Length.MONTHS_12).range(FIRST, LAST))
                .isEqualTo(new DateRange(LocalDate.of(2025, 12, 1), LAST));
        assertThat(PeriodChoice.of(Length.ALL).range(FIRST, LAST)).isEqualTo(new DateRange(FIRST, LAST));
    }

    @Test
    void twoDatesAreTakenAsTheyAre() {
        assertThat(PeriodChoice.parse("custom", "2026-01-01", "2026-02-15", Length.DAYS_90)
                        .range(FIRST, LAST))
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 15)));
    }

    @Test
    void whatCannotBeReadIsTheUsualPeriod() {
        PeriodChoice usual = PeriodChoice.of(Length.DAYS_90);
        assertThat(PeriodChoice.parse(null, null, null, Length.DAYS_90)).isEqualTo(usual);
        assertThat(PeriodChoice.parse("yesterday", null, null, Length.DAYS_90)).isEqualTo(usual);
        assertThat(PeriodChoice.parse("custom", "2026-02-15", "2026-01-01", Length.DAYS_90))
                .isEqualTo(usual);
        assertThat(PeriodChoice.parse("custom", "2026-02-30", "2026-03-01", Length.DAYS_90))
                .isEqualTo(usual);
    }

    @Test
    void datesWithoutTheCustomPeriodSayNothing() {
        assertThat(PeriodChoice.parse("30d", "2020-01-01", "2020-02-01", Length.DAYS_90))
                .isEqualTo(PeriodChoice.of(Length.DAYS_30));
    }

    @Test
    void monthsAndQuartersAreThoseOfTheCalendarThatAreOver() {
        assertThat(PeriodChoice.of(Length.MONTH).range(FIRST, LAST)).isEqualTo(range("2026-10-01", "2026-10-31"));
        assertThat(PeriodChoice.of(Length.MONTH).range(FIRST, LocalDate.of(2026, 10, 31)))
                .isEqualTo(range("2026-10-01", "2026-10-31"));
        assertThat(PeriodChoice.of(Length.QUARTER).range(FIRST, LAST)).isEqualTo(range("2026-07-01", "2026-09-30"));
        assertThat(PeriodChoice.of(Length.QUARTER).range(FIRST, LocalDate.of(2026, 12, 31)))
                .isEqualTo(range("2026-10-01", "2026-12-31"));
        assertThat(PeriodChoice.of(Length.YEAR).range(FIRST, LAST)).isEqualTo(range("2026-01-01", "2026-11-21"));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
