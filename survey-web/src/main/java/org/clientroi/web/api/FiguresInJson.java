package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;

/** How estimates are written: unrounded, a null beside a reason where there is none. */
final class FiguresInJson {

    static final double AS_IT_IS = 1;

    /** NPS and its differences are in [-100, 100] outside. */
    static final double TIMES_HUNDRED = 100;

    private static final double SMALLEST_CHANCE = 1e-300;

    private FiguresInJson() {}

    /** A figure that is one field: an object with its interval, or null; the reason comes beside it. */
    static JsonValue figure(Estimation estimation, double unit) {
        return estimation
                .estimate()
                .<JsonValue>map(estimate -> {
                    JsonObjectBuilder json = Json.createObjectBuilder();
                    spread(json, "value", estimation, unit);
                    return json.build();
                })
                .orElse(JsonValue.NULL);
    }

    /** The value under {@code name}, and its interval, beside each other; all null where there is no estimate. */
    static void spread(JsonObjectBuilder json, String name, Estimation estimation, double unit) {
        Optional<Estimate> estimate = estimation.estimate();
        Optional<Interval> interval = estimate.flatMap(Estimate::interval);
        number(json, name, estimate.map(found -> found.value() * unit));
        number(json, "lower", interval.map(found -> found.lower() * unit));
        number(json, "upper", interval.map(found -> found.upper() * unit));
        number(json, "level", interval.map(Interval::level));
        text(json, "method", estimate.map(Estimate::method));
    }

    static void reason(JsonObjectBuilder json, Estimation estimation) {
        if (estimation instanceof NotEstimable none) {
            json.add("reason", none.reason().name());
        }
    }

    static void number(JsonObjectBuilder json, String name, Optional<Double> number) {
        number.ifPresentOrElse(found -> json.add(name, found), () -> json.addNull(name));
    }

    /** A p-value. No chance is nought: what is too small for a number is written as 1e-300. */
    static void chance(JsonObjectBuilder json, String name, Optional<Double> p) {
        number(json, name, p.map(found -> Math.max(found, SMALLEST_CHANCE)));
    }

    static void text(JsonObjectBuilder json, String name, Optional<String> text) {
        text.ifPresentOrElse(found -> json.add(name, found), () -> json.addNull(name));
    }

    static JsonObjectBuilder period(DateRange period) {
        return Json.createObjectBuilder()
                .add("from", period.from().toString())
                .add("to", period.to().toString());
    }

    static void period(JsonObjectBuilder json, String name, Optional<DateRange> period) {
        period.ifPresentOrElse(found -> json.add(name, period(found)), () -> json.addNull(name));
    }

    static void days(JsonObjectBuilder json, String name, Optional<Long> days) {
        days.ifPresentOrElse(found -> json.add(name, found), () -> json.addNull(name));
    }

    /** The empty text stands for a value that is not known: null outside. */
    static void known(JsonObjectBuilder json, String name, String value) {
        text(json, name, Optional.of(value).filter(text -> !text.isEmpty()));
    }
}
