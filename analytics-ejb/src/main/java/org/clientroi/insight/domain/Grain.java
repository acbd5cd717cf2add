package org.clientroi.insight.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientroi.shared.DateRange;

/** How finely time is cut: ISO weeks ({@code 2026-W45}) or months ({@code 2026-11}). */
public enum Grain {
    WEEK,
    MONTH;

    /** As groups are named: {@code week}, {@code month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the week or month that holds the day. */
    public String nameOf(LocalDate day) {
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
        };
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the week or month that is called so. */
    public LocalDate firstDayOf(String name) {
        return switch (this) {
            case WEEK -> LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            case MONTH -> YearMonth.parse(name).atDay(1);
        };
    }

    /** Names of all weeks or months that the range touches, in order of time. */
    public List<String> namesIn(DateRange range) {
        List<String> names = new ArrayList<>();
        LocalDate day = firstDay(range.from());
        while (!day.isAfter(range.to())) {
            names.add(nameOf(day));
            day = this == WEEK ? day.plusWeeks(1) : day.plusMonths(1);
        }
        return names;
    }

    /** The whole week or month before the one in which the range begins. */
    public DateRange before(DateRange range) {
        LocalDate last = firstDay(range.from()).minusDays(1);
        return new DateRange(firstDay(last), last);
    }
}
