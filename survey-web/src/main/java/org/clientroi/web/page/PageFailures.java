package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clientroi.web.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Whatever stops a customer's page, the customer sees a page, and never the inside of the server. One object serves both
 * applications of this package, so the request comes from CDI.
 */
@Provider
@ApplicationScoped
public class PageFailures implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(PageFailures.class.getName());
    private static final int FIRST_OF_SERVER = 500;

    @Inject
    private @Nullable Templates templates;

    @Inject
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(Throwable stopped) {
        int status = stopped instanceof WebApplicationException refused
                ? refused.getResponse().getStatus()
                : FIRST_OF_SERVER;
        if (status < 400) {
            return ((WebApplicationException) stopped).getResponse();
        }
        if (status >= FIRST_OF_SERVER) {
            LOG.log(Level.ERROR, "a customer's page failed", stopped);
        }
        return page(status);
    }

    private Response page(int status) {
        if (templates == null || request == null) {
            return Response.status(status).build();
        }
        String what = status >= FIRST_OF_SERVER ? "failed" : "unknown";
        Visit visit = new Visit(
                request.getRequestURI(), Optional.empty(), Arrival.preferredBy(Collections.list(request.getLocales())), Optional.empty(), false);
        Surroundings around = Surroundings.ofNobody(visit);
        List<String> sentences =
                List.of(around.words().get(what + ".1"), around.words().get(what + ".2"));
        Layout layout = around.titled(what + ".title");
        String html = templates.render("page/notice.jte", new NoticePage(layout, sentences));
        return Sending.of(new Page(status, html, layout.style()), request);
    }
}
