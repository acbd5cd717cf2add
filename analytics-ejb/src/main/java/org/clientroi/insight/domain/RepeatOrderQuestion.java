package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * Who ordered again within the horizon?
 *
 * @param by {@code score}, {@code late}, or any segment
 * @param question whose score makes the classes and the correlation: {@code nps} or {@code csat}
 * @param period days of the answer (by score) or of the delivery; by default all that was followed for the horizon
 * @param horizonDays 30, 90, 180 or 365
 */
public record RepeatOrderQuestion(
        ShopId shop, Segment by, String question, Optional<DateRange> period, int horizonDays) {

    public RepeatOrderQuestion {
        if (horizonDays != 30 && horizonDays != 90 && horizonDays != 180 && horizonDays != 365) {
            throw new IllegalArgumentException("a horizon is 30, 90, 180 or 365 days: " + horizonDays);
        }
        if (!question.equals("nps") && !question.equals("csat")) {
            throw new IllegalArgumentException("classes come from nps or csat: " + question);
        }
    }

    public Scale scale() {
        return question.equals("nps") ? Scale.NPS : Scale.CSAT;
    }
}
