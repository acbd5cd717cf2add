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
import org.clientroi.insight.application.MeasuringValue;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What it is worth. */
@Path("/metrics/value")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ValueResource {

    private final MeasuringValue value;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ValueResource() {
        this(null, null, null);
    }

    @Inject
    public ValueResource(MeasuringValue value, MetricsQuestions questions, Caller caller) {
        this.value = value;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Money per customer by class, gaps, what one point of NPS is worth, the cost of inaction",
            description =
                    "class, question, horizon and where as for repeat orders; basis: turnover or margin; margin_rate:"
                            + " the share of the turnover that is margin, by default what the shop's own orders say.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "value", value = MetricsExamples.VALUE)))
    public JsonObject value(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        AskedShop shop = questions.shop(scope, parameters);
        return value.answer(scope, questions.value(scope, shop, parameters))
                .map(findings -> ValueInJson.of(shop, findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
