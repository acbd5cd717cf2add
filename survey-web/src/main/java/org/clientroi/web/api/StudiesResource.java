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
import org.clientroi.insight.application.ShowingStudies;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What needs single customers, found in the background. */
@Path("/metrics/studies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StudiesResource {

    private final ShowingStudies studies;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected StudiesResource() {
        this(null, null, null);
    }

    @Inject
    public StudiesResource(ShowingStudies studies, MetricsQuestions questions, Caller caller) {
        this.studies = studies;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What needs single customers: orders and value a year of everybody for as long as they were"
                    + " followed, gaps in money with bootstrap intervals, the NPS interval made by customer",
            description =
                    "Computed in the background and again when the data moved; nobody waits for one. Each says how"
                            + " far it is, and on which inputs what it found last rests.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "studies", value = StudiesInJson.EXAMPLE)))
    public JsonObject studies(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        AskedShop shop = questions.shop(scope, parameters);
        return studies.of(scope, shop.id())
                .map(states -> StudiesInJson.of(shop, states))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
