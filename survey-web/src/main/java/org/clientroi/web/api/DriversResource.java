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
import org.clientroi.insight.application.MeasuringDrivers;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What goes with the score. */
@Path("/metrics/drivers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DriversResource {

    private final MeasuringDrivers drivers;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected DriversResource() {
        this(null, null, null);
    }

    @Inject
    public DriversResource(MeasuringDrivers drivers, MetricsQuestions questions, Caller caller) {
        this.drivers = drivers;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What goes with the score: importance and performance of each driver, and what customers say"
                    + " matters",
            description = "Without from and to, the 90 days up to the newest answer.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "drivers", value = MetricsExamples.DRIVERS)))
    public JsonObject drivers(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        MetricsQuestions.ofEverybody(parameters);
        AskedShop shop = questions.shop(scope, parameters);
        return drivers.answer(scope, shop.id(), questions.period(scope, shop, parameters))
                .map(findings -> DriversInJson.of(shop, findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
