package org.clientroi.shop.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.shared.DateRange;

/**
 * Days on which a whole country shops more than on others, so that a change then may be the season's. The zone says which
 * country it is; where the country's sales are not known, there are Black Friday and Christmas alone.
 */
public record SalesSeason(Kind kind, DateRange days) {

    /** What is going on. */
    public enum Kind {
        WINTER_SALES,
        SUMMER_SALES,
        BLACK_FRIDAY,
        CHRISTMAS,
        BOXING_DAY;

        /** As it stands in the keys of words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> FRANCE = Set.of("Europe/Paris", "Europe/Monaco");
    private static final Set<String> UNITED_KINGDOM =
            Set.of("Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB");

    /** From here on French sales last four weeks (arrêté du 27 mai 2019); before, six. */
    private static final int FOUR_WEEKS_SINCE = 2020;

    /** All that have a day within {@code period}, in order of time. */
    public static List<SalesSeason> within(DateRange period, ZoneId zone) {
        return IntStream.rangeClosed(period.from().getYear() - 1, period.to().getYear())
                .boxed()
                .flatMap(year -> of(year, zone.getId()))
                .filter(season -> !season.days.to().isBefore(period.from())
                        && !season.days.from().isAfter(period.to()))
                .sorted(Comparator.comparing(season -> season.days.from()))
                .toList();
    }

    /** What there is of it up to {@code last}, a day it had begun on. */
    public SalesSeason until(LocalDate last) {
        return last.isBefore(days.to()) ? new SalesSeason(kind, new DateRange(days.from(), last)) : this;
    }

    private static Stream<SalesSeason> of(int year, String zone) {
        Stream<SalesSeason> everywhere = Stream.of(blackFriday(year), christmas(year));
        if (FRANCE.contains(zone)) {
            return Stream.concat(everywhere, Stream.of(frenchWinter(year), frenchSummer(year)));
        }
        return UNITED_KINGDOM.contains(zone)
                ? Stream.concat(everywhere, Stream.of(boxingDay(year), englishSummer(year)))
                : everywhere;
    }

    /** The second Wednesday of January, or the first where the second falls after the 12th (code de commerce, D310-15-2). */
    private static SalesSeason frenchWinter(int year) {
        LocalDate second =
                LocalDate.of(year, Month.JANUARY, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.WEDNESDAY));
        LocalDate first = second.getDayOfMonth() > 12 ? second.minusWeeks(1) : second;
        return new SalesSeason(Kind.WINTER_SALES, frenchSales(first));
    }

    /** The last Wednesday of June, or the one before where the last falls after the 28th. */
    private static SalesSeason frenchSummer(int year) {
        LocalDate last = LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.WEDNESDAY));
        LocalDate first = last.getDayOfMonth() > 28 ? last.minusWeeks(1) : last;
        return new SalesSeason(Kind.SUMMER_SALES, frenchSales(first));
    }

    private static DateRange frenchSales(LocalDate first) {
        int weeks = first.getYear() < FOUR_WEEKS_SINCE ? 6 : 4;
        return new DateRange(first, first.plusWeeks(weeks).minusDays(1));
    }

    /** Friday after the fourth Thursday of November, to the Monday. */
    private static SalesSeason blackFriday(int year) {
        LocalDate friday = LocalDate.of(year, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
        return new SalesSeason(Kind.BLACK_FRIDAY, new DateRange(friday, friday.plusDays(3)));
    }

    private static SalesSeason christmas(int year) {
        return new SalesSeason(
                Kind.CHRISTMAS,
                new DateRange(LocalDate.of(year, Month.DECEMBER, 1), LocalDate.of(year, Month.DECEMBER, 24)));
    }

    /** No law says when British sales are; by custom they run from Boxing Day into January, and through July. */
    private static SalesSeason boxingDay(int year) {
        return new SalesSeason(
                Kind.BOXING_DAY,
                new DateRange(LocalDate.of(year, Month.DECEMBER, 26), LocalDate.of(year + 1, Month.JANUARY, 14)));
    }

    private static SalesSeason englishSummer(int year) {
        return new SalesSeason(
                Kind.SUMMER_SALES,
                new DateRange(LocalDate.of(year, Month.JULY, 1), LocalDate.of(year, Month.JULY, 31)));
    }
}
