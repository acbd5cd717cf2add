package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clientroi.insight.domain.StudyFigure;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyState.Found;

/** How far studies are, and what they found last; null before the first finding. */
final class StudiesInJson {

    static final String EXAMPLE = """
        {"shop":"lumen","currency":"EUR","studies":[
          {"study":"value-gap.nps","state":"found","progress":100,"seed":5174396122081,
           "found":{"at":"2026-11-20T03:12:44Z","cutoff":"2026-11-19","period":{"from":"2024-11-20","to":"2025-11-19"},
             "inputs_hash":"x2pTg1…","customers":1386,"used":1386,"is_sample":false,
             "figures":[{"figure":"value_gap","of":"promoter","minus":"detractor","n":867,"value":67.0,"lower":50.1,
               "upper":84.9,"level":0.95,"method":"bootstrap-bca"}]}},
          {"study":"nps-clustered","state":"computing","progress":40,"seed":5174396122082,"found":null}]}\
        """;

    private StudiesInJson() {}

    static JsonObject of(AskedShop shop, List<StudyState> states) {
        JsonArrayBuilder studies = Json.createArrayBuilder();
        states.forEach(state -> studies.add(study(state)));
        return Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("currency", shop.currency().getCurrencyCode())
                .add("studies", studies)
                .build();
    }

    private static JsonObjectBuilder study(StudyState state) {
        return Json.createObjectBuilder()
                .add("study", state.kind())
                .add("state", state.phase().name().toLowerCase(Locale.ROOT))
                .add("progress", state.progress())
                .add("seed", state.seed())
                .add("found", state.found().<JsonValue>map(StudiesInJson::found).orElse(JsonValue.NULL));
    }

    private static JsonObject found(Found found) {
        JsonArrayBuilder figures = Json.createArrayBuilder();
        found.figures().forEach(figure -> figures.add(figure(figure)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("at", found.at().toString());
        FiguresInJson.text(json, "cutoff", found.cutoff().map(LocalDate::toString));
        FiguresInJson.period(json, "period", found.period());
        return json.add("inputs_hash", found.inputsHash())
                .add("customers", found.held())
                .add("used", found.used())
                .add("is_sample", found.isSample())
                .add("figures", figures)
                .build();
    }

    private static JsonObjectBuilder figure(StudyFigure figure) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("figure", figure.name());
        FiguresInJson.known(json, "of", figure.of());
        FiguresInJson.text(json, "minus", figure.minus());
        json.add("n", figure.n());
        double unit = figure.name().equals("nps") ? FiguresInJson.TIMES_HUNDRED : FiguresInJson.AS_IT_IS;
        FiguresInJson.spread(json, "value", figure.estimation(), unit);
        FiguresInJson.reason(json, figure.estimation());
        return json;
    }
}
