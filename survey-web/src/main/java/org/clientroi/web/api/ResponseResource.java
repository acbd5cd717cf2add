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
import org.clientroi.insight.application.MeasuringResponse;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who did not answer. */
@Path("/metrics/response")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResponseResource {

    private final MeasuringResponse response;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ResponseResource() {
        this(null, null, null);
    }

    @Inject
    public ResponseResource(MeasuringResponse response, MetricsQuestions questions, Caller caller) {
        this.response = response;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who did not answer, and would they have said the same?",
            description =
                    "Without from and to, the 90 days up to the newest answer, by the day of the invitation; horizon:"
                        + " 30, 90, 180 or 365 days after the landmark, for how those who answered and the silent ones"
                        + " come back.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "response", value = MetricsExamples.RESPONSE)))
    public JsonObject response(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        MetricsQuestions.ofEverybody(parameters);
        AskedShop shop = questions.shop(scope, parameters);
        return response.answer(
                        scope,
                        shop.id(),
                        questions.period(scope, shop, parameters),
                        MetricsQuestions.horizon(parameters))
                .map(findings -> ResponseInJson.of(shop, findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
