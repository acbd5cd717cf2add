package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.clientroi.insight.application.MeasuringDrivers;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.Templates;

/** What goes with the score. */
@Path("/drivers")
@RequestScoped
public class DriversResource {

    @Inject
    private Visits visits;

    @Inject
    private MeasuringDrivers measuring;

    @Inject
    private Charts charts;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.DRIVERS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                measuring
                        .answer(visit.scope(), visit.shop().id(), visit.range())
                        .map(findings -> new DriversWriter(visit.words(), charts)
                                .write(visit.frame(), findings, visit.shop().currency()))
                        .map(page -> Html.ok(templates.render("portal/drivers.jte", page)))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }
}
