package org.clientroi.statistics.golden;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clientroi.statistics.Confidence;

/**
 * The arguments of a case, which remember what was asked of them: one that nobody asked for was not understood, and the
 * case fails. A key that is absent or null is not there.
 */
public final class GoldenArguments {

    private final JsonObject json;
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<GoldenArguments>> nested = new LinkedHashMap<>();

    GoldenArguments(JsonObject json) {
        this.json = json;
    }

    /** Says so without counting as having read it, unless it is not there. */
    public boolean has(String key) {
        boolean there = json.containsKey(key) && json.get(key) != JsonValue.NULL;
        if (!there) {
            read.add(key);
        }
        return there;
    }

    public JsonValue value(String key) {
        if (!has(key)) {
            throw new AssertionError("no argument " + key + " in " + json);
        }
        read.add(key);
        return Objects.requireNonNull(json.get(key));
    }

    /** A text, or a number as it is written. */
    public String text(String key) {
        return plain(value(key));
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    public double number(String key) {
        return number(value(key));
    }

    public Optional<Double> optionalNumber(String key) {
        return has(key) ? Optional.of(number(key)) : Optional.empty();
    }

    public int whole(String key) {
        return Math.toIntExact(Math.round(number(key)));
    }

    /** False when it is not there. */
    public boolean flag(String key) {
        return has(key) && value(key) == JsonValue.TRUE;
    }

    public boolean isNumber(String key) {
        return has(key) && json.get(key) instanceof JsonNumber;
    }

    /** A list, or a single one written without brackets. */
    public double[] numbers(String key) {
        return list(key).stream().mapToDouble(GoldenArguments::number).toArray();
    }

    /** A matrix, rows first. */
    public double[][] rows(String key) {
        return list(key).stream()
                .map(row -> row.asJsonArray().stream()
                        .mapToDouble(GoldenArguments::number)
                        .toArray())
                .toArray(double[][]::new);
    }

    public List<String> texts(String key) {
        return list(key).stream().map(GoldenArguments::plain).toList();
    }

    public GoldenArguments object(String key) {
        return objects(key).getFirst();
    }

    public List<GoldenArguments> objects(String key) {
        value(key);
        return nested.computeIfAbsent(
                key,
                name -> list(name).stream()
                        .map(each -> new GoldenArguments(each.asJsonObject()))
                        .toList());
    }

    /** The names inside an object, in the order they are written. */
    public List<String> names() {
        return List.copyOf(json.keySet());
    }

    /** 95 % where no level is given. */
    public Confidence confidence() {
        return optionalNumber("conf").map(Confidence::new).orElse(Confidence.NINETY_FIVE);
    }

    private List<JsonValue> list(String key) {
        return value(key) instanceof JsonArray array ? List.copyOf(array) : List.of(value(key));
    }

    private static double number(JsonValue value) {
        return switch (value) {
            case JsonNumber number -> number.doubleValue();
            case JsonString text when text.getString().equals("Inf") -> Double.POSITIVE_INFINITY;
            case JsonString text when text.getString().equals("-Inf") -> Double.NEGATIVE_INFINITY;
            default -> throw new AssertionError("not a number: " + value);
        };
    }

    static String plain(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            default ->
                switch (value.getValueType()) {
                    case TRUE -> "1";
                    case FALSE -> "0";
                    case NULL -> "";
                    default -> throw new AssertionError("no text and no number: " + value);
                };
        };
    }

    /** What was given and never asked for, down to the nested keys. */
    public Set<String> unread() {
        Set<String> unread = new TreeSet<>(json.keySet());
        unread.removeAll(read);
        nested.forEach((key, objects) -> {
            for (GoldenArguments each : objects) {
                each.unread().forEach(inner -> unread.add(key + "." + inner));
            }
        });
        return unread;
    }

    /** Understood, though a refusal left nothing to do with them. */
    void known(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                value(key);
            }
        }
    }

    /** Names read under another heading, such as those of a list that the table applies. */
    List<GoldenArguments> optionalObjects(String key) {
        return has(key) ? objects(key) : new ArrayList<>();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
