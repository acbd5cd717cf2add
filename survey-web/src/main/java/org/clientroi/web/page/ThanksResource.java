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
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.web.ServedBy;

/** The survey's last page: thanks, and one more question for who likes. */
@RequestScoped
@ServedBy(SurveyPages.class)
@Path("{token}/thanks")
@Produces(Sending.HTML)
public class ThanksResource {

    private final ReadingSurvey reading;
    private final AnsweringSurvey answering;
    private final LaterPagesComposer composer;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ThanksResource() {
        this(null, null, null, null);
    }

    @Inject
    ThanksResource(ReadingSurvey reading, AnsweringSurvey answering, LaterPagesComposer composer, Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.composer = composer;
        this.clock = clock;
    }

    @GET
    public Response thank(
            @PathParam("token") String token, @BeanParam Arrival arrival, @Context HttpServletRequest request) {
        return show(token, arrival.at(SurveyPages.thanks(token)), Optional.empty(), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("token") String token,
            @BeanParam Arrival arrival,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        Visit visit = arrival.at(SurveyPages.thanks(token));
        FormBody form = FormBody.read(body);
        SurveyReading read = reading.read(token);
        Optional<Submission> sent = LaterPagesComposer.asked(read).map(question -> SentForms.last(form, question));
        return sent.isEmpty() ? Sending.toFirstPage(token, visit) : store(token, visit, sent.get(), request);
    }

    private Response store(String token, Visit visit, Submission sent, HttpServletRequest request) {
        return switch (answering.answer(token, sent, clock.instant())) {
            case AnswerResult.Stored _, AnswerResult.Edited _ -> Sending.seeOther(visit.to(visit.path()));
            case AnswerResult.Invalid(String field) ->
                show(token, visit, Optional.of(Refused.because(field, sent)), request);
            case AnswerResult.Closed _, AnswerResult.Expired _, AnswerResult.Unknown _ ->
                Sending.toFirstPage(token, visit);
        };
    }

    private Response show(String token, Visit visit, Optional<Refused> refused, HttpServletRequest request) {
        return composer.thanks(reading.read(token), visit, SurveyPages.path(token), refused)
                .map(page -> Sending.of(page, request))
                .orElseGet(() -> Sending.toFirstPage(token, visit));
    }
}
