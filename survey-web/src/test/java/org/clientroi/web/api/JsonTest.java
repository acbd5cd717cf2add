package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    /** One of each kind that the API's records are made of. */
    public record Sample(
            String timeZone,
            @Nullable String mailFrom,
            Optional<String> reason,
            double nps,
            @Nullable Double lower,
            BigDecimal share,
            Instant askingSince,
            LocalDate completeThrough,
            List<Inner> groups) {}

    public record Inner(int n, @Nullable Long firstPlan) {}

    @Test
    void namesAreSnakeCaseNullsAreWrittenAndTimesAreIso() {
        Sample sample = new Sample(
                "Europe/Paris",
                null,
                Optional.empty(),
                -12.5,
                null,
                new BigDecimal("0.25"),
                Instant.parse("2026-11-20T09:00:00Z"),
                LocalDate.of(2026, 11, 19),
                List.of(new Inner(3, null)));

        String json = new Json().getContext(Sample.class).toJson(sample);

        assertThat(json)
                .contains("\"time_zone\":\"Europe/Paris\"")
                .contains("\"mail_from\":null")
                .contains("\"reason\":null")
                .contains("\"nps\":-12.5")
                .contains("\"lower\":null")
                .contains("\"share\":0.25")
                .contains("\"asking_since\":\"2026-11-20T09:00:00Z\"")
                .contains("\"complete_through\":\"2026-11-19\"")
                .contains("\"groups\":[{\"first_plan\":null,\"n\":3}]");
    }
}
