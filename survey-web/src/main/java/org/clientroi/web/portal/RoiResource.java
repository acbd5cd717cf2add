package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** What it is worth when customers come back, what it costs to leave the let-down alone, and what the shop changed. */
@Path("/roi")
@RequestScoped
public class RoiResource {

    @Inject
    private Visits visits;

    @Inject
    private AskingForRoi asking;

    @Inject
    private ActionDesk desk;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.ROI)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> page(visit, Response.Status.OK, desk.shown(visit, Visits.query(uri)));
        };
    }

    /** Adds, changes, ends or removes an action, by the field {@code do}; nothing without one. */
    @POST
    public Response write() {
        return switch (visits.enter(uri, Place.ROI)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                signedIn.may(Role.MANAGER, visit.shop().id()) ? written(visit, typed()) : visits.notAllowed(uri);
        };
    }

    private Response written(Visit.Entered visit, Map<String, String> typed) {
        return switch (desk.write(visit, new ActionForm(typed))) {
            case ActionDesk.Done(String what) ->
                Response.seeOther(URI.create(AskingForRoi.address(visit, uri)
                                        .with("done", what)
                                        .href() + "#actions"))
                        .build();
            case ActionDesk.Wrong wrong -> page(visit, Response.Status.BAD_REQUEST, wrong);
            case ActionDesk.Gone _ -> visits.notFound(uri);
        };
    }

    private Response page(Visit.Entered visit, Response.Status status, ActionDesk.Shown shown) {
        return asking.page(visit, uri, shown)
                .map(page -> Html.of(status, templates.render("portal/roi.jte", page))
                        .build())
                .orElseGet(() -> visits.notFound(uri));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0) {
                typed.put(name, Optional.ofNullable(values[0]).orElse(""));
            }
        });
        return typed;
    }
}
