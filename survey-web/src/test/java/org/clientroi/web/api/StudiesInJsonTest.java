package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.StudyFigure;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.junit.jupiter.api.Test;

/** What scripts rely on in the answers about studies. */
class StudiesInJsonTest {

    private static final AskedShop SHOP =
            new AskedShop(ShopId.next(), new ShopCode("lumen"), Currency.getInstance("EUR"));
    private static final LocalDate CUTOFF = LocalDate.of(2026, 11, 19);

    private static Estimate estimate(double value) {
        return new Estimate(value, Optional.of(new Interval(value - 0.1, value + 0.1, 0.95)), 80, "nps-clustered");
    }

    private static StudyState found(long used, StudyFigure... figures) {
        return new StudyState(
                "nps-clustered",
                StudyState.Phase.FOUND,
                100,
                7,
                Optional.of(new StudyState.Found(
                        Instant.parse("2026-11-20T03:00:00Z"),
                        Optional.of(CUTOFF),
                        Optional.of(DateRange.lastDays(90, CUTOFF)),
                        200_000,
                        used,
                        "hash",
                        List.of(figures))));
    }

    private static JsonObject only(StudyState state) {
        return StudiesInJson.of(SHOP, List.of(state)).getJsonArray("studies").getJsonObject(0);
    }

    @Test
    void whatWasFoundComesWithItsCutoffSeedAndInputs() {
        JsonObject study = only(found(100_000, new StudyFigure("nps", "all", Optional.empty(), 80, estimate(0.25))));
        JsonObject found = study.getJsonObject("found");

        assertThat(study.getString("state")).isEqualTo("found");
        assertThat(study.getInt("seed")).isEqualTo(7);
        assertThat(found.getString("cutoff")).isEqualTo("2026-11-19");
        assertThat(found.getString("inputs_hash")).isEqualTo("hash");
        assertThat(found.getBoolean("is_sample")).isTrue();
        assertThat(found.getJsonArray("figures")
                        .getJsonObject(0)
                        .getJsonNumber("value")
                        .doubleValue())
                .isEqualTo(25);
    }

    @Test
    void whatIsBeingComputedSaysHowFarItIsAndWhyAFigureIsMissing() {
        StudyState first = new StudyState("value-gap.nps", StudyState.Phase.COMPUTING, 40, 7, Optional.empty());
        NotEstimable why = new NotEstimable(NotEstimable.Reason.TOO_FEW);
        JsonObject few = only(found(3, new StudyFigure("value", "promoter", Optional.empty(), 3, why)))
                .getJsonObject("found")
                .getJsonArray("figures")
                .getJsonObject(0);

        assertThat(only(first).getInt("progress")).isEqualTo(40);
        assertThat(only(first).isNull("found")).isTrue();
        assertThat(few.isNull("value")).isTrue();
        assertThat(few.getString("reason")).isEqualTo("TOO_FEW");
        assertThat(few.getInt("n")).isEqualTo(3);
    }

    @Test
    void theExampleHasTheFieldsOfRealAnswers() {
        JsonObject example;
        try (JsonReader reader = Json.createReader(new StringReader(StudiesInJson.EXAMPLE))) {
            example = reader.readObject();
        }
        JsonObject shown = example.getJsonArray("studies").getJsonObject(0);
        JsonObject real =
                only(found(9, new StudyFigure("value_gap", "promoter", Optional.of("detractor"), 80, estimate(67))));

        assertThat(example.keySet()).isEqualTo(StudiesInJson.of(SHOP, List.of()).keySet());
        assertThat(shown.keySet()).isEqualTo(real.keySet());
        assertThat(shown.getJsonObject("found").keySet())
                .isEqualTo(real.getJsonObject("found").keySet());
        assertThat(figure(shown).keySet()).isEqualTo(figure(real).keySet());
    }

    private static JsonObject figure(JsonObject study) {
        return study.getJsonObject("found").getJsonArray("figures").getJsonObject(0);
    }
}
