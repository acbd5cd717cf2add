package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.AskedCell;
import org.clientroi.insight.domain.AskedCell.Outcome;
import org.clientroi.insight.domain.DriverReading;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowUpReading;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RatingCell;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.RepeatOrderReading;
import org.clientroi.insight.domain.ResponseReading;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.TrendReading;
import org.clientroi.insight.domain.TrendReading.SegmentScores;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueReading;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.junit.jupiter.api.Test;

/** What scripts rely on in the answers about value, response, drivers and trend; and that the examples show just that. */
class MetricsAnswersTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 20);
    private static final DateRange PERIOD = DateRange.lastDays(90, COMPLETE);
    private static final AskedShop SHOP =
            new AskedShop(ShopId.next(), new ShopCode("lumen"), Currency.getInstance("EUR"));
    private static final Traits PLAIN = new Traits(Optional.of(false), true, ValueBand.MIDDLE);
    private static final RepeatOrderQuestion QUESTION =
            new RepeatOrderQuestion(SHOP.id(), Segment.SCORE, "nps", Optional.empty(), 365);
    private static final FollowedFor FOLLOWED = new FollowedFor(365, Optional.empty(), Optional.of(COMPLETE));

    private static RepeatOrderFindings returned() {
        return new RepeatOrderReading(QUESTION, FOLLOWED, List.of()).findings(Optional.empty());
    }

    private static SpendCell spend(String name, long customers, long value) {
        return new SpendCell(
                name,
                PLAIN,
                customers,
                20,
                25,
                40,
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(80)),
                3);
    }

    private static JsonObject value(List<SpendCell> cells) {
        ValueQuestion question = new ValueQuestion(QUESTION, ValueQuestion.Basis.TURNOVER, Optional.empty());
        return ValueInJson.of(
                SHOP,
                new ValueReading(question, Optional.empty(), cells)
                        .findings(returned(), COMPLETE, Map.of("in_time", 3L, "no_case", 9L)));
    }

    private static JsonObject response(List<AskedCell> asked, List<FollowUpCell> later) {
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(SHOP.id(), Segment.ANSWERED, "nps", Optional.empty(), 365);
        return ResponseInJson.of(
                SHOP, new ResponseReading(PERIOD, asked).findings(question, FOLLOWED, later, COMPLETE));
    }

    private static JsonObject drivers(List<RatingCell> cells) {
        return DriversInJson.of(SHOP, new DriverReading(cells, Map.of("product", 8L, "price", 4L)).findings(PERIOD));
    }

    private static JsonObject trend(List<ScoreCell> weekly, List<ScoreCell> segments) {
        List<ScoreCell> whole = weekly.stream()
                .map(cell -> new ScoreCell(Optional.empty(), Optional.empty(), cell.score(), cell.count()))
                .toList();
        return TrendInJson.of(
                SHOP,
                new TrendReading(PERIOD, weekly, whole, whole, whole)
                        .findings(Optional.of(new SegmentScores(new Segment("carrier", false), segments))));
    }

    private static List<RatingCell> ratings() {
        List<RatingCell> cells = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cells.add(new RatingCell(
                    (i * 7) % 11,
                    List.of(1 + i % 5, 1 + (i * 7) % 11 / 3, 1 + (i / 3) % 5, 1 + (i / 2) % 5, 1 + (i / 7) % 5),
                    2));
        }
        return cells;
    }

    private static List<ScoreCell> weeks() {
        List<ScoreCell> cells = new ArrayList<>();
        for (int week = 0; week < 40; week++) {
            Optional<String> name =
                    Optional.of(org.clientroi.insight.domain.Grain.WEEK.nameOf(COMPLETE.minusWeeks(week)));
            cells.add(new ScoreCell(name, Optional.empty(), 10, 20 + week % 3));
            cells.add(new ScoreCell(name, Optional.empty(), 3, 10 + week % 2));
        }
        return cells;
    }

    private static List<ScoreCell> carriers() {
        List<ScoreCell> cells = new ArrayList<>();
        for (String carrier : List.of("Colissimo", "Chronopost")) {
            cells.add(new ScoreCell(Optional.empty(), Optional.of(carrier), 10, carrier.length() * 5L));
            cells.add(new ScoreCell(Optional.empty(), Optional.of(carrier), 2, 20));
        }
        return cells;
    }

    private static Map<String, JsonObject> answers() {
        List<SpendCell> spend =
                List.of(spend("promoter", 100, 4_000), spend("passive", 90, 2_500), spend("detractor", 60, 1_500));
        List<AskedCell> asked = List.of(
                new AskedCell(PLAIN, "North", Outcome.SILENT, 60),
                new AskedCell(PLAIN, "North", Outcome.PROMOTER, 30),
                new AskedCell(PLAIN, "South", Outcome.DETRACTOR, 20),
                new AskedCell(PLAIN, "South", Outcome.SILENT, 80));
        List<FollowUpCell> later = List.of(
                new FollowUpCell("true", PLAIN, 20, true, 30),
                new FollowUpCell("true", PLAIN, 365, false, 30),
                new FollowUpCell("false", PLAIN, 40, true, 40),
                new FollowUpCell("false", PLAIN, 365, false, 100));
        return Map.of(
                MetricsExamples.VALUE, value(spend),
                MetricsExamples.RESPONSE, response(asked, later),
                MetricsExamples.DRIVERS, drivers(ratings()),
                MetricsExamples.TREND, trend(weeks(), carriers()),
                MetricsExamples.REPEAT_ORDERS,
                        RepeatOrdersInJson.of(
                                SHOP,
                                returned(),
                                new FollowUpReading(QUESTION, FOLLOWED, List.of())
                                        .findings(COMPLETE, List.of(), spend, Optional.empty())));
    }

    @Test
    void theExamplesHaveTheFieldsOfRealAnswers() {
        answers().forEach((example, answer) -> {
            try (JsonReader reader = Json.createReader(new StringReader(example))) {
                JsonObject shown = reader.readObject();
                assertThat(shown.keySet()).isEqualTo(answer.keySet());
                assertThat(fields(answer)).as(answer.toString()).isSubsetOf(union(fields(shown)));
            }
        });
    }

    /** Where a figure is missing there is a reason instead: the example shows one with figures. */
    private static Set<String> union(Set<String> shown) {
        Set<String> all = new TreeSet<>(shown);
        all.addAll(Set.of("reason", "by_call.no_case", "by_call.in_time"));
        return all;
    }

    /** Names of fields with the name of what holds them; numbers of a list are alike. */
    private static Set<String> fields(JsonObject json) {
        Set<String> names = new TreeSet<>();
        collect("", json, names);
        return names.stream()
                .filter(name -> !name.startsWith("returns."))
                .map(name -> name.endsWith("reason") ? "reason" : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(String path, JsonValue value, Set<String> names) {
        switch (value) {
            case JsonObject object ->
                object.forEach((name, content) -> {
                    names.add(path + name);
                    collect(path + name + ".", content, names);
                });
            case JsonArray array -> array.forEach(content -> collect(path, content, names));
            default -> {
                // a figure has no fields
            }
        }
    }

    @Test
    void everyAnswerHasItsVerdictInBothLanguages() {
        answers().values().forEach(answer -> {
            JsonObject verdict = answer.getJsonObject("verdict");
            assertThat(verdict.getString("code")).isNotBlank();
            assertThat(verdict.getString("fr")).isNotBlank();
            assertThat(verdict.getString("en")).isNotBlank();
        });
    }

    @Test
    void ofNothingEveryAnswerIsKind() {
        List<JsonObject> empty = List.of(
                value(List.of()), response(List.of(), List.of()), drivers(List.of()), trend(List.of(), List.of()));

        assertThat(empty).allSatisfy(answer -> {
            assertThat(answer.getJsonObject("verdict").getString("code")).isEqualTo("NOTHING");
            assertThat(answer.toString()).doesNotContain("NaN", "Infinity");
        });
        assertThat(empty.get(1).isNull("response_rate")).isTrue();
        assertThat(empty.get(1).getString("reason")).isEqualTo("EMPTY");
        assertThat(empty.get(2).getString("reason")).isEqualTo("EMPTY");
        assertThat(empty.get(3).getJsonObject("nps").isNull("value")).isTrue();
    }

    @Test
    void moneyAndPointsAreUnrounded() {
        JsonObject answer = value(List.of(spend("promoter", 100, 4_000), spend("detractor", 60, 1_500)));

        assertThat(answer.getJsonArray("classes")
                        .getJsonObject(0)
                        .getJsonObject("per_customer")
                        .getJsonNumber("value")
                        .doubleValue())
                .isEqualTo(40);
        assertThat(answer.getJsonArray("one_point")).hasSize(3);
        assertThat(answer.getJsonArray("one_point").getJsonObject(0).getString("reason"))
                .isEqualTo("TOO_FEW");
        assertThat(answer.getJsonObject("excluded").getInt("other_currency")).isEqualTo(6);
        assertThat(answer.getJsonObject("cost_of_inaction").getInt("unresolved"))
                .isEqualTo(9);
    }
}
