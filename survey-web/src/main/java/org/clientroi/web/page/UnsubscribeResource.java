package org.clientroi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.clientroi.invitation.application.OptingOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.web.ServedBy;

/** Opting out: GET shows the choices, POST opts out, also when a mail program sends it at one click (RFC 8058). */
@RequestScoped
@ServedBy(UnsubscribePages.class)
@Path("{token}")
@Produces(Sending.HTML)
public class UnsubscribeResource {

    private final OptingOut optingOut;
    private final OptOutComposer composer;

    @SuppressWarnings("NullAway")
    protected UnsubscribeResource() {
        this(null, null);
    }

    @Inject
    UnsubscribeResource(OptingOut optingOut, OptOutComposer composer) {
        this.optingOut = optingOut;
        this.composer = composer;
    }

    @GET
    public Response choose(
            @PathParam("token") String token, @BeanParam Arrival arrival, @Context HttpServletRequest request) {
        Visit visit = arrival.at(path(token));
        Page page = optingOut
                .open(token)
                .map(optOut -> composer.choices(optOut, visit))
                .orElseGet(() -> composer.unknown(visit));
        return Sending.of(page, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("token") String token,
            @BeanParam Arrival arrival,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        boolean all = FormBody.read(body).field("choice").filter("all"::equals).isPresent();
        return optOut(token, all ? OptOutScope.ALL_SHOPS : OptOutScope.THIS_SHOP, arrival, request);
    }

    /** Mail programs may also send multipart/form-data; there is only one thing it can say. No redirect: RFC 8058. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response oneClick(
            @PathParam("token") String token, @BeanParam Arrival arrival, @Context HttpServletRequest request) {
        return optOut(token, OptOutScope.THIS_SHOP, arrival, request);
    }

    private Response optOut(String token, OptOutScope scope, Arrival arrival, HttpServletRequest request) {
        Visit visit = arrival.at(path(token));
        Page page = optingOut
                .optOut(token, scope)
                .map(optOut -> composer.done(optOut, visit))
                .orElseGet(() -> composer.unknown(visit));
        return Sending.of(page, request);
    }

    private static String path(String token) {
        return UnsubscribePages.PATH + "/" + token;
    }
}
