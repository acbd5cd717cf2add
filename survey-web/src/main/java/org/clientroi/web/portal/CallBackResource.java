package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.recovery.application.ListingCases;
import org.clientroi.recovery.application.ReadingCase;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseCursor;
import org.clientroi.recovery.domain.CaseFile;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.shared.UserId;
import org.clientroi.web.Templates;

/** The list to call back, and the page of each case. */
@Path("/call-back")
@RequestScoped
public class CallBackResource {

    private static final int ROWS = 50;
    private static final String ONE_CASE = "{id: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    @Inject
    private Visits visits;

    @Inject
    private ListingCases listing;

    @Inject
    private ReadingCase reading;

    @Inject
    private CaseDoings doings;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return switch (visits.enter(uri, Place.CALL_BACK)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> Html.ok(templates.render("portal/call-back.jte", list(visit)));
        };
    }

    private CallBackList list(Visit.Entered visit) {
        CallBackWriter.Show show = show();
        UserId me = doings.viewer(visit).agent().id();
        var shop = visit.shop();
        Optional<CaseCursor> after =
                Optional.ofNullable(Visits.query(uri).get("after")).flatMap(CaseCursor::parse);
        CaseFilter filter = show == CallBackWriter.Show.SOLVED ? CaseFilter.SOLVED : CaseFilter.OPEN;
        Optional<UserId> owner = show == CallBackWriter.Show.MINE ? Optional.of(me) : Optional.empty();
        return new CallBackWriter(words(visit), address(visit))
                .list(
                        visit.frame(),
                        shop.name(),
                        listing.page(visit.scope(), shop.id(), filter, owner, after, ROWS),
                        listing.counts(visit.scope(), shop.id(), me),
                        show,
                        after.isEmpty());
    }

    private CallBackWriter.Show show() {
        return Arrays.stream(CallBackWriter.Show.values())
                .filter(each -> each.code().equals(Visits.query(uri).get("show")))
                .findFirst()
                .orElse(CallBackWriter.Show.ALL);
    }

    @GET
    @Path(ONE_CASE)
    public Response read(@PathParam("id") UUID id) {
        return switch (visits.enter(uri, Place.CALL_BACK)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> show(visit, new CaseId(id), Response.Status.OK, CaseWriter.Refused.nothing());
        };
    }

    /** What the page's buttons send. Done, the page is shown anew, so that loading it again does nothing twice. */
    @POST
    @Path(ONE_CASE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response press(
            @PathParam("id") UUID id,
            @FormParam("do") @DefaultValue("") String button,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("subject") @DefaultValue("") String subject,
            @FormParam("body") @DefaultValue("") String body) {
        CaseDoings.Form form = new CaseDoings.Form(button, note, subject, body);
        return switch (visits.enter(uri, Place.CALL_BACK)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> press(form, visit, new CaseId(id));
        };
    }

    /** A case of another shop than the one in the address looks like none: calling back is granted shop by shop. */
    private Response press(CaseDoings.Form form, Visit.Entered visit, CaseId id) {
        if (file(visit, id).isEmpty()) {
            return visits.notFound(uri);
        }
        return doings.press(form, visit, id)
                .map(answer -> answered(answer, form, visit, id))
                .orElseGet(() -> Response.status(Response.Status.BAD_REQUEST).build());
    }

    private Response answered(CaseAnswer answer, CaseDoings.Form form, Visit.Entered visit, CaseId id) {
        return switch (answer) {
            case CaseAnswer.Done _ ->
                Response.seeOther(URI.create(new Address(
                                        Place.CALL_BACK.path() + "/" + id,
                                        address(visit).query())
                                .href()))
                        .build();
            case CaseAnswer.Unknown _ -> visits.notFound(uri);
            case CaseAnswer.SomebodyElses(String name) ->
                refused(visit, id, form, Response.Status.CONFLICT, visit.words().get("case.refused.others", name));
            case CaseAnswer.NotOpen _ ->
                refused(visit, id, form, Response.Status.CONFLICT, visit.words().get("case.refused.not-open"));
            case CaseAnswer.NobodyToWriteTo _ ->
                refused(visit, id, form, Response.Status.CONFLICT, visit.words().get("case.refused.nobody"));
            case CaseAnswer.Invalid(String field) ->
                refused(
                        visit,
                        id,
                        form,
                        Response.Status.BAD_REQUEST,
                        visit.words().get("case.refused." + field));
        };
    }

    private Response refused(Visit.Entered visit, CaseId id, CaseDoings.Form form, Response.Status status, String why) {
        return show(visit, id, status, new CaseWriter.Refused(List.of(why), form.note(), form.subject(), form.body()));
    }

    private Response show(Visit.Entered visit, CaseId id, Response.Status status, CaseWriter.Refused refused) {
        return file(visit, id)
                .map(file -> new CaseWriter(words(visit), address(visit), doings.viewer(visit))
                        .sheet(visit.frame(), file, refused))
                .map(sheet -> Html.of(status, templates.render("portal/case.jte", sheet))
                        .build())
                .orElseGet(() -> visits.notFound(uri));
    }

    private Optional<CaseFile> file(Visit.Entered visit, CaseId id) {
        return reading.read(visit.scope(), id)
                .filter(file -> file.about().shop().equals(visit.shop().id()));
    }

    private CaseWords words(Visit.Entered visit) {
        return new CaseWords(visit.words(), visit.shop(), clock.instant());
    }

    private Address address(Visit.Entered visit) {
        Address address = Address.of(Place.CALL_BACK.path())
                .with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return language == null ? address : address.with("lang", language);
    }
}
