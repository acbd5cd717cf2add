package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.web.Templates;
import org.clientroi.web.page.SurveyPreview;

/** What there is to do before a new shop asks its first customer, and the survey as its customers will see it. */
@Path("/start")
@RequestScoped
public class StartResource {

    @Inject
    private Visits visits;

    @Inject
    private ListingShops listing;

    @Inject
    private SurveyPreview preview;

    @Inject
    private Templates templates;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.START)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                ListedShop shop =
                        listing.one(visit.scope(), visit.shop().code()).orElseThrow();
                StartPage page = new StartWriter(visit.words(), inShop(visit)).page(visit.frame(), shop, visit.facts());
                yield Html.ok(templates.render("portal/start.jte", page));
            }
        };
    }

    /** Of an order that does not exist: there is nothing that could be answered. */
    @GET
    @Path("survey")
    public Response survey() {
        return switch (visits.enter(uri, Place.START)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> preview.of(visit.shop(), visit.words().language(), request);
        };
    }

    private Address inShop(Visit.Entered visit) {
        Address address =
                Address.of(Place.START.path()).with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return language == null ? address : address.with("lang", language);
    }
}
