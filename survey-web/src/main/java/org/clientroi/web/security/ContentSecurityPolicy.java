package org.clientroi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * The policy browsers hold every answer to: all comes from here, nothing is inline. A page that carries one style element
 * of its own puts its hash ({@code 'sha256-…'}) into the request's attribute {@value #STYLE}. One object serves all JAX-RS
 * applications, so the request comes from CDI: what {@code @Context} gives belongs to one of them.
 */
@Provider
@ApplicationScoped
public class ContentSecurityPolicy implements ContainerResponseFilter {

    public static final String STYLE = "csp.style";

    public static final String HEADER = "Content-Security-Policy";
    /** What every answer is held to that does not replace it. */
    public static final String STRICT = policy("");

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (request.getAttribute(STYLE) instanceof String source && source.matches("'sha(256|384|512)-[\\w+/=-]+'")) {
            response.getHeaders().putSingle(HEADER, policy(" " + source));
        }
    }

    static String policy(String style) {
        return "default-src 'none'; style-src 'self'" + style + "; img-src 'self' data:; font-src 'self'; script-src"
                + " 'self'; connect-src 'self'; frame-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors"
                + " 'none'";
    }
}
