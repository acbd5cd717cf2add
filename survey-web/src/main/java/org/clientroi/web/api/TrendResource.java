package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.application.MeasuringTrend;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the NPS moves. */
@Path("/metrics/trend")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrendResource {

    private final MeasuringTrend trend;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected TrendResource() {
        this(null, null, null);
    }

    @Inject
    public TrendResource(MeasuringTrend trend, MetricsQuestions questions, Caller caller) {
        this.trend = trend;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Is the NPS changing, when did it, and where does it differ?",
            description =
                    "by: at most one attribute, whose groups are held against the others. where: only one value of one"
                            + " attribute, as in carrier:Colissimo. Without from and to, the 90"
                            + " days up to the newest answer; the chart shows two years up to its end.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "trend", value = MetricsExamples.TREND)))
    public JsonObject trend(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        AskedShop shop = questions.shop(scope, parameters);
        return trend.answer(scope, questions.scores(scope, shop, parameters))
                .map(findings -> TrendInJson.of(shop, findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
