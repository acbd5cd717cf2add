package org.clientroi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/**
 * The portal's way in: a page with a form, whose POST authenticates by itself. The container's own form mechanism would
 * keep the session's identifier, and a planted one would then be signed in. The only mechanism of the application: the
 * container answers 500 to everything when there are two.
 */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = SignInResource.PAGE, useForwardToLogin = false, errorPage = ""))
@ApplicationScoped
public class SignInMechanism {}
