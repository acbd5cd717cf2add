package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.DateRange;

/**
 * Which time zeros were followed for a horizon: follow-up ends on the day up to which the orders are complete, never at
 * the clock.
 *
 * @param horizonDays 30, 90, 180 or 365
 * @param asked days of time zero that are asked about; empty for all
 * @param completeThrough empty before the first order
 */
public record FollowedFor(int horizonDays, Optional<DateRange> asked, Optional<LocalDate> completeThrough) {

    private static final int LONG_AGO = -100_000_000;
    private static final int NEVER = 100_000_000;

    /** The last day whose horizon has ended. */
    public int lastFollowedDay() {
        return completeThrough
                .map(day -> Math.toIntExact(day.toEpochDay()) - horizonDays)
                .orElse(LONG_AGO);
    }

    public int firstAskedDay() {
        return asked.map(DateRange::firstDayNumber).orElse(LONG_AGO);
    }

    public int lastAskedDay() {
        return asked.map(DateRange::lastDayNumber).orElse(NEVER);
    }
}
