package org.clientroi.statistics.golden;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case: what is to be computed, from which rows. Its id is not here, so that nothing can depend on it. */
public record GoldenCase(String method, GoldenArguments arguments, List<String> data, GoldenFolder folder) {

    public static GoldenCase of(String method, JsonObject json, GoldenFolder folder) {
        return new GoldenCase(method, new GoldenArguments(json.getJsonObject("args")), data(json.get("data")), folder);
    }

    private static List<String> data(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString text ->
                Stream.of(text.getString().split(",")).map(String::strip).toList();
            case JsonArray array -> array.stream().map(GoldenArguments::plain).toList();
            case null, default -> List.of();
        };
    }

    /** The rows after derive, filter and first_rows. */
    public GoldenTable table() {
        return TableSteps.apply(source(), arguments);
    }

    /** The rows after derive, without the filter: for what counts all rows. */
    public GoldenTable unfiltered() {
        return TableSteps.derived(source(), arguments.optionalObjects("derive"));
    }

    /** A file by its part in the case: {@code rows}, {@code weights}, {@code index}, {@code customers}… */
    public GoldenTable file(String part) {
        return folder.table(arguments.object("files").text(part));
    }

    private GoldenTable source() {
        if (arguments.has("inline")) {
            return TableSteps.inline(arguments.value("inline").asJsonObject());
        }
        if (!arguments.has("files")) {
            return folder.table(data.getFirst());
        }
        GoldenTable rows = file("rows");
        return arguments.has("join") ? rows.joined(file("weights"), arguments.text("join")) : rows;
    }
}
