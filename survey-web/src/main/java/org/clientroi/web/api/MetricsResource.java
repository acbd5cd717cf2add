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
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringDropOff;
import org.clientroi.insight.application.MeasuringFunnel;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The figures, each with its interval, as docs/metrics.md defines them. */
@Path("/metrics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MetricsResource {

    private final MeasuringNps nps;
    private final MeasuringCsat csat;
    private final MeasuringFunnel funnel;
    private final MeasuringDropOff dropOff;
    private final MetricsQuestions questions;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected MetricsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public MetricsResource(
            MeasuringNps nps,
            MeasuringCsat csat,
            MeasuringFunnel funnel,
            MeasuringDropOff dropOff,
            MetricsQuestions questions,
            Caller caller) {
        this.nps = nps;
        this.csat = csat;
        this.funnel = funnel;
        this.dropOff = dropOff;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @Path("nps")
    @Operation(
            summary = "NPS with its interval, of the whole and by group",
            description = "by: week or month, and at most one attribute. where: only one value of one attribute, as in"
                    + " carrier:Colissimo. Without from and to, the last 90 days of answers.")
    @APIResponse(
            responseCode = "200",
            description = "docs/metrics.md defines each figure",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "nps", value = MetricsExamples.NPS)))
    public JsonObject nps(@BeanParam MetricsParameters parameters) {
        AskedShop shop = questions.shop(caller.scope(Role.EXECUTIVE), parameters);
        return nps.answerByCustomer(
                        caller.scope(Role.EXECUTIVE), questions.scores(caller.scope(Role.EXECUTIVE), shop, parameters))
                .map(findings -> new ScoresInJson(shop).nps(findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    @GET
    @Path("csat")
    @Operation(
            summary = "CSAT: mean and share of the two highest scores, of the whole and by group",
            description = "by: week or month, and at most one attribute. where: only one value of one attribute, as in"
                    + " carrier:Colissimo. Without from and to, the last 90 days of answers.")
    public JsonObject csat(@BeanParam MetricsParameters parameters) {
        AskedShop shop = questions.shop(caller.scope(Role.EXECUTIVE), parameters);
        return csat.answer(
                        caller.scope(Role.EXECUTIVE), questions.scores(caller.scope(Role.EXECUTIVE), shop, parameters))
                .map(findings -> new ScoresInJson(shop).csat(findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    @GET
    @Path("funnel")
    @Operation(
            summary = "Who was asked, who answered, and who was not asked and why",
            description = "where: only one value of one attribute, as in carrier:Colissimo.")
    public JsonObject funnel(@BeanParam MetricsParameters parameters) {
        AskedShop shop = questions.shop(caller.scope(Role.EXECUTIVE), parameters);
        return funnel.answer(
                        caller.scope(Role.EXECUTIVE),
                        shop.id(),
                        questions.period(caller.scope(Role.EXECUTIVE), shop, parameters),
                        questions.among(caller.scope(Role.EXECUTIVE), shop, parameters))
                .map(findings -> FunnelInJson.of(shop.code(), findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    @GET
    @Path("drop-off")
    @Operation(summary = "How far customers came in the survey, page by page and question by question")
    public JsonObject dropOff(@BeanParam MetricsParameters parameters) {
        MetricsQuestions.ofEverybody(parameters);
        AskedShop shop = questions.shop(caller.scope(Role.EXECUTIVE), parameters);
        return dropOff.answer(
                        caller.scope(Role.EXECUTIVE),
                        shop.id(),
                        questions.period(caller.scope(Role.EXECUTIVE), shop, parameters))
                .map(findings -> DropOffInJson.of(shop.code(), findings))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }
}
