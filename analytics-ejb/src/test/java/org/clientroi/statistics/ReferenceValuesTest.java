package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every estimator against the values R computed (src/test/resources/statistics: each file names the R version, the
 * packages and the call), within the tolerance each file states.
 */
class ReferenceValuesTest {

    private static final double P_VALUE_TOLERANCE = 1e-5;

    private static final List<String> FILES =
            List.of("a1_nps_ci", "a2_nps_diff", "b1_proportions", "b2_ces_mean", "c1_correlation", "c1_group_rates");

    /** Fields of analyses that are not built yet, by file: named here so that nothing is skipped in silence. */
    private static final Map<String, Set<String>> NOT_YET =
            Map.of("c1_group_rates", Set.of("x", "n", "rr", "rr_ci95", "chisq", "chisq_p", "trend_chisq", "trend_p"));

    @TestFactory
    Stream<DynamicContainer> everyReferenceCaseIsMet() {
        return FILES.stream().map(file -> {
            JsonObject reference = read(file);
            String method = reference.getString("method");
            JsonObject tolerance = reference.getJsonObject("tolerance");
            Set<String> notYet = NOT_YET.getOrDefault(method, Set.of());
            String name = notYet.isEmpty() ? method : method + " (not built yet: " + new TreeSet<>(notYet) + ")";
            return DynamicContainer.dynamicContainer(
                    name,
                    cases(reference)
                            .map(one -> DynamicTest.dynamicTest(one.getString("id"), () -> {
                                assertThat(one.getJsonObject("expected")).isNotEmpty();
                                compare(
                                        one.getJsonObject("expected"),
                                        ReferenceCases.compute(method, one),
                                        tolerance,
                                        notYet);
                            })));
        });
    }

    private static Stream<JsonObject> cases(JsonObject reference) {
        return reference.getJsonArray("cases").stream().map(JsonValue::asJsonObject);
    }

    private static JsonObject read(String file) {
        String path = "/statistics/json/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(ReferenceValuesTest.class.getResourceAsStream(path), path);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(JsonObject expected, Figures got, JsonObject tolerance, Set<String> notYet) {
        expected.forEach((field, value) -> {
            if (notYet.contains(field)) {
                return;
            }
            assertThat(got.has(field)).as(field).isTrue();
            Object figure = got.get(field);
            switch (value) {
                case JsonObject nested -> compare(nested, (Figures) Objects.requireNonNull(figure), tolerance, notYet);
                case JsonArray array -> {
                    List<?> list = (List<?>) Objects.requireNonNull(figure);
                    assertThat(list).as(field).hasSize(array.size());
                    for (int i = 0; i < array.size(); i++) {
                        compare(field + "[" + i + "]", array.get(i), (Double) list.get(i), tolerance);
                    }
                }
                default -> compare(field, value, (Double) figure, tolerance);
            }
        });
    }

    private static void compare(String field, JsonValue expected, @Nullable Double got, JsonObject tolerance) {
        if (expected == JsonValue.NULL) {
            assertThat(got).as(field).isNull();
            return;
        }
        double wanted = ((JsonNumber) expected).doubleValue();
        double allowed = of(tolerance, field, "abs", 0)
                + of(tolerance, field, "rel", isPValue(field) ? P_VALUE_TOLERANCE : 0) * Math.abs(wanted);
        assertThat(got).as(field).isNotNull();
        assertThat(Math.abs(Objects.requireNonNull(got) - wanted))
                .as("%s: %s instead of %s", field, got, wanted)
                .isLessThanOrEqualTo(allowed);
    }

    private static boolean isPValue(String field) {
        return field.equals("p_two_sided") || field.endsWith("_p") || field.endsWith("_p_t");
    }

    private static double of(JsonObject tolerance, String field, String kind, double atLeast) {
        double general = tolerance.getJsonNumber(kind).doubleValue();
        return tolerance.keySet().stream()
                .filter(key -> key.endsWith("_" + kind) && field.startsWith(key.substring(0, key.length() - 4)))
                .mapToDouble(key -> tolerance.getJsonNumber(key).doubleValue())
                .findFirst()
                .orElse(Math.max(general, atLeast));
    }
}
