package org.clientroi.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** The period somebody picked, as it stands in the address: a length that ends where the data ends, or two dates. */
public record PeriodChoice(Length length, Optional<DateRange> dates) {

    /** What can be picked; the code is what the address says. */
    public enum Length {
        DAYS_30("30d"),
        DAYS_90("90d"),
        DAYS_365("365d"),
        MONTHS_12("12m"),
        /** The last month of the calendar that is over, likewise the last quarter. */
        MONTH("month"),
        QUARTER("quarter"),
        /** Since 1 January. */
        YEAR("year"),
        ALL("all"),
        CUSTOM("custom");

        private final String code;

        Length(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public PeriodChoice {
        if ((length == Length.CUSTOM) != dates.isPresent()) {
            throw new IllegalArgumentException("dates belong to the custom period, and only to it");
        }
    }

    public static PeriodChoice of(Length length) {
        return new PeriodChoice(length, Optional.empty());
    }

    /** Two dates as one value of a picker: {@code 2026-01-07/2026-02-03}. */
    public static String written(DateRange dates) {
        return dates.from() + "/" + dates.to();
    }

    /** Reads the address; what cannot be read, or two dates in the wrong order, is the usual period. */
    public static PeriodChoice parse(
            @Nullable String period, @Nullable String from, @Nullable String to, Length usual) {
        if (period != null && period.contains("/")) {
            int between = period.indexOf('/');
            return parse(Length.CUSTOM.code(), period.substring(0, between), period.substring(between + 1), usual);
        }
        Length length = Arrays.stream(Length.values())
                .filter(each -> each.code().equals(period))
                .findFirst()
                .orElse(usual);
        if (length != Length.CUSTOM) {
            return of(length);
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return of(usual);
        }
        return new PeriodChoice(length, Optional.of(new DateRange(first.get(), last.get())));
    }

    /** The days meant, when the data goes from {@code first} to {@code last}. */
    public DateRange range(LocalDate first, LocalDate last) {
        return switch (length) {
            case DAYS_30 -> DateRange.lastDays(30, last);
            case DAYS_90 -> DateRange.lastDays(90, last);
            case DAYS_365 -> DateRange.lastDays(365, last);
            case MONTHS_12 -> new DateRange(last.withDayOfMonth(1).minusMonths(11), last);
            case MONTH -> new DateRange(last.plusDays(1).withDayOfMonth(1).minusMonths(1), monthEnd(last));
            case QUARTER -> new DateRange(quarterEnd(last).plusDays(1).minusMonths(3), quarterEnd(last));
            case YEAR -> new DateRange(last.withDayOfYear(1), last);
            case ALL -> new DateRange(first.isBefore(last) ? first : last, last);
            case CUSTOM -> dates.orElseThrow();
        };
    }

    private static LocalDate monthEnd(LocalDate last) {
        return last.plusDays(1).withDayOfMonth(1).minusDays(1);
    }

    private static LocalDate quarterEnd(LocalDate last) {
        LocalDate month = last.plusDays(1).withDayOfMonth(1);
        return month.minusMonths((month.getMonthValue() - 1) % 3).minusDays(1);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
