package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an estimator gave, under the names a reference case uses; null is "not estimable". */
final class Figures {

    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();

    Figures put(String name, @Nullable Double value) {
        named.put(name, value);
        return this;
    }

    Figures put(String name, Figures nested) {
        named.put(name, nested);
        return this;
    }

    Figures interval(String name, Optional<Interval> interval) {
        List<@Nullable Double> ends = new ArrayList<>();
        ends.add(interval.map(Interval::lower).orElse(null));
        ends.add(interval.map(Interval::upper).orElse(null));
        named.put(name, ends);
        return this;
    }

    Figures value(String name, Estimation estimation) {
        return put(name, estimation.estimate().map(Estimate::value).orElse(null));
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return named.get(name);
    }
}
