package org.clientroi.statistics.golden;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** From the file, or the columns written in the case, to the rows it speaks of: derive, filter, first rows. */
final class TableSteps {

    private TableSteps() {}

    static GoldenTable apply(GoldenTable table, GoldenArguments arguments) {
        GoldenTable rows = derived(table, arguments.optionalObjects("derive"));
        rows = filtered(rows, arguments.optionalObjects("filter"));
        if (!arguments.has("first_rows")) {
            return rows;
        }
        int kept = Math.min(rows.size(), arguments.whole("first_rows"));
        return rows.rows(IntStream.range(0, kept).toArray());
    }

    static GoldenTable inline(JsonObject columns) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        columns.forEach((name, values) -> texts.put(name, texts(values)));
        return GoldenTable.of(texts);
    }

    private static List<String> texts(JsonValue values) {
        return values instanceof JsonArray array
                ? array.stream().map(GoldenArguments::plain).toList()
                : List.of(GoldenArguments.plain(values));
    }

    static GoldenTable derived(GoldenTable table, List<GoldenArguments> steps) {
        GoldenTable rows = table;
        for (GoldenArguments step : steps) {
            List<String> texts = new ArrayList<>();
            for (String from : rows.texts(step.text("from"))) {
                texts.add(from.isEmpty() ? "" : transformed(from, step));
            }
            rows = rows.with(step.text("name"), texts.toArray(String[]::new));
            // on no rows the transform is not looked at otherwise
            step.text("transform");
            step.optionalText("level");
        }
        return rows;
    }

    private static String transformed(String from, GoldenArguments step) {
        return switch (step.text("transform")) {
            case "ln" -> String.valueOf(Math.log(Double.parseDouble(from)));
            case "max0" -> String.valueOf(Math.max(0, Double.parseDouble(from)));
            case "indicator" -> GoldenTable.same(from, step.text("level")) ? "1" : "0";
            case "at_least" -> Double.parseDouble(from) >= step.number("level") ? "1" : "0";
            case "nps_sign" -> {
                double score = Double.parseDouble(from);
                yield score >= 9 ? "1" : score >= 7 ? "0" : "-1";
            }
            default -> throw new AssertionError("no such transform: " + step);
        };
    }

    /** The rows for which all of these hold. */
    static GoldenTable filtered(GoldenTable table, List<GoldenArguments> steps) {
        GoldenTable rows = table;
        for (GoldenArguments step : steps) {
            String[] texts = rows.texts(step.text("column"));
            Predicate<String> holds = condition(step);
            rows = rows.where(row -> holds.test(texts[row]));
        }
        return rows;
    }

    private static Predicate<String> condition(GoldenArguments step) {
        String operator = step.text("op");
        if (operator.equals("not_missing")) {
            return text -> !text.isEmpty();
        }
        List<String> values = step.texts("value");
        return switch (operator) {
            case "==" -> text -> GoldenTable.same(text, values.getFirst());
            case "!=" -> text -> !GoldenTable.same(text, values.getFirst());
            case "in" -> text -> values.stream().anyMatch(value -> GoldenTable.same(text, value));
            default -> throw new AssertionError("no such comparison: " + step);
        };
    }
}
