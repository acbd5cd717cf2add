package org.clientroi.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.recovery.domain.PublicHolidays;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.recovery.domain.ServiceTime;
import org.clientroi.shop.domain.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Deadlines count only the hours in which somebody is there. */
class ServiceTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ServiceTime USUAL = new ServiceTime(OpeningHours.usual(), PublicHolidays.FRANCE, PARIS);

    @ParameterizedTest
    @CsvSource({
        // Friday 20 November 2026
        "2026-11-20T10:00, 2026-11-20T11:00",
        "2026-11-20T17:00, 2026-11-20T18:00",
        "2026-11-20T17:30, 2026-11-23T09:30",
        "2026-11-20T18:00, 2026-11-23T10:00",
        "2026-11-20T07:00, 2026-11-20T10:00",
        "2026-11-22T12:00, 2026-11-23T10:00",
        // Christmas is a Friday
        "2026-12-24T17:45, 2026-12-28T09:45",
        // clocks go back on Sunday 25 October
        "2026-10-23T17:30, 2026-10-26T09:30"
    })
    void whatPressesIsCalledWithinAnHourOfOpeningTime(LocalDateTime at, LocalDateTime deadline) {
        assertThat(deadline(USUAL, Reason.DAMAGED, at)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00, 2026-11-20T18:00",
        "2026-11-20T17:59, 2026-11-20T18:00",
        "2026-11-20T18:00, 2026-11-23T18:00",
        "2026-11-20T06:00, 2026-11-20T18:00",
        "2026-11-21T10:00, 2026-11-23T18:00",
        // Easter Monday 2027
        "2027-03-26T18:30, 2027-03-30T18:00"
    })
    void everybodyElseIsCalledByTheEndOfTheSameWorkingDay(LocalDateTime at, LocalDateTime deadline) {
        assertThat(deadline(USUAL, Reason.LOW_SCORE, at)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00, DAMAGED, 2026-11-20T14:30",
        "2026-11-20T13:00, LOW_SCORE, 2026-11-20T17:00",
        "2026-11-20T16:45, NOT_RECEIVED, 2026-11-21T10:45",
        "2026-11-20T17:00, LOW_SCORE, 2026-11-21T12:00"
    })
    void aShopWithALunchBreakAndSaturdaysCountsItsOwnHours(LocalDateTime at, Reason reason, LocalDateTime deadline) {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 9:00-12:30 14:00-17:00; Sa 10:00-12:00")
                .orElseThrow();
        assertThat(deadline(new ServiceTime(hours, PublicHolidays.FRANCE, PARIS), reason, at))
                .isEqualTo(deadline);
    }

    @Test
    void theNearestDeadlineOfSeveralReasonsWins() {
        Instant at = at("2026-11-20T10:00");
        assertThat(USUAL.deadline(Set.of(Reason.LOW_SCORE, Reason.NOT_RECEIVED), at))
                .isEqualTo(at("2026-11-20T11:00"));
    }

    /** Service-public.fr for France, gov.uk/bank-holidays for England and Wales. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRANCE | 2026 | 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
                "FRANCE | 2027 | 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
                "ENGLAND_AND_WALES | 2025 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
                "ENGLAND_AND_WALES | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
                "ENGLAND_AND_WALES | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
                "ENGLAND_AND_WALES | 2023 | 01-01 01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26"
            })
    void publicHolidaysAreThoseOfTheOfficialCalendars(PublicHolidays calendar, int year, String expected) {
        Set<LocalDate> days = Arrays.stream(expected.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toSet());
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::contain))
                .containsExactlyInAnyOrderElementsOf(days);
    }

    @ParameterizedTest
    @EnumSource(PublicHolidays.class)
    void inAnyYearThereIsAnOpenDayWithinAWeek(PublicHolidays calendar) {
        ServiceTime time = new ServiceTime(OpeningHours.usual(), calendar, PARIS);
        LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2060, 1, 1))
                .forEach(day -> assertThat(time.deadline(
                                EnumSet.of(Reason.CONTACT_ASKED),
                                day.atTime(20, 0).atZone(PARIS).toInstant()))
                        .isBefore(day.plusDays(7).atStartOfDay(PARIS).toInstant()));
    }

    private static LocalDateTime deadline(ServiceTime time, Reason reason, LocalDateTime at) {
        Instant deadline = time.deadline(Set.of(reason), at.atZone(PARIS).toInstant());
        return deadline.atZone(PARIS).toLocalDateTime();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
