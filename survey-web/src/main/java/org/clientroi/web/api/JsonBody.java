package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small JSON object as a request's body, field by field; what does not fit is a problem that names the field. */
final class JsonBody {

    private static final int LARGEST = 1 << 20;

    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    static JsonBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.of(413, "The body has more than " + LARGEST + " bytes.")
                    .asException();
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonStructure structure = reader.read();
            if (structure instanceof JsonObject object) {
                return new JsonBody(object);
            }
            throw Problem.of(400, "The body is a JSON object, not an array.").asException();
        } catch (JsonParsingException e) {
            throw Problem.of(
                            400,
                            "The body is not JSON: line " + e.getLocation().getLineNumber() + ", column "
                                    + e.getLocation().getColumnNumber() + ".")
                    .asException();
        } catch (JsonException e) {
            throw Problem.of(400, "The body is not JSON.").asException();
        }
    }

    static JsonBody of(JsonObject object) {
        return new JsonBody(object);
    }

    Set<String> fields() {
        return object.keySet();
    }

    /** Null where the field is not there at all; {@link JsonValue#NULL} where it is null. */
    @Nullable
    JsonValue value(String field) {
        return object.get(field);
    }

    /** A field that is not known is a mistake of spelling, and saying nothing about it would hide it. */
    JsonBody only(Set<String> known) {
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw Problem.of(400, field, field + " is not a field of this").asException();
            }
        }
        return this;
    }

    String text(String field) {
        return optionalText(field)
                .orElseThrow(() -> Problem.of(400, field, field + " is missing").asException());
    }

    Optional<String> optionalText(String field) {
        @Nullable JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw Problem.of(400, field, field + " is a text").asException();
    }

    JsonArray array(String field) {
        @Nullable JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw Problem.of(400, field, field + " is an array").asException();
    }
}
