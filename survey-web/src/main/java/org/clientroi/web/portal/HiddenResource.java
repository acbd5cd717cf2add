package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.clientroi.demo.FindingWhatWasPlanted;
import org.clientroi.web.Templates;

/** What was hidden in a demonstration's data: figures only, for whoever looks at figures. */
@Path("/hidden")
@RequestScoped
public class HiddenResource {

    @Inject
    private Visits visits;

    @Inject
    private FindingWhatWasPlanted finding;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    /** A shop that nobody invented has no such page. */
    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.HIDDEN)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                finding.answer(visit.scope(), visit.shop().id())
                        .map(figures -> new HiddenWriter(visit.words()).page(visit.frame(), figures))
                        .map(page -> Html.ok(templates.render("portal/hidden.jte", page)))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }
}
