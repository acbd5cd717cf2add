package org.clientroi.report.domain;

/** The ground a chart is drawn on. */
public enum Theme {
    LIGHT,
    DARK
}
