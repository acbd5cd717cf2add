package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxPage;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.web.Templates;

/** The outbox, for those who manage the shop: each mail with its state and the reason, and as it looks. */
@Path("/outbox")
@RequestScoped
public class OutboxResource {

    private static final int ROWS = 50;
    private static final String ADDRESS = "address";
    private static final String ONE_MAIL = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    /** A mail brings its styles inline, and nothing else may run, load or leave. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'self'";

    @Inject
    private Visits visits;

    @Inject
    private ReadingOutbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> list(visit, OutboxQuery.of(Visits.query(uri), ""));
        };
    }

    /**
     * The mails to one customer. A POST, though it changes nothing: an address of a person in the address of a page would
     * stay in the browser's history and in the logs of every server on the way.
     */
    @POST
    public Response search() {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                Map<String, String> form = form();
                yield list(visit, OutboxQuery.of(form, form.getOrDefault(ADDRESS, "")));
            }
        };
    }

    @GET
    @Path(ONE_MAIL)
    public Response mail(@PathParam("id") UUID id) {
        return with(
                id,
                (visit, preview) -> Html.ok(
                        templates.render("portal/mail.jte", writer(visit).mail(visit.frame(), preview))));
    }

    /** The mail's HTML alone, for the frame of its page. */
    @GET
    @Path(ONE_MAIL + "/preview")
    public Response preview(@PathParam("id") UUID id) {
        return with(
                id,
                (visit, preview) -> preview.content()
                        .map(content -> Html.of(Response.Status.OK, content.html())
                                .header("Content-Security-Policy", POLICY)
                                .header("X-Frame-Options", "SAMEORIGIN")
                                .build())
                        .orElseGet(
                                () -> Response.status(Response.Status.NOT_FOUND).build()));
    }

    private Response list(Visit.Entered visit, OutboxQuery query) {
        OutboxList list = query.isMistyped() ? mistyped(visit, query) : found(visit, query);
        return Html.of(
                        query.isMistyped() ? Response.Status.BAD_REQUEST : Response.Status.OK,
                        templates.render("portal/outbox.jte", list))
                .build();
    }

    private OutboxList found(Visit.Entered visit, OutboxQuery query) {
        var shop = visit.shop();
        return writer(visit)
                .list(
                        visit.frame(),
                        query,
                        outbox.page(visit.scope(), shop.id(), query.search(), query.after(), ROWS),
                        outbox.counts(visit.scope(), shop.id(), query.search()));
    }

    private OutboxList mistyped(Visit.Entered visit, OutboxQuery query) {
        return writer(visit).list(visit.frame(), query, new OutboxPage(List.of(), Optional.empty()), Map.of());
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        Stream.of("state", "after", ADDRESS)
                .forEach(name ->
                        Optional.ofNullable(request.getParameter(name)).ifPresent(value -> form.put(name, value)));
        return form;
    }

    /** A mail of another shop than the one in the address looks like none: managing is granted shop by shop. */
    private Response with(UUID id, MailUse use) {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                outbox.preview(visit.scope(), id)
                        .filter(preview ->
                                preview.mail().shop().equals(visit.shop().id()))
                        .map(preview -> use.apply(visit, preview))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    private OutboxWriter writer(Visit.Entered visit) {
        Address address =
                Address.of(Place.OUTBOX.path()).with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return new OutboxWriter(
                visit.words(), visit.shop(), language == null ? address : address.with("lang", language));
    }

    /** What is done with a mail that may be seen. */
    private interface MailUse {

        Response apply(Visit.Entered visit, MailPreview preview);
    }
}
