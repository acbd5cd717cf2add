package org.clientroi.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a reference case: read, derived, filtered, as its {@code args} say. Missing is the empty text. */
record ReferenceTable(List<Map<String, String>> rows) {

    static ReferenceTable of(JsonObject reference) {
        JsonObject args = reference.getJsonObject("args");
        List<Map<String, String>> rows =
                args.containsKey("inline") ? inline(args.getJsonObject("inline")) : read(reference.getString("data"));
        if (args.containsKey("derive")) {
            args.getJsonArray("derive").forEach(step -> rows.forEach(row -> derive(row, step.asJsonObject())));
        }
        if (args.containsKey("filter")) {
            args.getJsonArray("filter").forEach(step -> rows.removeIf(row -> !holds(row, step.asJsonObject())));
        }
        int kept = args.getInt("first_rows", rows.size());
        return new ReferenceTable(rows.subList(0, kept));
    }

    private static List<Map<String, String>> inline(JsonObject columns) {
        List<Map<String, String>> rows = new ArrayList<>();
        columns.forEach((name, values) -> {
            JsonArray array = values.asJsonArray();
            for (int i = 0; i < array.size(); i++) {
                if (rows.size() <= i) {
                    rows.add(new HashMap<>());
                }
                rows.get(i).put(name, text(array.get(i)));
            }
        });
        return rows;
    }

    private static List<Map<String, String>> read(String file) {
        String path = "/statistics/data/" + file;
        try (InputStream in = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Map<String, String>> rows = new ArrayList<>();
            csv.forEach(line -> rows.add(new HashMap<>(line.getFieldsAsMap())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void derive(Map<String, String> row, JsonObject step) {
        String from = row.getOrDefault(step.getString("from"), "");
        row.put(step.getString("name"), from.isEmpty() ? "" : transform(from, step));
    }

    private static String transform(String from, JsonObject step) {
        return switch (step.getString("transform")) {
            case "ln" -> String.valueOf(Math.log(Double.parseDouble(from)));
            case "max0" -> String.valueOf(Math.max(0, Double.parseDouble(from)));
            case "indicator" -> from.equals(text(step.get("level"))) ? "1" : "0";
            case "at_least" ->
                Double.parseDouble(from) >= step.getJsonNumber("level").doubleValue() ? "1" : "0";
            case "nps_sign" -> {
                int score = Integer.parseInt(from);
                yield score >= 9 ? "1" : score >= 7 ? "0" : "-1";
            }
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static boolean holds(Map<String, String> row, JsonObject step) {
        String content = row.getOrDefault(step.getString("column"), "");
        return switch (step.getString("op")) {
            case "==" -> content.equals(text(step.get("value")));
            case "!=" -> !content.equals(text(step.get("value")));
            case "in" -> step.getJsonArray("value").stream().anyMatch(value -> content.equals(text(value)));
            case "not_missing" -> !content.isEmpty();
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    static String text(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString string -> string.getString();
            case JsonNumber number -> number.toString();
            case null, default -> throw new IllegalArgumentException("no text and no number: " + value);
        };
    }

    ReferenceTable where(String column, String content) {
        return new ReferenceTable(
                rows.stream().filter(row -> content.equals(row.get(column))).toList());
    }

    List<Double> numbers(String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    /** How many rows hold each whole number from {@code lowest} to {@code highest}. */
    List<Long> counts(String column, int lowest, int highest) {
        List<Double> numbers = numbers(column);
        List<Long> counts = new ArrayList<>();
        for (int value = lowest; value <= highest; value++) {
            double wanted = value;
            counts.add(numbers.stream().filter(number -> number == wanted).count());
        }
        return counts;
    }

    Share share(String column) {
        List<Double> numbers = numbers(column);
        return new Share(numbers.stream().filter(number -> number == 1).count(), numbers.size());
    }

    CrossTable crossTable(String x, String y) {
        return CrossTable.of(rows.stream()
                .map(row -> new CrossTable.Cell(
                        Double.parseDouble(Objects.requireNonNull(row.get(x))),
                        Double.parseDouble(Objects.requireNonNull(row.get(y))),
                        1))
                .toList());
    }
}
