package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.clientroi.account.domain.Role;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** The first page of the portal. */
@Path("/")
@RequestScoped
public class OverviewResource {

    @Inject
    private Visits visits;

    @Inject
    private AskingForOverview asking;

    @Inject
    private SignedIn signedIn;

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
            case Visit.Entered visit
            when opensOnChecklist(visit) ->
                Response.seeOther(URI.create(checklist(visit).href())).build();
            case Visit.Entered visit -> {
                OverviewFindings findings = asking.ask(visit);
                Overview page = new OverviewWriter(visit.words(), charts)
                        .write(visit.frame(), findings, visit.shop().currency());
                yield Html.ok(templates.render("portal/overview.jte", page));
            }
        };
    }

    /** Whoever can set up a shop that holds nothing yet begins with that. */
    private boolean opensOnChecklist(Visit.Entered visit) {
        return StartWriter.isNew(visit.shop(), visit.facts())
                && signedIn.may(Role.MANAGER, visit.shop().id());
    }

    private Address checklist(Visit.Entered visit) {
        Address address =
                Address.of(Place.START.path()).with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return language == null ? address : address.with("lang", language);
    }
}
