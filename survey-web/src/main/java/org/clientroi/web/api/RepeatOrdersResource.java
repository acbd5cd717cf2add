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
import org.clientroi.insight.application.FollowingCustomers;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.shared.ShopScope;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What satisfaction brings back. */
@Path("/metrics/repeat-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepeatOrdersResource {

    private final MeasuringRepeatOrders repeatOrders;
    private final FollowingCustomers following;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected RepeatOrdersResource() {
        this(null, null, null, null);
    }

    @Inject
    public RepeatOrdersResource(
            MeasuringRepeatOrders repeatOrders,
            FollowingCustomers following,
            MetricsQuestions questions,
            Caller caller) {
        this.repeatOrders = repeatOrders;
        this.following = following;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who ordered again, by class: rates, curves, tests, contrasts, orders per customer",
            description = "class: score, or any attribute; question: nps or csat; horizon: 30, 90, 180 or 365 days."
                    + " where: only one value of one attribute, as in carrier:Colissimo."
                    + " Without from and to, the newest twelve months that were followed for the whole horizon.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "repeat-orders", value = MetricsExamples.REPEAT_ORDERS)))
    public JsonObject repeatOrders(@BeanParam MetricsParameters parameters) {
        ShopScope scope = caller.scope(Role.EXECUTIVE);
        AskedShop shop = questions.shop(scope, parameters);
        RepeatOrderQuestion question = questions.repeatOrders(scope, shop, parameters);
        return repeatOrders
                .answer(scope, question)
                .flatMap(findings -> following
                        .answer(scope, question)
                        .map(followUp -> RepeatOrdersInJson.of(shop, findings, followUp)))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
