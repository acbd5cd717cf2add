package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * Who ordered again within the horizon?
 *
 * @param by {@code score}, {@code late}, or any segment
 * @param question whose score makes the classes and the correlation: {@code nps} or {@code csat}
 * @param period days of the answer (by score) or of the delivery; by default the newest twelve months followed for the
 *     horizon
 * @param horizonDays 30, 90, 180 or 365
 * @param among only these, or all
 */
public record RepeatOrderQuestion(
        ShopId shop, Segment by, String question, Optional<DateRange> period, int horizonDays, Optional<Within> among) {

    public static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

    public RepeatOrderQuestion {
        if (!HORIZONS.contains(horizonDays)) {
            throw new IllegalArgumentException("a horizon is 30, 90, 180 or 365 days: " + horizonDays);
        }
        if (!question.equals("nps") && !question.equals("csat")) {
            throw new IllegalArgumentException("classes come from nps or csat: " + question);
        }
    }

    public RepeatOrderQuestion(ShopId shop, Segment by, String question, Optional<DateRange> period, int horizonDays) {
        this(shop, by, question, period, horizonDays, Optional.empty());
    }

    /** The same of these only. */
    public RepeatOrderQuestion among(Within these) {
        return new RepeatOrderQuestion(shop, by, question, period, horizonDays, Optional.of(these));
    }

    /** The same with another horizon. */
    public RepeatOrderQuestion within(int days) {
        return new RepeatOrderQuestion(shop, by, question, period, days, among);
    }

    public Scale scale() {
        return question.equals("nps") ? Scale.NPS : Scale.CSAT;
    }
}
