package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * How satisfied were those who answered in {@code period}, grouped by at most one time grain and one segment?
 *
 * @param comparison what the whole of the period is held against
 * @param among only these, or all
 */
public record ScoreQuestion(
        ShopId shop,
        DateRange period,
        Optional<Grain> grain,
        Optional<Segment> segment,
        Comparison comparison,
        Optional<Within> among) {

    /** Of everybody, held against the period before. */
    public ScoreQuestion(ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> segment) {
        this(shop, period, grain, segment, Comparison.PERIOD_BEFORE);
    }

    /** Of everybody. */
    public ScoreQuestion(
            ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> segment, Comparison comparison) {
        this(shop, period, grain, segment, comparison, Optional.empty());
    }

    /** The same of these only. */
    public ScoreQuestion among(Within these) {
        return new ScoreQuestion(shop, period, grain, segment, comparison, Optional.of(these));
    }

    /** The same of the whole, by no segment, at most by time. */
    public ScoreQuestion by(Optional<Grain> time) {
        return new ScoreQuestion(shop, period, time, Optional.empty(), comparison, among);
    }

    /** The days the period is held against. */
    public DateRange against() {
        return comparison.of(period);
    }
}
