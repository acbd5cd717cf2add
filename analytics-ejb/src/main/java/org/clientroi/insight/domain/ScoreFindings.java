package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.ClusteredNetPromoterScore;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;

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

    /**
     * With the range that a study made by customer, where that is the wider of the two: several answers of one customer are
     * not independent.
     */
    public ScoreFindings rangedByCustomer(Interval range) {
        return whole.headline()
                .estimate()
                .filter(shown -> shown.interval()
                        .filter(usual -> usual.upper() - usual.lower() < range.upper() - range.lower())
                        .isPresent())
                .filter(shown -> range.contains(shown.value()))
                .map(shown -> with(
                        new Estimate(shown.value(), Optional.of(range), shown.n(), ClusteredNetPromoterScore.METHOD)))
                .orElse(this);
    }

    private ScoreFindings with(Estimate headline) {
        ScoreGroup ranged = new ScoreGroup(
                whole.group(),
                whole.n(),
                whole.counts(),
                headline,
                whole.mean(),
                whole.fewerThanThirty(),
                whole.change());
        return new ScoreFindings(period, ranged, customers, groups, before, wholeBefore, change, verdict);
    }

    /** Whether its range was made by customer. */
    public boolean isRangedByCustomer() {
        return whole.headline()
                .estimate()
                .filter(shown -> shown.method().equals(ClusteredNetPromoterScore.METHOD))
                .isPresent();
    }

    /** What {@code before} is; a year that would meet the period itself became the period before. */
    public Comparison comparison() {
        return before.equals(period.before()) ? Comparison.PERIOD_BEFORE : Comparison.YEAR_BEFORE;
    }
}
