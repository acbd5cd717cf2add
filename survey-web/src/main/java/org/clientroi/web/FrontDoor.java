package org.clientroi.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.web.demo.DemonstrationPages;
import org.clientroi.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The address without anything behind it leads to the portal; in a demonstration, to three ways in. */
@WebServlet("")
public class FrontDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private DemonstrationPages demonstration;

    @Inject
    private SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> start = demonstration.start(language(request), signedIn::csrfToken);
        if (start.isPresent()) {
            send(response, start.get());
        } else {
            response.sendRedirect("/portal/");
        }
    }

    /** The one in the address, else the browser's. */
    public static Language language(HttpServletRequest request) {
        @Nullable String wanted = request.getParameter("lang");
        return Optional.ofNullable(wanted)
                .flatMap(Language::parse)
                .or(() -> Language.parse(request.getLocale().toLanguageTag()))
                .orElse(Language.FR);
    }

    public static void send(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
