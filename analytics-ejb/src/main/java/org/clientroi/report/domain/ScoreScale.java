package org.clientroi.report.domain;

/** The question whose scores are shown: 0 to 10, or 1 to 5. */
public enum ScoreScale {
    NPS,
    CSAT
}
