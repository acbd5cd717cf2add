package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.DateRange;

/**
 * Which time zeros were followed for a horizon: follow-up ends on the day up to which the orders are complete, never at
 * the clock.
 *
 * @param horizonDays 30, 90, 180 or 365
 * @param asked days of time zero that are asked about; empty for the newest twelve months that were followed for the horizon
 * @param completeThrough empty before the first order
 */
public record FollowedFor(int horizonDays, Optional<DateRange> asked, Optional<LocalDate> completeThrough) {

    private static final int LONG_AGO = -100_000_000;
    private static final int NEVER = 100_000_000;
    private static final int USUAL_MONTHS = 12;

    /** Where follow-up ends. */
    public int cutoffDay() {
        return completeThrough.map(day -> Math.toIntExact(day.toEpochDay())).orElse(LONG_AGO);
    }

    /** The last day whose horizon has ended. */
    public int lastFollowedDay() {
        return completeThrough
                .map(day -> Math.toIntExact(day.toEpochDay()) - horizonDays)
                .orElse(LONG_AGO);
    }

    public int firstAskedDay() {
        return asked.map(DateRange::firstDayNumber).orElseGet(this::firstUsualDay);
    }

    private int firstUsualDay() {
        return completeThrough
                .map(day -> Math.toIntExact(day.minusDays(horizonDays)
                        .minusMonths(USUAL_MONTHS)
                        .plusDays(1)
                        .toEpochDay()))
                .orElse(LONG_AGO);
    }

    /** By default there is no last day, so that those who are too recent are counted as such. */
    public int lastAskedDay() {
        return asked.map(DateRange::lastDayNumber).orElse(NEVER);
    }

    /** Curves follow everybody who was asked about for as long as there was; by default those followed for the horizon. */
    public int lastDayOfCurves() {
        return asked.map(DateRange::lastDayNumber).orElseGet(this::lastFollowedDay);
    }
}
