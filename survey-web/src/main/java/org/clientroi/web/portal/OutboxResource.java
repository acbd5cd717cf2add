package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.web.Templates;

/** The outbox, for those who manage the shop: each mail with its state and the reason, and as it looks. */
@Path("/outbox")
@RequestScoped
public class OutboxResource {

    private static final int ROWS = 50;
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

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> Html.ok(templates.render("portal/outbox.jte", list(visit)));
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

    private OutboxList list(Visit.Entered visit) {
        Map<String, String> query = Visits.query(uri);
        Optional<MailState> state = Arrays.stream(MailState.values())
                .filter(each -> each.code().equals(query.get("state")))
                .findFirst();
        Optional<OutboxCursor> after = Optional.ofNullable(query.get("after")).flatMap(OutboxCursor::parse);
        var shop = visit.shop();
        return writer(visit)
                .list(
                        visit.frame(),
                        shop.name(),
                        outbox.page(visit.scope(), shop.id(), state, after, ROWS),
                        outbox.counts(visit.scope(), shop.id()),
                        state,
                        after.isEmpty());
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
