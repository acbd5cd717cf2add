package org.clientroi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Leaving the portal: the session is gone, and with it all that it held. */
@Path("/sign-out")
@RequestScoped
public class SignOutResource {

    @Context
    private HttpServletRequest request;

    @POST
    public Response signOut() throws ServletException {
        leave(request);
        return Response.seeOther(URI.create(SignInResource.PAGE)).build();
    }

    static void leave(HttpServletRequest request) throws ServletException {
        request.logout();
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
