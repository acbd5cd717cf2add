package org.clientroi.web.portal;

import org.clientroi.web.portal.PeriodChoice.Length;

/** A page of the portal that has its place in the navigation. */
enum Place {
    OVERVIEW("/portal/", "nav.overview", "period.", Length.DAYS_90),
    REPEAT_ORDERS("/portal/repeat-orders", "nav.repeat-orders", "followed.", Length.ALL),
    OUTBOX("/portal/outbox", "nav.outbox", "", Length.ALL),
    SETTINGS("/portal/settings", "nav.settings", "", Length.ALL);

    private final String path;
    private final String name;
    private final String periodWords;
    private final Length usualPeriod;

    Place(String path, String name, String periodWords, Length usualPeriod) {
        this.path = path;
        this.name = name;
        this.periodWords = periodWords;
        this.usualPeriod = usualPeriod;
    }

    String path() {
        return path;
    }

    /** Whether it is only for those who manage the shop. */
    boolean isForManagers() {
        return this == OUTBOX || this == SETTINGS;
    }

    /** The key of what it is called. */
    String nameKey() {
        return name;
    }

    boolean hasPeriod() {
        return !periodWords.isEmpty();
    }

    /** The key of a period's name: lengths end where the data ends, or where the follow-up does. */
    String periodKey(Length length) {
        return periodWords + length.code();
    }

    Length usualPeriod() {
        return usualPeriod;
    }
}
