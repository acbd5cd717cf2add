package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.Templates;

/** The first page of the portal. */
@Path("/")
@RequestScoped
public class OverviewResource {

    @Inject
    private Visits visits;

    @Inject
    private AskingForOverview asking;

    @Inject
    private Charts charts;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.OVERVIEW)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                OverviewFindings findings = asking.ask(visit);
                Overview page = new OverviewWriter(visit.words(), charts)
                        .write(visit.frame(), findings, visit.shop().currency());
                yield Html.ok(templates.render("portal/overview.jte", page));
            }
        };
    }
}
