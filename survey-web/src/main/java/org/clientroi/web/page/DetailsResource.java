package org.clientroi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ReadingSurvey;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.response.domain.Submission;
import org.clientroi.web.ServedBy;

/** The survey's second page. Who comes to it without having answered is led to the first one. */
@RequestScoped
@ServedBy(SurveyPages.class)
@Path("{token}/more")
@Produces(Sending.HTML)
public class DetailsResource {

    private final ReadingSurvey reading;
    private final AnsweringSurvey answering;
    private final LaterPagesComposer composer;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected DetailsResource() {
        this(null, null, null, null);
    }

    @Inject
    DetailsResource(ReadingSurvey reading, AnsweringSurvey answering, LaterPagesComposer composer, Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.composer = composer;
        this.clock = clock;
    }

    @GET
    public Response show(
            @PathParam("token") String token, @BeanParam Arrival arrival, @Context HttpServletRequest request) {
        return show(token, arrival.at(SurveyPages.details(token)), Optional.empty(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("token") String token,
            @BeanParam Arrival arrival,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        Visit visit = arrival.at(SurveyPages.details(token));
        Submission sent = SentForms.details(FormBody.read(body));
        return switch (answering.answer(token, sent, clock.instant())) {
            case AnswerResult.Stored _, AnswerResult.Edited _ -> Sending.seeOther(visit.to(SurveyPages.thanks(token)));
            case AnswerResult.Invalid(String field) ->
                show(token, visit, Optional.of(Refused.because(field, sent)), request);
            case AnswerResult.Closed _, AnswerResult.Expired _, AnswerResult.Unknown _ ->
                Sending.toFirstPage(token, visit);
        };
    }

    private Response show(String token, Visit visit, Optional<Refused> refused, HttpServletRequest request) {
        return composer.details(reading.read(token), visit, refused)
                .map(page -> Sending.of(page, request))
                .orElseGet(() -> Sending.toFirstPage(token, visit));
    }
}
