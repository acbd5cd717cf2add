package org.clientroi.statistics.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What the estimators gave, under the names a reference case uses: numbers, texts, booleans, arrays, lists and nested
 * figures. Null is "not estimable"; a refusal of the whole is {@link #refused}.
 */
public final class Figures {

    static final String REFUSAL = "error";

    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();
    private boolean restIsNone;

    public Figures put(String name, @Nullable Object value) {
        named.put(name, value);
        return this;
    }

    public Figures put(String name, Optional<?> value) {
        named.put(name, value.orElse(null));
        return this;
    }

    public Figures putAll(Figures others) {
        named.putAll(others.named);
        restIsNone |= others.restIsNone;
        return this;
    }

    /** Nested under a name, or beside the others without one. */
    public Figures under(Optional<String> name, Figures nested) {
        return name.isPresent() ? put(name.get(), nested) : putAll(nested);
    }

    public Figures interval(String name, Optional<Interval> interval) {
        return put(
                name,
                Arrays.<@Nullable Double>asList(
                        interval.map(Interval::lower).orElse(null),
                        interval.map(Interval::upper).orElse(null)));
    }

    /** The interval of an estimation, two nulls without one. */
    public Figures interval(String name, Estimation estimation) {
        return interval(name, estimation.estimate().flatMap(Estimate::interval));
    }

    public Figures value(String name, Estimation estimation) {
        return put(name, estimation.estimate().map(Estimate::value));
    }

    /** Not estimable, all of these. */
    public static Figures none(String... names) {
        Figures figures = new Figures();
        for (String name : names) {
            figures.put(name, Optional.empty());
        }
        return figures;
    }

    /** Not estimable, whatever else is asked for. */
    public static Figures none() {
        Figures figures = new Figures();
        figures.restIsNone = true;
        return figures;
    }

    /** The estimators refuse this input. */
    public static Figures refused(Object why) {
        return new Figures().put(REFUSAL, why);
    }

    /** A sequence with null where there is nothing. */
    static List<?> nullable(Stream<? extends Optional<?>> values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(value -> list.add(value.orElse(null)));
        return list;
    }

    boolean has(String name) {
        return named.containsKey(name) || (restIsNone && !name.equals(REFUSAL));
    }

    @Nullable
    Object get(String name) {
        return named.get(name);
    }

    /** An array as a list, so that all sequences compare alike; nothing for what is not a sequence. */
    static Optional<List<?>> sequence(@Nullable Object figure) {
        return switch (figure) {
            case List<?> list -> Optional.of(list);
            case double[] numbers -> Optional.of(Arrays.stream(numbers).boxed().toList());
            case int[] numbers -> Optional.of(Arrays.stream(numbers).boxed().toList());
            case long[] numbers -> Optional.of(Arrays.stream(numbers).boxed().toList());
            case Object[] objects -> Optional.of(Arrays.asList(objects));
            case null, default -> Optional.empty();
        };
    }
}
