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
import org.clientroi.web.ServedBy;

/** The survey's first page: GET shows it and writes nothing, whoever fetches it; POST stores the answer. */
@RequestScoped
@ServedBy(SurveyPages.class)
@Path("{token}")
@Produces(Sending.HTML)
public class SurveyResource {

    private final ReadingSurvey reading;
    private final AnsweringSurvey answering;
    private final SurveyComposer composer;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SurveyResource() {
        this(null, null, null, null);
    }

    @Inject
    SurveyResource(ReadingSurvey reading, AnsweringSurvey answering, SurveyComposer composer, Clock clock) {
        this.reading = reading;
        this.answering = answering;
        this.composer = composer;
        this.clock = clock;
    }

    @GET
    public Response show(
            @PathParam("token") String token, @BeanParam Arrival arrival, @Context HttpServletRequest request) {
        Visit visit = arrival.at(SurveyPages.path(token));
        return Sending.of(composer.survey(reading.read(token), visit, Optional.empty()), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("token") String token,
            @BeanParam Arrival arrival,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        Visit visit = arrival.at(SurveyPages.path(token));
        FormBody form = FormBody.read(body);
        if (form.field("website").isPresent()) {
            return showAgain(token, visit, form, Mistake.LOOKS_AUTOMATIC, request);
        }
        AnswerResult result = answering.answer(token, SentForms.first(form, visit.problem()), clock.instant());
        return switch (result) {
            case AnswerResult.Stored _, AnswerResult.Edited _ ->
                Sending.seeOther(visit.onwards(SurveyPages.details(token)));
            case AnswerResult.Invalid(String field) -> showAgain(token, visit, form, Mistake.of(field), request);
            case AnswerResult.Closed _, AnswerResult.Expired _, AnswerResult.Unknown _ ->
                Sending.of(composer.survey(reading.read(token), visit, Optional.empty()), request);
        };
    }

    private Response showAgain(String token, Visit visit, FormBody form, Mistake mistake, HttpServletRequest request) {
        Filled filled = Filled.of(SentForms.first(form, visit.problem()));
        Entry entry = new Entry(SentForms.score(form), form.field("comment").orElse(""), filled, Optional.of(mistake));
        return Sending.of(composer.survey(reading.read(token), visit, Optional.of(entry)), request);
    }
}
