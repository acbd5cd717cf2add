package org.clientroi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the sign-in form sends. The page with the form is the portal's. */
@Path("/sign-in")
@RequestScoped
public class SignInResource {

    static final String PAGE = "/portal/sign-in";

    private static final String HOME = "/portal/";

    @Inject
    private SecurityContext security;

    @Inject
    private SignedIn signedIn;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** The container goes on with the caller it knows, whoever signs in over them. */
    private void leaveWhoWasHere() {
        if (security.getCallerPrincipal() == null) {
            return;
        }
        try {
            SignOutResource.leave(request);
            request.getSession(true);
        } catch (ServletException e) {
            throw new InternalServerErrorException(e);
        }
    }

    /** Never elsewhere: a form that was tampered with leads to the first page. */
    private static URI inThePortal(String to) {
        return URI.create(to.matches("/portal/[a-z-]*(\\?[a-z0-9=&-]*)?") ? to : HOME);
    }

    /**
     * A right password opens a session under a new identifier, so that one planted before is worth nothing. A wrong one,
     * an unknown login and one that has to wait lead back to the form, with the same words.
     */
    @POST
    public Response signIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue(HOME) String to) {
        leaveWhoWasHere();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(login, password))
                        .newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            return Response.seeOther(URI.create(PAGE + "?failed")).build();
        }
        request.changeSessionId();
        CsrfToken.renew(request.getSession());
        signedIn.goOn(login);
        return Response.seeOther(inThePortal(to)).build();
    }
}
