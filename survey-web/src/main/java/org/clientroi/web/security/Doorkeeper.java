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

/** Shows out whoever signed in and was disabled since: a session alone opens nothing. */
@Provider
@ApplicationScoped
public class Doorkeeper implements ContainerRequestFilter {

    @Inject
    private SignedIn signedIn;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean atTheDoor = "sign-in".equals(context.getUriInfo().getPath().replaceAll("^/|/$", ""));
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
