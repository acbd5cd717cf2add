package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;
import org.clientroi.insight.domain.Change;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.Statements;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.statistics.Estimation;

/** NPS and CSAT as the contract has them: a list of groups, the whole first, which has an empty group. */
final class ScoresInJson {

    private final AskedShop shop;

    ScoresInJson(AskedShop shop) {
        this.shop = shop;
    }

    JsonObject nps(ScoreFindings findings) {
        return findings(findings, Scale.NPS, FiguresInJson.TIMES_HUNDRED, (json, group) -> {
            FiguresInJson.spread(json, "nps", group.headline(), FiguresInJson.TIMES_HUNDRED);
            FiguresInJson.reason(json, group.headline());
        });
    }

    JsonObject csat(ScoreFindings findings) {
        return findings(findings, Scale.CSAT, FiguresInJson.AS_IT_IS, (json, group) -> {
            Estimation mean = group.mean().orElse(group.headline());
            FiguresInJson.number(json, "mean", mean.estimate().map(found -> found.value()));
            json.add("mean_interval", FiguresInJson.figure(mean, FiguresInJson.AS_IT_IS));
            json.add("top_two", FiguresInJson.figure(group.headline(), FiguresInJson.AS_IT_IS));
            FiguresInJson.reason(json, group.headline());
        });
    }

    private JsonObject findings(
            ScoreFindings findings, Scale scale, double unit, BiConsumer<JsonObjectBuilder, ScoreGroup> figures) {
        int lowest = scale.lowest();
        JsonArrayBuilder groups = Json.createArrayBuilder().add(group(findings.whole(), lowest, unit, figures));
        findings.groups().forEach(group -> groups.add(group(group, lowest, unit, figures)));
        return Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("question", scale.code())
                .add("verdict", VerdictInJson.of(Statements.of(scale, findings), shop.currency()))
                .add("period", FiguresInJson.period(findings.period()))
                .add("customers", findings.customers())
                .add("groups", groups)
                .add(
                        "before",
                        group(findings.wholeBefore(), lowest, unit, figures)
                                .add("period", FiguresInJson.period(findings.before())))
                .build();
    }

    private static JsonObjectBuilder group(
            ScoreGroup group, int lowest, double unit, BiConsumer<JsonObjectBuilder, ScoreGroup> figures) {
        JsonObjectBuilder name = Json.createObjectBuilder();
        group.group().forEach((key, value) -> FiguresInJson.known(name, key, value));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("group", name)
                .add("n", group.n())
                .add(
                        "counts",
                        group.counts()
                                .<JsonValue>map(counts -> counts(counts, lowest))
                                .orElse(JsonValue.NULL));
        figures.accept(json, group);
        json.add("fewer_than_thirty", group.fewerThanThirty())
                .add(
                        "verdict",
                        group.change()
                                .map(Change::verdict)
                                .orElse(Verdict.NOT_ENOUGH_ANSWERS)
                                .name())
                .add(
                        "change",
                        group.change()
                                .<JsonValue>map(change -> change(change, unit))
                                .orElse(JsonValue.NULL));
        return json;
    }

    private static JsonObject counts(List<Long> counts, int lowest) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < counts.size(); i++) {
            json.add(String.valueOf(lowest + i), counts.get(i));
        }
        return json.build();
    }

    private static JsonObject change(Change change, double unit) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.spread(json, "value", change.difference(), unit);
        FiguresInJson.chance(json, "p", change.pValue());
        FiguresInJson.reason(json, change.difference());
        return json.build();
    }
}
