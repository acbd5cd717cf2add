package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * How satisfied were those who answered in {@code period}, grouped by at most one time grain and one segment?
 *
 * @param comparison what the whole of the period is held against
 */
public record ScoreQuestion(
        ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> segment, Comparison comparison) {

    /** Held against the period before. */
    public ScoreQuestion(ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> segment) {
        this(shop, period, grain, segment, Comparison.PERIOD_BEFORE);
    }

    /** The days the period is held against. */
    public DateRange against() {
        return comparison.of(period);
    }
}
