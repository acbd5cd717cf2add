package org.clientroi.insight.domain;

import java.util.List;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimation;

/**
 * How satisfied they were.
 *
 * @param customers how many different customers gave the answers
 * @param groups in order of time, then by name; empty when no grouping was asked for
 * @param before the period this one is held against: the one before, or the same days a year earlier
 * @param change whole of this period minus whole of {@code before}, in the unit of the headline
 */
public record ScoreFindings(
        DateRange period,
        ScoreGroup whole,
        long customers,
        List<ScoreGroup> groups,
        DateRange before,
        ScoreGroup wholeBefore,
        Estimation change,
        Verdict verdict) {

    /** What {@code before} is; a year that would meet the period itself became the period before. */
    public Comparison comparison() {
        return before.equals(period.before()) ? Comparison.PERIOD_BEFORE : Comparison.YEAR_BEFORE;
    }
}
