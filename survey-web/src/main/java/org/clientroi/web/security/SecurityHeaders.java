package org.clientroi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clientroi.shared.PublicUrl;

/**
 * What every answer tells the browser: nothing runs and nothing is fetched that does not come from here, no page is
 * framed, no address is passed on (addresses hold tokens), nothing personal is kept. Answers may replace what is said.
 */
public class SecurityHeaders implements Filter {

    private static final List<String> PERSONAL = List.of("/portal", "/s/", "/u/", "/api/");

    @Inject
    private PublicUrl publicUrl;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        protect((HttpServletResponse) response, http.getRequestURI());
        chain.doFilter(request, response);
    }

    private void protect(HttpServletResponse response, String path) {
        response.setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (publicUrl.isHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (PERSONAL.stream().anyMatch(path::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
