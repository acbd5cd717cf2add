package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Currency;
import java.util.Locale;
import org.clientroi.insight.domain.Statement;
import org.clientroi.report.domain.StatementWords;
import org.clientroi.shared.Language;

/** What may be said of the figures: its kind, and one sentence in each language. */
final class VerdictInJson {

    private VerdictInJson() {}

    static JsonObjectBuilder of(Statement statement, Currency currency) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("code", code(statement));
        for (Language language : Language.values()) {
            json.add(language.code(), StatementWords.in(language).say(statement, currency));
        }
        return json;
    }

    private static String code(Statement statement) {
        String kind = switch (statement) {
            case Statement.Nothing _ -> "NOTHING";
            case Statement.NotYet _ -> "NOT_YET";
            case Statement.Returns returns -> returns.direction().name();
            case Statement.Worth worth -> worth.direction().name();
            case Statement.Groups groups -> groups.differ() ? "DIFFER" : "ALIKE";
            case Statement.Answered _, Statement.AnsweredOnly _ -> "ANSWERED";
            case Statement.Lead lead -> lead.second().isPresent() ? "SHARED_LEAD" : "LEAD";
            case Statement.Scored scored -> scored.verdict().name();
            case Statement.Moved moved -> moved.verdict().name();
        };
        return kind.toUpperCase(Locale.ROOT);
    }
}
