package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aProblemIsWrittenAsRfc9457HasItWithTheFieldBesideIt() {
        JsonObject json =
                read(Problem.of(400, "currency", "currency is an ISO 4217 code").toJson());
        assertThat(json.getString("type")).isEqualTo("about:blank");
        assertThat(json.getString("title")).isEqualTo("Bad request");
        assertThat(json.getInt("status")).isEqualTo(400);
        assertThat(json.getString("detail")).isEqualTo("currency is an ISO 4217 code");
        assertThat(json.getString("field")).isEqualTo("currency");
    }

    @Test
    void aProblemOfNoFieldNamesNone() {
        assertThat(read(Problem.of(404, "There is nothing at this address.").toJson()))
                .doesNotContainKey("field");
    }

    @Test
    void whatTheSenderWroteStaysText() {
        assertThat(read(Problem.of(400, "x is a \"text\"\n").toJson()).getString("detail"))
                .isEqualTo("x is a \"text\"\n");
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
