package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Statements;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueFindings.ClassValue;
import org.clientroi.insight.domain.ValueFindings.Gap;
import org.clientroi.insight.domain.ValueFindings.Inaction;
import org.clientroi.insight.domain.ValueFindings.PointWorth;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** Money per customer, gaps, what a point is worth, what inaction costs. */
final class ValueInJson {

    private ValueInJson() {}

    static JsonObject of(AskedShop shop, ValueFindings findings) {
        RepeatOrderQuestion returns = findings.question().returns();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("class", returns.by().name())
                .add("question", returns.question())
                .add("horizon", returns.horizonDays())
                .add("currency", shop.currency().getCurrencyCode())
                .add("basis", code(findings.question().basis()))
                .add("verdict", VerdictInJson.of(Statements.of(findings), shop.currency()));
        FiguresInJson.number(json, "counted_for", findings.rate());
        FiguresInJson.period(json, "period", findings.period());
        FiguresInJson.text(json, "complete_through", findings.completeThrough().map(LocalDate::toString));
        FiguresInJson.days(json, "days_behind", findings.daysBehind());
        json.add("classes", classes(findings));
        FiguresInJson.text(json, "reference", findings.reference());
        json.add("gaps", gaps(findings))
                .add("held_alike", Json.createArrayBuilder(findings.heldAlike()))
                .add("one_point", points(findings));
        findings.inaction()
                .ifPresentOrElse(
                        found -> json.add("cost_of_inaction", inaction(found)), () -> json.addNull("cost_of_inaction"));
        return json.add("excluded", excluded(findings.excluded(), foreign(findings)))
                .build();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonArrayBuilder classes(ValueFindings findings) {
        JsonArrayBuilder classes = Json.createArrayBuilder();
        for (ClassValue each : findings.classes()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            FiguresInJson.known(json, "class", each.name());
            json.add("n", each.n())
                    .add("per_customer", FiguresInJson.figure(each.mean(), FiguresInJson.AS_IT_IS))
                    .add("spending", FiguresInJson.figure(each.spending(), FiguresInJson.AS_IT_IS));
            FiguresInJson.reason(json, each.mean());
            classes.add(json.add("fewer_than_thirty", each.few()));
        }
        return classes;
    }

    private static JsonArrayBuilder gaps(ValueFindings findings) {
        JsonArrayBuilder gaps = Json.createArrayBuilder();
        for (Gap gap : findings.gaps()) {
            gaps.add(Json.createObjectBuilder()
                    .add("of", gap.name())
                    .add("minus", findings.reference().orElse(""))
                    .add("raw", tested(gap.raw(), gap.rawP()))
                    .add("adjusted", tested(gap.adjusted(), gap.adjustedP())));
        }
        return gaps;
    }

    private static JsonObjectBuilder tested(Estimation estimation, Optional<Double> p) {
        JsonObjectBuilder json = plain(estimation);
        FiguresInJson.chance(json, "p", p);
        return json;
    }

    private static JsonObjectBuilder plain(Estimation estimation) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.spread(json, "value", estimation, FiguresInJson.AS_IT_IS);
        json.add("n", estimation.estimate().map(Estimate::n).orElse(0L));
        FiguresInJson.reason(json, estimation);
        return json;
    }

    private static JsonArrayBuilder points(ValueFindings findings) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (PointWorth point : findings.points()) {
            points.add(plain(point.worth()).add("move", code(point.move())).add("customers", point.customers()));
        }
        return points;
    }

    private static JsonObjectBuilder inaction(Inaction found) {
        JsonObjectBuilder byCall = Json.createObjectBuilder();
        found.byCall().forEach(byCall::add);
        return plain(found.cost())
                .add("unresolved", found.unresolved())
                .add("by_call", byCall)
                .add("gap", FiguresInJson.figure(found.gap(), FiguresInJson.AS_IT_IS));
    }

    private static long foreign(ValueFindings findings) {
        return findings.classes().stream().mapToLong(ClassValue::foreignOrders).sum();
    }

    private static JsonObjectBuilder excluded(Excluded excluded, long foreign) {
        return Json.createObjectBuilder()
                .add("too_recent", excluded.tooRecent())
                .add("closed", excluded.closed())
                .add("not_index", excluded.notIndex())
                .add("orders_between", excluded.ordersBetween())
                .add("other_currency", foreign);
    }
}
