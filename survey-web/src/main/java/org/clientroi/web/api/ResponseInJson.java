package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.clientroi.insight.domain.ResponseFindings;
import org.clientroi.insight.domain.ResponseFindings.Bounds;
import org.clientroi.insight.domain.ResponseFindings.Level;
import org.clientroi.insight.domain.ResponseFindings.Margin;
import org.clientroi.insight.domain.ResponseFindings.Weighting;
import org.clientroi.insight.domain.Statements;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Raking;

/** Who answered, raw and weighted NPS, what the silent could change, and how both come back. */
final class ResponseInJson {

    private ResponseInJson() {}

    static JsonObject of(AskedShop shop, ResponseFindings findings) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("period", FiguresInJson.period(findings.period()))
                .add("verdict", VerdictInJson.of(Statements.of(findings), shop.currency()))
                .add("invited", findings.invited())
                .add("answered", findings.answered())
                .add("response_rate", FiguresInJson.figure(findings.rate(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, findings.rate());
        json.add("margins", margins(findings)).add("nps", nps(findings.weighting()));
        findings.bounds()
                .ifPresentOrElse(bounds -> json.add("if_silent", bounds(bounds)), () -> json.addNull("if_silent"));
        JsonObjectBuilder returns = Json.createObjectBuilder()
                .add("landmark_day", findings.landmarkDay())
                .add("horizon", findings.returns().question().horizonDays())
                .add("ordered_before_landmark", findings.early());
        FollowUpInJson.add(returns, findings.returns());
        return json.add("returns", returns).build();
    }

    private static JsonArrayBuilder margins(ResponseFindings findings) {
        JsonArrayBuilder margins = Json.createArrayBuilder();
        for (Margin margin : findings.margins()) {
            JsonArrayBuilder levels = Json.createArrayBuilder();
            margin.levels().forEach(level -> levels.add(level(level)));
            margins.add(Json.createObjectBuilder().add("name", margin.name()).add("levels", levels));
        }
        return margins;
    }

    private static JsonObjectBuilder level(Level level) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.known(json, "level", level.name());
        json.add("n", level.invited());
        json.add("response_rate", FiguresInJson.figure(level.share(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, level.share());
        return json;
    }

    private static JsonObjectBuilder nps(Weighting weighting) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("raw", plain(weighting.raw()))
                .add("weighted", plain(weighting.weighted()).add("weights", Raking.METHOD));
        FiguresInJson.number(
                json, "difference", weighting.difference().map(points -> points * FiguresInJson.TIMES_HUNDRED));
        FiguresInJson.number(json, "design_effect", weighting.designEffect());
        FiguresInJson.number(json, "largest_weight", weighting.largestWeight());
        return json.add("weighted_may_lead", weighting.mayLead());
    }

    private static JsonObjectBuilder plain(Estimation nps) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.spread(json, "value", nps, FiguresInJson.TIMES_HUNDRED);
        json.add("n", nps.estimate().map(Estimate::n).orElse(0L));
        FiguresInJson.reason(json, nps);
        return json;
    }

    private static JsonObjectBuilder bounds(Bounds bounds) {
        return Json.createObjectBuilder()
                .add("share_with_a_score", bounds.scored())
                .add("all_detractors", bounds.lowest() * FiguresInJson.TIMES_HUNDRED)
                .add("twenty_points_lower", bounds.lower() * FiguresInJson.TIMES_HUNDRED)
                .add("twenty_points_higher", bounds.higher() * FiguresInJson.TIMES_HUNDRED)
                .add("all_promoters", bounds.highest() * FiguresInJson.TIMES_HUNDRED);
    }
}
