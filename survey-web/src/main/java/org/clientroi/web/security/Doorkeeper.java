package org.clientroi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Pattern;

/** Shows out whoever signed in and was disabled since: a session alone opens nothing. */
@Provider
@ApplicationScoped
public class Doorkeeper implements ContainerRequestFilter {

    /** Where nobody has to be known: signing in, and choosing a password by a link. */
    private static final Pattern AT_THE_DOOR = Pattern.compile("/?(sign-in|password(/[^/]*)?)/?");

    @Inject
    private SignedIn signedIn;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean atTheDoor = AT_THE_DOOR.matcher(context.getUriInfo().getPath()).matches();
        if (atTheDoor || signedIn.isSignedIn()) {
            return;
        }
        try {
            SignOutResource.leave(request);
        } catch (ServletException e) {
            throw new InternalServerErrorException(e);
        }
        context.abortWith(Response.seeOther(URI.create(SignInResource.PAGE)).build());
    }
}
