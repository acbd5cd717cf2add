package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.Adjustment;
import org.clientroi.insight.domain.FollowUpFindings.Comparison;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.insight.domain.FollowUpFindings.HorizonRate;
import org.clientroi.insight.domain.FollowUpFindings.OrdersPerCustomer;
import org.clientroi.insight.domain.FollowUpFindings.Point;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.LogRank;

/** How customers come back over time: curves, the test, contrasts, rates, orders per customer. */
final class FollowUpInJson {

    private FollowUpInJson() {}

    /** Adds what belongs to the answer about repeat orders. */
    static void add(JsonObjectBuilder json, FollowUpFindings findings) {
        FiguresInJson.days(json, "days_behind", findings.daysBehind());
        json.add("curves", curves(findings));
        json.add("log_rank", logRank(findings));
        FiguresInJson.text(json, "reference", findings.reference());
        json.add("contrasts", contrasts(findings))
                .add("adjusted_for", adjustment(findings.adjusted()))
                .add("rates", rates(findings))
                .add("orders_per_customer", perCustomer(findings));
    }

    private static JsonObjectBuilder curves(FollowUpFindings findings) {
        JsonArrayBuilder classes = Json.createArrayBuilder();
        findings.curves().forEach(curve -> classes.add(curve(curve)));
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.period(json, "period", findings.period());
        return json.add("classes", classes);
    }

    private static JsonObjectBuilder curve(Curve curve) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.known(json, "class", curve.name());
        json.add("n", curve.n()).add("not_followed", curve.notFollowed());
        if (curve.hidden()) {
            return json.addNull("events")
                    .addNull("points")
                    .add("reason", "TOO_FEW")
                    .add("fewer_than_thirty", true);
        }
        JsonArrayBuilder points = Json.createArrayBuilder();
        curve.points().forEach(point -> points.add(point(point)));
        return json.add("events", curve.events()).add("points", points).add("fewer_than_thirty", curve.few());
    }

    private static JsonObjectBuilder point(Point point) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("day", point.day());
        FiguresInJson.spread(json, "reordered", point.reordered(), FiguresInJson.AS_IT_IS);
        return json.add("at_risk", point.atRisk());
    }

    private static JsonObjectBuilder logRank(FollowUpFindings findings) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("method", LogRank.METHOD);
        findings.test().found().ifPresentOrElse(found -> compared(json, found), () -> {
            json.addNull("statistic").addNull("degrees_of_freedom").addNull("p").addNull("trend_p");
            findings.test().reason().ifPresent(reason -> json.add("reason", reason.name()));
        });
        return json;
    }

    private static void compared(JsonObjectBuilder json, Comparison found) {
        json.add("statistic", found.statistic()).add("degrees_of_freedom", found.degreesOfFreedom());
        FiguresInJson.chance(json, "p", Optional.of(found.pValue()));
        FiguresInJson.chance(json, "trend_p", found.trend());
        json.add("classes", Json.createArrayBuilder(found.classes()));
    }

    private static JsonArrayBuilder contrasts(FollowUpFindings findings) {
        JsonArrayBuilder contrasts = Json.createArrayBuilder();
        for (Contrast contrast : findings.contrasts()) {
            JsonObjectBuilder gained = Json.createObjectBuilder();
            FiguresInJson.spread(gained, "value", contrast.daysGained(), FiguresInJson.AS_IT_IS);
            n(gained, contrast.daysGained());
            FiguresInJson.chance(gained, "p", contrast.daysGainedP());
            gained.add("within", contrast.withinDays());
            FiguresInJson.reason(gained, contrast.daysGained());
            contrasts.add(Json.createObjectBuilder()
                    .add("of", contrast.name())
                    .add("minus", findings.reference().orElse(""))
                    .add("days_gained", gained)
                    .add("hazard_ratio", ratio(contrast.raw(), findings.adjusted()))
                    .add("adjusted_hazard_ratio", ratio(contrast.adjusted(), findings.adjusted())));
        }
        return contrasts;
    }

    private static JsonObjectBuilder ratio(HazardRatio ratio, Adjustment adjusted) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.spread(json, "value", ratio.ratio(), FiguresInJson.AS_IT_IS);
        n(json, ratio.ratio());
        FiguresInJson.chance(json, "p", ratio.pValue());
        FiguresInJson.chance(json, "proportionality_p", ratio.proportionality());
        FiguresInJson.reason(json, ratio.ratio());
        ratio.early().ifPresent(early -> {
            FiguresInJson.number(json, "split_day", adjusted.splitDay());
            json.add("before_split", FiguresInJson.figure(early, FiguresInJson.AS_IT_IS));
        });
        ratio.late().ifPresent(late -> json.add("after_split", FiguresInJson.figure(late, FiguresInJson.AS_IT_IS)));
        return json;
    }

    private static void n(JsonObjectBuilder json, Estimation estimation) {
        json.add("n", estimation.estimate().map(Estimate::n).orElse(0L));
    }

    private static JsonObjectBuilder adjustment(Adjustment adjusted) {
        return Json.createObjectBuilder()
                .add("held_alike", Json.createArrayBuilder(adjusted.heldAlike()))
                .add("patterns", adjusted.patterns())
                .add("other_currency", adjusted.foreign());
    }

    private static JsonArrayBuilder rates(FollowUpFindings findings) {
        JsonArrayBuilder rates = Json.createArrayBuilder();
        for (HorizonRate each : findings.rates()) {
            JsonObjectBuilder json = Json.createObjectBuilder().add("horizon", each.days());
            FiguresInJson.known(json, "class", each.customers().name());
            json.add("n", each.customers().n());
            if (each.customers().isHidden()) {
                json.addNull("reordered");
            } else {
                json.add("reordered", each.customers().reordered());
            }
            json.add("rate", FiguresInJson.figure(each.customers().rate(), FiguresInJson.AS_IT_IS));
            FiguresInJson.reason(json, each.customers().rate());
            rates.add(json.add("fewer_than_thirty", each.customers().fewerThanThirty()));
        }
        return rates;
    }

    private static JsonArrayBuilder perCustomer(FollowUpFindings findings) {
        JsonArrayBuilder classes = Json.createArrayBuilder();
        for (OrdersPerCustomer each : findings.perCustomer()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            FiguresInJson.known(json, "class", each.name());
            json.add("n", each.n());
            json.add("within_horizon", FiguresInJson.figure(each.mean(), FiguresInJson.AS_IT_IS));
            json.add("per_year", FiguresInJson.figure(each.perYear(), FiguresInJson.AS_IT_IS));
            FiguresInJson.reason(json, each.mean());
            classes.add(json);
        }
        return classes;
    }

    static void correlation(JsonArrayBuilder correlations, String name, Correlation found) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", name);
        n(json, found.rho());
        FiguresInJson.spread(json, "value", found.rho(), FiguresInJson.AS_IT_IS);
        FiguresInJson.chance(json, "p", found.pValue());
        FiguresInJson.reason(json, found.rho());
        correlations.add(json);
    }
}
