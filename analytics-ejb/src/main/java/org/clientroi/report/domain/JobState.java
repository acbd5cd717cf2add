package org.clientroi.report.domain;

import java.util.Locale;

/** Where a workbook that was asked for stands. */
public enum JobState {
    WAITING,
    WRITING,
    READY,
    FAILED,
    CANCELLED;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isUnderWay() {
        return this == WAITING || this == WRITING;
    }
}
