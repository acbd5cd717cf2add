package org.clientroi.statistics.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code |got - expected| <= abs + rel |expected|}, element by element, with the tolerances a file states. */
public final class Comparison {

    private static final double P_VALUES = 1e-5;
    private static final String MONTE_CARLO = "mc_sd";

    /** What a case tells the reader: a remark, a truth that only the generator knew, and the spread of random ends. */
    private static final Set<String> NOT_COMPUTED = Set.of("note", "true_ate_in_sample", MONTE_CARLO);

    private static final double MONTE_CARLO_DEVIATIONS = 5;

    private final JsonObject tolerance;

    public Comparison(JsonObject tolerance) {
        this.tolerance = tolerance;
    }

    public void check(JsonObject expected, Figures got) {
        if (!expected.containsKey(Figures.REFUSAL) && got.get(Figures.REFUSAL) != null) {
            expected.forEach((field, value) -> nothing(field, value, got.get(Figures.REFUSAL)));
            return;
        }
        expected.forEach((field, value) -> {
            if (NOT_COMPUTED.contains(field)) {
                return;
            }
            assertThat(got.has(field)).as("%s is computed", field).isTrue();
            if (field.equals(Figures.REFUSAL)) {
                assertThat(got.get(field)).as("refused: %s", value).isNotNull();
            } else if (expected.containsKey(MONTE_CARLO) && value instanceof JsonArray array) {
                randomElements(field, array, expected.getJsonArray(MONTE_CARLO), got.get(field));
            } else {
                check(field, field, value, got.get(field));
            }
        });
    }

    /** A refusal of the whole is the same as "not estimable" for each of its figures, and for no number. */
    private static void nothing(String path, JsonValue expected, @Nullable Object refusal) {
        switch (expected) {
            case JsonObject nested -> nested.forEach((name, value) -> nothing(path + "." + name, value, refusal));
            case JsonArray array -> array.forEach(value -> nothing(path, value, refusal));
            case JsonString text
            when text.getString().startsWith("not estimable") -> {
                return;
            }
            default -> assertThat(expected).as("%s, refused: %s", path, refusal).isEqualTo(JsonValue.NULL);
        }
    }

    /** Of random numbers of one's own: each end within five of the standard deviations that the case states. */
    private static void randomElements(
            String field, JsonArray expected, JsonArray deviations, @Nullable Object figure) {
        List<?> list = Figures.sequence(figure).orElseGet(() -> fail("%s: %s is no sequence", field, figure));
        assertThat(list).as(field).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            double off = ((Number) list.get(i)).doubleValue()
                    - expected.getJsonNumber(i).doubleValue();
            assertThat(Math.abs(off))
                    .as("%s[%s]: %s", field, i, list.get(i))
                    .isLessThanOrEqualTo(
                            MONTE_CARLO_DEVIATIONS * deviations.getJsonNumber(i).doubleValue());
        }
    }

    private void check(String field, String path, JsonValue expected, @Nullable Object figure) {
        switch (expected) {
            case JsonObject nested -> {
                assertThat(figure).as(path).isInstanceOf(Figures.class);
                nested.forEach((name, value) -> {
                    Figures inner = (Figures) Objects.requireNonNull(figure);
                    assertThat(inner.has(name))
                            .as("%s.%s is computed", path, name)
                            .isTrue();
                    check(name, path + "." + name, value, inner.get(name));
                });
            }
            case JsonArray array -> elements(field, path, array, figure);
            case JsonNumber number -> number(field, path, number.doubleValue(), single(figure));
            case JsonString text -> text(path, text.getString(), single(figure));
            default -> literal(path, expected, single(figure));
        }
    }

    private void elements(String field, String path, JsonArray expected, @Nullable Object figure) {
        if (figure == null && !expected.isEmpty()) {
            // not estimable as a whole is not estimable in each
            expected.forEach(value -> check(field, path, value, null));
            return;
        }
        List<?> list = Figures.sequence(figure).orElseGet(() -> fail("%s: %s is no sequence", path, figure));
        assertThat(list).as(path).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            check(field, path + "[" + i + "]", expected.get(i), list.get(i));
        }
    }

    /** A vector of one element is written as a scalar. */
    private static @Nullable Object single(@Nullable Object figure) {
        Optional<List<?>> sequence = Figures.sequence(figure);
        return sequence.isPresent() && sequence.get().size() == 1
                ? single(sequence.get().getFirst())
                : figure;
    }

    private void number(String field, String path, double expected, @Nullable Object figure) {
        Object got = switch (figure) {
            case Boolean bool -> Integer.valueOf(bool ? 1 : 0);
            // a level, which a table holds as a text
            case String level when TrendCases.number(level) instanceof Double number -> number;
            case null, default -> figure;
        };
        assertThat(got).as("%s: %s expected", path, expected).isInstanceOf(Number.class);
        double value = ((Number) Objects.requireNonNull(got)).doubleValue();
        double allowed = allowed(field, "abs") + allowed(field, "rel") * Math.abs(expected);
        assertThat(Math.abs(value - expected))
                .as("%s: %s instead of %s", path, value, expected)
                .isLessThanOrEqualTo(allowed);
    }

    private static void text(String path, String expected, @Nullable Object figure) {
        switch (expected) {
            case "Inf" -> assertThat(figure).as(path).isIn("Inf", Double.POSITIVE_INFINITY);
            case "-Inf" -> assertThat(figure).as(path).isIn("-Inf", Double.NEGATIVE_INFINITY);
            case String words
            when words.startsWith("not estimable") ->
                assertThat(isNothing(figure))
                        .as("%s is not estimable: %s", path, figure)
                        .isTrue();
            default -> {
                String got = Objects.requireNonNull(figure, path).toString();
                assertThat(GoldenTable.same(got, expected))
                        .as("%s: %s instead of %s", path, got, expected)
                        .isTrue();
            }
        }
    }

    private static void literal(String path, JsonValue expected, @Nullable Object figure) {
        switch (expected.getValueType()) {
            case NULL ->
                assertThat(isNothing(figure))
                        .as("%s is not estimable: %s", path, figure)
                        .isTrue();
            case TRUE -> assertThat(figure).as(path).isIn(true, 1, 1.0);
            case FALSE -> assertThat(figure).as(path).isIn(false, 0, 0.0);
            default -> fail("%s: cannot compare with %s", path, expected);
        }
    }

    /** Nothing, or nothing in each place. */
    private static boolean isNothing(@Nullable Object figure) {
        return figure == null
                || Figures.sequence(figure).stream()
                        .anyMatch(list -> !list.isEmpty() && list.stream().allMatch(Comparison::isNothing));
    }

    private double allowed(String field, String kind) {
        double general =
                tolerance.containsKey(kind) ? tolerance.getJsonNumber(kind).doubleValue() : 0;
        double usual = kind.equals("rel") && isPValue(field) ? Math.max(general, P_VALUES) : general;
        return tolerance.keySet().stream()
                .filter(key -> key.endsWith("_" + kind))
                .filter(key -> field.startsWith(key.substring(0, key.length() - kind.length() - 1)))
                .mapToDouble(key -> tolerance.getJsonNumber(key).doubleValue())
                .max()
                .orElse(usual);
    }

    private static boolean isPValue(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.equals("p") || name.startsWith("p_") || name.endsWith("_p") || name.contains("_p_");
    }
}
