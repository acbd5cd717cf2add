package org.clientroi.order.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object, or an array of them, one after the other. */
final class JsonRows extends RowSource {

    private static final int MOST_KEYS = 1_000;

    private final JsonParser parser;
    private final boolean inArray;
    private final Columns columns;
    private final Naming naming;
    private final Map<String, Naming.Target> targets = new HashMap<>();
    private final Set<String> unusable = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private long number;
    private boolean over;

    private JsonRows(JsonParser parser, boolean inArray, Columns columns, Naming naming) {
        this.parser = parser;
        this.inArray = inArray;
        this.columns = columns;
        this.naming = naming;
    }

    static BodyOpening open(InputStream body, IntakeOptions options, Columns columns) {
        try {
            JsonParser parser = Json.createParser(body);
            if (!parser.hasNext()) {
                return new BodyOpening.Unreadable("The body is empty: a JSON object or an array of them is expected.");
            }
            JsonParser.Event first = parser.next();
            return first == JsonParser.Event.START_OBJECT || first == JsonParser.Event.START_ARRAY
                    ? new BodyOpening.Readable(new JsonRows(
                            parser, first == JsonParser.Event.START_ARRAY, columns, new Naming(columns, options)))
                    : new BodyOpening.Unreadable("A JSON object or an array of them is expected.");
        } catch (JsonException | NoSuchElementException e) {
            return new BodyOpening.Unreadable("This is not JSON.");
        }
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (over) {
            return null;
        }
        try {
            return inArray ? element() : only();
        } catch (JsonException | NoSuchElementException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            over = true;
            return new BrokenOff(
                    number + 1, "malformed JSON at line " + parser.getLocation().getLineNumber());
        }
    }

    private Line only() {
        over = true;
        return row(parser.getObject());
    }

    private @Nullable Line element() {
        JsonParser.Event event = parser.next();
        if (event == JsonParser.Event.END_ARRAY) {
            over = true;
            return null;
        }
        JsonValue value = parser.getValue();
        return value instanceof JsonObject object
                ? row(object)
                : new BadLine(++number, "is not an object", new Original(List.of(), List.of()));
    }

    private Line row(JsonObject object) {
        Row row = new Row(++number, columns, original(object));
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            String problem = place(row, member.getKey(), member.getValue());
            if (problem != null) {
                return new BadLine(number, problem, original(object));
            }
        }
        naming.fillIn(row);
        return row;
    }

    private @Nullable String place(Row row, String key, JsonValue value) {
        Naming.Target target = target(key);
        if (target.shadowed()) {
            unusable.add(key);
        }
        Optional<String> text = text(value);
        boolean cleared = value.getValueType() == JsonValue.ValueType.NULL;
        if (text.isEmpty() && !cleared) {
            unusable.addAll(target.others());
            return target.places().isEmpty() ? null : key + " is an object or an array";
        }
        if (cleared) {
            target.places().forEach(row::clear);
            target.others().forEach(name -> row.putOther(name, Optional.empty()));
        } else if (!text.get().isEmpty()) {
            target.places().forEach(place -> row.put(place, text.get()));
            target.others().forEach(name -> row.putOther(name, text));
        }
        return null;
    }

    private Naming.Target target(String key) {
        if (keys.size() < MOST_KEYS) {
            keys.add(key);
        }
        return targets.size() < MOST_KEYS ? targets.computeIfAbsent(key, naming::target) : naming.target(key);
    }

    private static Optional<String> text(JsonValue value) {
        return switch (value) {
            case JsonString string -> Optional.of(string.getString().strip());
            case JsonNumber number -> Optional.of(number.toString());
            default ->
                switch (value.getValueType()) {
                    case TRUE -> Optional.of("true");
                    case FALSE -> Optional.of("false");
                    default -> Optional.empty();
                };
        };
    }

    private static Original original(JsonObject object) {
        List<String> cells = new ArrayList<>(object.size());
        object.values()
                .forEach(value -> cells.add(
                        value.getValueType() == JsonValue.ValueType.NULL
                                ? ""
                                : text(value).orElseGet(value::toString)));
        return new Original(List.copyOf(object.keySet()), cells);
    }

    @Override
    public boolean mayHaveOthers() {
        return true;
    }

    @Override
    public Set<String> unusable() {
        return unusable;
    }

    /** Known once the body has been read. */
    @Override
    public Set<String> missing() {
        return naming.missing(List.copyOf(keys));
    }

    @Override
    public void close() {
        parser.close();
    }
}
