package org.clientroi.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that changes something in the portal pass only with the session's token, in the form field
 * {@code csrf} or the header {@code X-CSRF-Token}. Whoever's session is over is sent to sign in again: the usual reason for
 * a missing token is a page left open over night, not an attack.
 */
public class CsrfFilter implements Filter {

    private static final Pattern AT_THE_DOOR = Pattern.compile("/portal/(sign-in|password(/[A-Za-z0-9_-]{22})?)");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (SAFE.contains(http.getMethod()) || CsrfToken.isRight(http.getSession(false), sent(http))) {
            chain.doFilter(request, response);
        } else if (AT_THE_DOOR.matcher(http.getRequestURI()).matches()) {
            ((HttpServletResponse) response).sendRedirect(http.getRequestURI() + "?expired");
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String header = request.getHeader(CsrfToken.HEADER);
        return header != null ? header : request.getParameter(CsrfToken.FIELD);
    }
}
