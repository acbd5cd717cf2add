package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverFindings.Line;
import org.clientroi.insight.domain.Statements;
import org.clientroi.statistics.Estimate;

/** What goes with the score, driver by driver. */
final class DriversInJson {

    private DriversInJson() {}

    static JsonObject of(AskedShop shop, DriverFindings findings) {
        JsonArrayBuilder drivers = Json.createArrayBuilder();
        findings.drivers().forEach(line -> drivers.add(line(line)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("period", FiguresInJson.period(findings.period()))
                .add("verdict", VerdictInJson.of(Statements.of(findings), shop.currency()))
                .add("scored", findings.scored())
                .add("n", findings.complete())
                .add("excluded", Json.createObjectBuilder().add("not_every_rating", findings.lost()));
        FiguresInJson.number(json, "explained", findings.explained());
        findings.reason().ifPresent(reason -> json.add("reason", reason.name()));
        return json.add("seed", findings.seed())
                .add("replicates", findings.replicates())
                .add("drivers", drivers)
                .add("stated", findings.stated())
                .add("stated_price", FiguresInJson.figure(findings.price(), FiguresInJson.AS_IT_IS))
                .build();
    }

    private static JsonObjectBuilder line(Line line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("driver", line.driver().code())
                .add("rated", line.rated())
                .add("not_applicable", line.notApplicable())
                .add("not_answered", line.notAnswered())
                .add("in_main_model", line.inMainModel())
                .add("n", line.importance().estimate().map(Estimate::n).orElse(0L))
                .add("importance_percent", FiguresInJson.figure(line.importance(), FiguresInJson.AS_IT_IS))
                .add("performance", FiguresInJson.figure(line.performance(), FiguresInJson.AS_IT_IS));
        FiguresInJson.number(json, "correlation", line.correlation());
        FiguresInJson.number(json, "variance_inflation", line.inflation());
        FiguresInJson.text(
                json,
                "quadrant",
                line.quadrant().map(quadrant -> quadrant.name().toLowerCase(Locale.ROOT)));
        json.add("stated", FiguresInJson.figure(line.stated(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, line.importance());
        return json;
    }
}
