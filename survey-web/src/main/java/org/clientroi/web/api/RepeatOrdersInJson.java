package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.Statements;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** Repeat orders as the contract has them: each figure with n, estimate, interval, p; and what was left out. */
final class RepeatOrdersInJson {

    private RepeatOrdersInJson() {}

    static JsonObject of(AskedShop shop, RepeatOrderFindings findings, FollowUpFindings followUp) {
        JsonArrayBuilder classes = Json.createArrayBuilder();
        findings.classes().forEach(each -> classes.add(classOf(shop, each)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("class", findings.question().by().name())
                .add("question", findings.question().question())
                .add("horizon", findings.question().horizonDays())
                .add("verdict", VerdictInJson.of(Statements.of(findings, followUp), shop.currency()));
        FiguresInJson.period(json, "period", findings.period());
        FiguresInJson.text(json, "complete_through", findings.completeThrough().map(LocalDate::toString));
        json.add("classes", classes)
                .add("differences", differences(findings))
                .add("correlations", correlations(findings.spearman(), followUp.kendall()));
        FollowUpInJson.add(json, followUp);
        return json.add("excluded", excluded(findings.excluded())).build();
    }

    private static JsonObjectBuilder classOf(AskedShop shop, ClassOfCustomers each) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.known(json, "class", each.name());
        json.add("n", each.n());
        if (each.isHidden()) {
            json.addNull("reordered").addNull("orders").addNull("value");
        } else {
            json.add("reordered", each.reordered())
                    .add("orders", each.orders())
                    .add("value", money(each.value(), shop));
        }
        json.add("rate", FiguresInJson.figure(each.rate(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, each.rate());
        return json.add("fewer_than_thirty", each.fewerThanThirty());
    }

    private static JsonObjectBuilder money(BigDecimal amount, AskedShop shop) {
        return Json.createObjectBuilder()
                .add("amount", amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString())
                .add("currency", shop.currency().getCurrencyCode());
    }

    /** One where the classes have two ends; none where they are only names. */
    private static JsonArrayBuilder differences(RepeatOrderFindings findings) {
        JsonArrayBuilder differences = Json.createArrayBuilder();
        List<String> known = findings.classes().stream()
                .map(ClassOfCustomers::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (findings.difference().equals(new NotEstimable(Reason.NOT_APPLICABLE)) || known.size() < 2) {
            return differences;
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("of", known.getFirst())
                .add("minus", known.getLast())
                .add("rate", FiguresInJson.figure(findings.difference(), FiguresInJson.AS_IT_IS));
        FiguresInJson.reason(json, findings.difference());
        return differences.add(json);
    }

    private static JsonArrayBuilder correlations(Optional<Correlation> spearman, Optional<Correlation> kendall) {
        JsonArrayBuilder correlations = Json.createArrayBuilder();
        spearman.ifPresent(found -> FollowUpInJson.correlation(correlations, "spearman", found));
        kendall.ifPresent(found -> FollowUpInJson.correlation(correlations, "kendall", found));
        return correlations;
    }

    private static JsonObjectBuilder excluded(Excluded excluded) {
        return Json.createObjectBuilder()
                .add("too_recent", excluded.tooRecent())
                .add("closed", excluded.closed())
                .add("not_index", excluded.notIndex())
                .add("orders_between", excluded.ordersBetween())
                .add("other_currency", excluded.otherCurrency());
    }
}
