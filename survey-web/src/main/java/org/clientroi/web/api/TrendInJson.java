package org.clientroi.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.clientroi.insight.domain.Change;
import org.clientroi.insight.domain.Statements;
import org.clientroi.insight.domain.TrendFindings;
import org.clientroi.insight.domain.TrendFindings.Chart;
import org.clientroi.insight.domain.TrendFindings.Line;
import org.clientroi.insight.domain.TrendFindings.Segments;
import org.clientroi.insight.domain.TrendFindings.Stretch;
import org.clientroi.insight.domain.TrendFindings.Week;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.ChartPoint;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** Changes of the NPS, week by week and by segment; points run from -100 to 100. */
final class TrendInJson {

    private static final double POINTS = FiguresInJson.TIMES_HUNDRED;

    private TrendInJson() {}

    static JsonObject of(AskedShop shop, TrendFindings findings) {
        JsonArrayBuilder stretches = Json.createArrayBuilder();
        findings.stretches().forEach(stretch -> stretches.add(stretch(stretch)));
        return Json.createObjectBuilder()
                .add("shop", shop.code().value())
                .add("question", "nps")
                .add("period", FiguresInJson.period(findings.period()))
                .add("verdict", VerdictInJson.of(Statements.of(findings), shop.currency()))
                .add("nps", nps(findings.whole()))
                .add("before", change(findings.periodBefore(), findings.before()))
                .add("year_earlier", change(findings.periodYearEarlier(), findings.yearEarlier()))
                .add("chart", chart(findings.chart()))
                .add("stretches", stretches)
                .add(
                        "segments",
                        findings.segments()
                                .<JsonValue>map(TrendInJson::segments)
                                .orElse(JsonValue.NULL))
                .build();
    }

    private static JsonObjectBuilder nps(Estimation nps) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.spread(json, "value", nps, POINTS);
        json.add("n", nps.estimate().map(Estimate::n).orElse(0L));
        FiguresInJson.reason(json, nps);
        return json;
    }

    private static JsonObjectBuilder change(DateRange period, Change change) {
        JsonObjectBuilder json = nps(change.difference()).add("period", FiguresInJson.period(period));
        FiguresInJson.chance(json, "p", change.pValue());
        return json.add("verdict", change.verdict().name());
    }

    private static JsonObjectBuilder chart(Chart chart) {
        JsonArrayBuilder weeks = Json.createArrayBuilder();
        chart.weeks().forEach(week -> weeks.add(week(week)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("baseline_weeks", chart.baselineWeeks());
        FiguresInJson.number(json, "centre", chart.centre().map(centre -> centre * POINTS));
        FiguresInJson.number(json, "between_weeks", chart.betweenWeeks());
        FiguresInJson.text(json, "method", chart.method());
        chart.reason().ifPresent(reason -> json.add("reason", reason.name()));
        return json.add("weeks", weeks);
    }

    private static JsonObjectBuilder week(Week week) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("first_week", week.first())
                .add("last_week", week.last())
                .add("complete", week.complete())
                .add("nps", nps(week.nps()));
        limits(json, "limits", week.limits());
        limits(json, "smoothed", week.smoothed());
        return json.add("signal", week.signal());
    }

    private static void limits(JsonObjectBuilder json, String name, Optional<ChartPoint> point) {
        point.ifPresentOrElse(
                found -> json.add(
                        name,
                        Json.createObjectBuilder()
                                .add("value", found.value() * POINTS)
                                .add("lower", found.lower() * POINTS)
                                .add("upper", found.upper() * POINTS)
                                .add("outside", found.isOutside())),
                () -> json.addNull(name));
    }

    private static JsonObjectBuilder stretch(Stretch stretch) {
        return nps(stretch.nps()).add("first_week", stretch.first()).add("last_week", stretch.last());
    }

    private static JsonObject segments(Segments segments) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        segments.lines().forEach(line -> lines.add(line(line)));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("by", segments.by().name());
        FiguresInJson.chance(json, "p", segments.differenceP());
        segments.reason().ifPresent(reason -> json.add("reason", reason.name()));
        return json.add("groups", lines).build();
    }

    private static JsonObjectBuilder line(Line line) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        FiguresInJson.known(json, "segment", line.name());
        json.add("n", line.n());
        json.add("nps", FiguresInJson.figure(line.nps(), POINTS))
                .add("against_the_rest", FiguresInJson.figure(line.difference(), POINTS));
        FiguresInJson.chance(json, "p", line.p());
        FiguresInJson.chance(json, "p_holm", line.holm());
        FiguresInJson.chance(json, "p_benjamini_hochberg", line.screened());
        json.add("smoothed_for_ranking", FiguresInJson.figure(line.smoothed(), POINTS));
        line.rank().ifPresentOrElse(rank -> json.add("rank", rank), () -> json.addNull("rank"));
        FiguresInJson.reason(json, line.nps());
        return json.add("fewer_than_thirty", line.few());
    }
}
