package org.clientroi.web.demo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.web.FrontDoor;
import org.clientroi.web.security.ContentSecurityPolicy;

/** The demonstration's newest mail: a page with a telephone's frame, and the mail inside it. */
@WebServlet({DemonstrationPages.MAIL, DemonstrationPages.CONTENT})
public class MailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A mail brings its styles inline, and nothing else may run, load or be sent. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
            + " 'none'; frame-ancestors 'self'";

    @Inject
    private DemonstrationPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = FrontDoor.language(request);
        boolean content = DemonstrationPages.CONTENT.equals(request.getServletPath());
        Optional<String> page = content ? pages.content(language) : pages.mail(language);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (content) {
            response.setHeader(ContentSecurityPolicy.HEADER, POLICY);
        }
        FrontDoor.send(response, page.get());
    }
}
