package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.clientroi.recovery.application.TellingStory;
import org.clientroi.shared.OrderId;
import org.clientroi.web.Templates;

/** The journey of one order's customer, for those who may see persons. */
@Path("/orders")
@RequestScoped
public class JourneyResource {

    private static final String ONE_ORDER = "{id: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    @Inject
    private Visits visits;

    @Inject
    private TellingStory telling;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    /** An order of another shop than the one in the address looks like none: persons are shown shop by shop. */
    @GET
    @Path(ONE_ORDER)
    public Response journey(@PathParam("id") UUID id) {
        return switch (visits.enter(uri, Place.ANSWERS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                telling.tell(visit.scope(), new OrderId(id))
                        .filter(story ->
                                story.order().shop().equals(visit.shop().id()))
                        .map(story -> writer(visit).page(visit.frame(), story))
                        .map(page -> Html.ok(templates.render("portal/journey.jte", page)))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    private JourneyWriter writer(Visit.Entered visit) {
        return new JourneyWriter(
                new CaseWords(visit.words(), visit.shop(), clock.instant()),
                JourneyWriter.kept(Visits.query(uri), visit.shop()));
    }
}
