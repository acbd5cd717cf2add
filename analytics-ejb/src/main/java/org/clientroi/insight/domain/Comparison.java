package org.clientroi.insight.domain;

import org.clientroi.shared.DateRange;

/** What a period is held against. Both are samples of their own: the difference takes them as independent. */
public enum Comparison {
    /** The one of the same length that ends the day before. */
    PERIOD_BEFORE,
    /** The same days of the calendar a year earlier: the season is the same. */
    YEAR_BEFORE;

    /** The days meant. A year earlier, a period of more than a year would meet itself: then it is the period before. */
    public DateRange of(DateRange period) {
        return this == YEAR_BEFORE && isPossible(period) ? TrendReading.yearEarlier(period) : period.before();
    }

    /** False where the two periods would share answers. */
    public boolean isPossible(DateRange period) {
        return this == PERIOD_BEFORE || TrendReading.yearEarlier(period).to().isBefore(period.from());
    }
}
