package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpReading;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ReorderCell;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.RepeatOrderReading;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.ScoreReading;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.NotEstimable;
import org.junit.jupiter.api.Test;

/** What scripts rely on. */
class MetricsInJsonTest {

    private static final DateRange NOVEMBER = new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final AskedShop LUMEN =
            new AskedShop(ShopId.next(), new ShopCode("lumen"), Currency.getInstance("EUR"));
    private static final Segment CARRIER = new Segment("carrier", false);

    private static ScoreCell cell(String carrier, int score, long count) {
        return new ScoreCell(Optional.of("2026-11"), Optional.of(carrier), score, count);
    }

    private static ScoreReading reading(Scale scale, List<ScoreCell> cells) {
        ScoreQuestion question =
                new ScoreQuestion(ShopId.next(), NOVEMBER, Optional.of(Grain.MONTH), Optional.of(CARRIER));
        return new ScoreReading(scale, question, cells, List.of(), List.of());
    }

    /** A p-value of 0 would say that it cannot be. */
    @Test
    void noChanceIsNought() {
        ScoreQuestion question = new ScoreQuestion(ShopId.next(), NOVEMBER, Optional.empty(), Optional.empty());
        List<ScoreCell> now = List.of(new ScoreCell(Optional.empty(), Optional.empty(), 10, 5_000_000));
        List<ScoreCell> before = List.of(new ScoreCell(Optional.empty(), Optional.empty(), 0, 5_000_000));
        JsonObject json = new ScoresInJson(LUMEN)
                .nps(new ScoreReading(Scale.NPS, question, now, before, List.of()).findings(5_000_000));

        assertThat(json.toString()).contains("\"p\":1.0E-300").doesNotContain("NaN", "\"p\":0");
    }

    @Test
    void npsRunsFromMinusToPlusHundredAndTheWholeHasAnEmptyGroup() {
        JsonObject json = new ScoresInJson(LUMEN)
                .nps(reading(Scale.NPS, List.of(cell("Colissimo", 10, 30), cell("Colissimo", 0, 10), cell("", 8, 2)))
                        .findings(40));
        JsonObject whole = json.getJsonArray("groups").getJsonObject(0);
        JsonObject group = json.getJsonArray("groups").getJsonObject(1);
        JsonObject hidden = json.getJsonArray("groups").getJsonObject(2);

        assertThat(json.getJsonObject("verdict").getString("code")).isEqualTo("NOT_ENOUGH_ANSWERS");
        // 0.75, 1.5 and 0.75 answers added: 0.4444 -+ 1.96 * sqrt(0.7247 / 45)
        assertThat(json.getJsonObject("verdict").getString("en")).startsWith("NPS of 48, between 20 and 69;");
        assertThat(json.getJsonObject("verdict").getString("fr")).contains("pas encore assez de réponses");
        assertThat(json.getJsonObject("period").getString("from")).isEqualTo("2026-11-01");
        assertThat(whole.getJsonObject("group")).isEmpty();
        assertThat(whole.getInt("n")).isEqualTo(42);
        assertThat(group.getJsonObject("group").getString("carrier")).isEqualTo("Colissimo");
        assertThat(group.getJsonObject("group").getString("month")).isEqualTo("2026-11");
        assertThat(group.getJsonNumber("nps").doubleValue()).isEqualTo(50);
        assertThat(group.getJsonNumber("lower").doubleValue()).isBetween(20.0, 30.0);
        assertThat(group.getJsonNumber("level").doubleValue()).isEqualTo(0.95);
        assertThat(group.getString("method")).isEqualTo("nps-adjusted-wald");
        assertThat(group.getString("verdict")).isEqualTo("NOT_ENOUGH_ANSWERS");
        assertThat(group.getJsonObject("counts").getInt("10")).isEqualTo(30);
        assertThat(hidden.getJsonObject("group").isNull("carrier")).isTrue();
        assertThat(hidden.getInt("n")).isEqualTo(2);
        for (String field : List.of("nps", "lower", "upper", "level", "method", "counts", "change")) {
            assertThat(hidden.get(field)).as(field).isEqualTo(JsonValue.NULL);
        }
        assertThat(hidden.getString("reason")).isEqualTo("TOO_FEW");
    }

    @Test
    void csatHasItsMeanAndItsTopTwoShareWithIntervals() {
        JsonObject json = new ScoresInJson(LUMEN)
                .csat(reading(Scale.CSAT, List.of(cell("A", 5, 6), cell("A", 1, 2), cell("B", 5, 1)))
                        .findings(9));
        JsonObject group = json.getJsonArray("groups").getJsonObject(1);
        JsonObject hidden = json.getJsonArray("groups").getJsonObject(2);

        assertThat(group.getJsonNumber("mean").doubleValue()).isEqualTo(4);
        assertThat(group.getJsonObject("mean_interval")).containsKeys("value", "lower", "upper", "level", "method");
        assertThat(group.getJsonObject("top_two").getJsonNumber("value").doubleValue())
                .isEqualTo(0.75);
        assertThat(group.getJsonObject("top_two").getString("method")).isEqualTo("wilson");
        assertThat(group.getJsonObject("counts")).containsOnlyKeys("1", "2", "3", "4", "5");
        assertThat(hidden.isNull("mean") && hidden.isNull("top_two")).isTrue();
        assertThat(hidden.getString("reason")).isEqualTo("TOO_FEW");
    }

    private static RepeatOrderCell repeat(String name, long n, long reordered) {
        return new RepeatOrderCell(
                name,
                n,
                reordered,
                reordered,
                new BigDecimal("1234.5"),
                1,
                2,
                java.util.OptionalInt.of(20_000),
                3,
                4,
                5);
    }

    private static FollowUpFindings followUp(RepeatOrderQuestion question, FollowedFor followed) {
        Traits traits = new Traits(Optional.of(false), true, ValueBand.MIDDLE);
        return new FollowUpReading(
                        question,
                        followed,
                        List.of(
                                new FollowUpCell("promoter", traits, 20, true, 30),
                                new FollowUpCell("promoter", traits, 90, false, 70),
                                new FollowUpCell("passive", traits, 90, false, 3),
                                new FollowUpCell("detractor", traits, 40, true, 10),
                                new FollowUpCell("detractor", traits, 90, false, 80)))
                .findings(
                        LocalDate.of(2026, 11, 25),
                        List.of(),
                        List.of(new SpendCell("promoter", traits, 100, 30, 40, 60, BigDecimal.TEN, BigDecimal.TEN, 0)),
                        Optional.of(List.of(new ReorderCell(10, 1, 20), new ReorderCell(0, 0, 20))));
    }

    @Test
    void curvesContrastsAndOrdersPerCustomerStandBesideTheRates() {
        FollowedFor followed = new FollowedFor(90, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 20)));
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(ShopId.next(), Segment.SCORE, "nps", Optional.empty(), 90);
        JsonObject json = RepeatOrdersInJson.of(
                new AskedShop(ShopId.next(), new ShopCode("lumen"), Currency.getInstance("EUR")),
                new RepeatOrderReading(question, followed, List.of()).findings(Optional.of(List.of())),
                followUp(question, followed));
        JsonObject promoters =
                json.getJsonObject("curves").getJsonArray("classes").getJsonObject(0);
        JsonObject passives =
                json.getJsonObject("curves").getJsonArray("classes").getJsonObject(1);
        JsonObject contrast = json.getJsonArray("contrasts").getJsonObject(0);

        assertThat(json.getInt("days_behind")).isEqualTo(5);
        assertThat(json.getJsonObject("curves").getJsonObject("period").getString("to"))
                .isEqualTo("2026-08-22");
        assertThat(promoters.getInt("events")).isEqualTo(30);
        assertThat(promoters.getJsonArray("points").getJsonObject(0))
                .containsKeys("day", "reordered", "lower", "upper", "at_risk");
        assertThat(passives.isNull("points") && passives.isNull("events")).isTrue();
        assertThat(passives.getString("reason")).isEqualTo("TOO_FEW");
        assertThat(json.getJsonObject("log_rank").getJsonNumber("p").doubleValue())
                .isBetween(0.0, 0.05);
        assertThat(contrast.getString("minus")).isEqualTo("detractor");
        assertThat(contrast.getJsonObject("days_gained")).containsKeys("value", "lower", "upper", "p", "within");
        assertThat(contrast.getJsonObject("hazard_ratio")).containsKeys("value", "p", "proportionality_p");
        assertThat(json.getJsonArray("correlations").getJsonObject(1).getString("name"))
                .isEqualTo("kendall");
        assertThat(json.getJsonArray("orders_per_customer")
                        .getJsonObject(0)
                        .getJsonObject("within_horizon")
                        .getJsonNumber("value")
                        .doubleValue())
                .isEqualTo(0.4);
    }

    @Test
    void repeatOrdersSayWhatTheyRestOnAndWhatTheyLeaveOut() {
        FollowedFor followed = new FollowedFor(90, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 20)));
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(ShopId.next(), Segment.SCORE, "nps", Optional.empty(), 90);
        JsonObject json = RepeatOrdersInJson.of(
                new AskedShop(ShopId.next(), new ShopCode("lumen"), Currency.getInstance("EUR")),
                new RepeatOrderReading(
                                question,
                                followed,
                                List.of(
                                        repeat("promoter", 100, 13),
                                        repeat("passive", 3, 1),
                                        repeat("detractor", 90, 6)))
                        .findings(Optional.of(List.of(new ReorderCell(10, 1, 20), new ReorderCell(0, 0, 20)))),
                followUp(question, followed));
        JsonObject promoters = json.getJsonArray("classes").getJsonObject(0);
        JsonObject passives = json.getJsonArray("classes").getJsonObject(1);

        assertThat(json.getString("complete_through")).isEqualTo("2026-11-20");
        assertThat(json.getJsonObject("period").getString("to")).isEqualTo("2026-08-22");
        assertThat(promoters.getJsonObject("rate").getJsonNumber("value").doubleValue())
                .isEqualTo(0.13);
        assertThat(promoters.getJsonObject("value").getString("amount")).isEqualTo("1234.50");
        assertThat(promoters.getJsonObject("value").getString("currency")).isEqualTo("EUR");
        assertThat(passives.isNull("rate") && passives.isNull("reordered")).isTrue();
        assertThat(passives.getString("reason")).isEqualTo("TOO_FEW");
        assertThat(json.getJsonArray("differences").getJsonObject(0).getString("minus"))
                .isEqualTo("detractor");
        assertThat(json.getJsonArray("correlations").getJsonObject(0))
                .containsKeys("n", "value", "lower", "upper", "p");
        assertThat(json.getJsonObject("excluded").getInt("too_recent")).isEqualTo(9);
    }

    @Test
    void aResponseRateOfNobodyIsNullBesideItsReason() {
        JsonObject json = FunnelInJson.of(
                new ShopCode("lumen"),
                new FunnelFindings(
                        NOVEMBER, 0, 0, 0, 0, Map.of("none", 3L), new NotEstimable(NotEstimable.Reason.EMPTY)));

        assertThat(json.isNull("response_rate")).isTrue();
        assertThat(json.getString("reason")).isEqualTo("EMPTY");
        assertThat(json.getJsonObject("not_invited").getInt("none")).isEqualTo(3);
    }
}
