package org.clientroi.recovery.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.shared.Language;

/**
 * The days on which a shop's customer service is closed, computed for any year. Days declared once, such as a coronation,
 * and those of single regions (Alsace-Moselle, Scotland) are not known.
 */
public enum PublicHolidays {
    FRANCE {
        @Override
        Set<LocalDate> of(int year) {
            LocalDate easter = easter(year);
            // not Set.of: in some years Ascension is the 1st or the 8th of May
            return Stream.of(
                            LocalDate.of(year, Month.JANUARY, 1),
                            easter.plusDays(1),
                            LocalDate.of(year, Month.MAY, 1),
                            LocalDate.of(year, Month.MAY, 8),
                            easter.plusDays(39),
                            easter.plusDays(50),
                            LocalDate.of(year, Month.JULY, 14),
                            LocalDate.of(year, Month.AUGUST, 15),
                            LocalDate.of(year, Month.NOVEMBER, 1),
                            LocalDate.of(year, Month.NOVEMBER, 11),
                            LocalDate.of(year, Month.DECEMBER, 25))
                    .collect(Collectors.toSet());
        }
    },
    ENGLAND_AND_WALES {
        @Override
        Set<LocalDate> of(int year) {
            LocalDate easter = easter(year);
            Set<LocalDate> days = new HashSet<>(Set.of(
                    easter.minusDays(2),
                    easter.plusDays(1),
                    LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                    LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                    LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
            days.addAll(withSubstitutes(LocalDate.of(year, Month.JANUARY, 1), 1));
            days.addAll(withSubstitutes(LocalDate.of(year, Month.DECEMBER, 25), 2));
            return days;
        }

        /** Consecutive holidays, each moved to the next working day that is not taken when it falls on a weekend. */
        private Set<LocalDate> withSubstitutes(LocalDate first, int number) {
            Set<LocalDate> days =
                    IntStream.range(0, number).mapToObj(first::plusDays).collect(Collectors.toSet());
            Set<LocalDate> all = new HashSet<>(days);
            long onWeekend = days.stream().filter(PublicHolidays::isWeekend).count();
            LocalDate day = first;
            while (onWeekend > 0) {
                if (!isWeekend(day) && all.add(day)) {
                    onWeekend--;
                }
                day = day.plusDays(1);
            }
            return all;
        }
    };

    /** A shop says its language, not its country: where it speaks French the calendar of France is kept. */
    public static PublicHolidays of(Language language) {
        return switch (language) {
            case FR -> FRANCE;
            case EN -> ENGLAND_AND_WALES;
        };
    }

    public boolean contain(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    abstract Set<LocalDate> of(int year);

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
