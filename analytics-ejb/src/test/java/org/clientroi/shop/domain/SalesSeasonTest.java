package org.clientroi.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.clientroi.shared.DateRange;
import org.clientroi.shop.domain.SalesSeason.Kind;
import org.junit.jupiter.api.Test;

class SalesSeasonTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The dates that service-public.fr published for each year. */
    @Test
    void frenchSalesBeginOnTheWednesdaysOfTheLawAndLastFourWeeks() {
        assertThat(days(2023, PARIS, Kind.WINTER_SALES)).isEqualTo(range("2023-01-11", "2023-02-07"));
        assertThat(days(2024, PARIS, Kind.WINTER_SALES)).isEqualTo(range("2024-01-10", "2024-02-06"));
        assertThat(days(2025, PARIS, Kind.WINTER_SALES)).isEqualTo(range("2025-01-08", "2025-02-04"));
        assertThat(days(2026, PARIS, Kind.WINTER_SALES)).isEqualTo(range("2026-01-07", "2026-02-03"));
        assertThat(days(2023, PARIS, Kind.SUMMER_SALES)).isEqualTo(range("2023-06-28", "2023-07-25"));
        assertThat(days(2024, PARIS, Kind.SUMMER_SALES)).isEqualTo(range("2024-06-26", "2024-07-23"));
        assertThat(days(2025, PARIS, Kind.SUMMER_SALES)).isEqualTo(range("2025-06-25", "2025-07-22"));
        assertThat(days(2026, PARIS, Kind.SUMMER_SALES)).isEqualTo(range("2026-06-24", "2026-07-21"));
    }

    @Test
    void blackFridayIsTheDayAfterTheFourthThursdayOfNovemberAndGoesOnToTheMonday() {
        assertThat(days(2024, PARIS, Kind.BLACK_FRIDAY)).isEqualTo(range("2024-11-29", "2024-12-02"));
        assertThat(days(2025, PARIS, Kind.BLACK_FRIDAY)).isEqualTo(range("2025-11-28", "2025-12-01"));
        assertThat(days(2026, PARIS, Kind.BLACK_FRIDAY)).isEqualTo(range("2026-11-27", "2026-11-30"));
    }

    @Test
    void theSeasonsAreThoseOfTheShopsCountry() {
        DateRange year = range("2026-01-01", "2026-12-31");
        assertThat(SalesSeason.within(year, PARIS))
                .extracting(SalesSeason::kind)
                .containsExactly(Kind.WINTER_SALES, Kind.SUMMER_SALES, Kind.BLACK_FRIDAY, Kind.CHRISTMAS);
        assertThat(SalesSeason.within(year, ZoneId.of("Europe/London")))
                .extracting(SalesSeason::kind)
                .containsExactly(
                        Kind.BOXING_DAY, Kind.SUMMER_SALES, Kind.BLACK_FRIDAY, Kind.CHRISTMAS, Kind.BOXING_DAY);
        assertThat(SalesSeason.within(year, ZoneId.of("America/Sao_Paulo")))
                .extracting(SalesSeason::kind)
                .containsExactly(Kind.BLACK_FRIDAY, Kind.CHRISTMAS);
    }

    @Test
    void aSeasonThatOnlyTouchesThePeriodIsOneOfIt() {
        assertThat(SalesSeason.within(range("2026-02-03", "2026-02-03"), PARIS))
                .extracting(SalesSeason::kind)
                .isEqualTo(List.of(Kind.WINTER_SALES));
        assertThat(SalesSeason.within(range("2026-02-04", "2026-06-23"), PARIS)).isEmpty();
    }

    private static DateRange days(int year, ZoneId zone, Kind kind) {
        return SalesSeason.within(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), zone).stream()
                .filter(season -> season.kind() == kind)
                .findFirst()
                .orElseThrow()
                .days();
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
