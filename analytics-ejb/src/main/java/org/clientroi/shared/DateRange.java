package org.clientroi.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days in a shop's zone, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range ends on or after the day it begins: " + from + " to " + to);
        }
    }

    /** The {@code days} days that end with {@code last}. */
    public static DateRange lastDays(int days, LocalDate last) {
        return new DateRange(last.minusDays(days - 1L), last);
    }

    /** The range of the same length that ends the day before this one begins. */
    public DateRange before() {
        return new DateRange(from.minusDays(days()), from.minusDays(1));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public int firstDayNumber() {
        return Math.toIntExact(from.toEpochDay());
    }

    public int lastDayNumber() {
        return Math.toIntExact(to.toEpochDay());
    }
}
