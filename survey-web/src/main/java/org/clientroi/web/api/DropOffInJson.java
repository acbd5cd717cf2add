package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.clientroi.insight.domain.DropOffFindings;
import org.clientroi.shared.ShopCode;

/** How far customers came in the survey. */
final class DropOffInJson {

    private DropOffInJson() {}

    static JsonObject of(ShopCode shop, DropOffFindings findings) {
        JsonArrayBuilder pages = Json.createArrayBuilder();
        findings.pages()
                .forEach((page, sent) ->
                        pages.add(Json.createObjectBuilder().add("page", page).add("sent", sent)));
        JsonArrayBuilder questions = Json.createArrayBuilder();
        findings.questions().forEach(question -> questions.add(question(question)));
        return Json.createObjectBuilder()
                .add("shop", shop.value())
                .add("period", FiguresInJson.period(findings.period()))
                .add("started", findings.started())
                .add("pages", pages)
                .add("questions", questions)
                .build();
    }

    private static JsonObjectBuilder question(DropOffFindings.Question question) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("question", question.code());
        question.asked().ifPresentOrElse(asked -> json.add("asked", asked), () -> json.addNull("asked"));
        json.add("answered", question.answered()).add("not_applicable", question.notApplicable());
        if (question.asked().isEmpty()) {
            json.add("reason", "DRAWN_BY_CUSTOMER");
        }
        return json;
    }
}
