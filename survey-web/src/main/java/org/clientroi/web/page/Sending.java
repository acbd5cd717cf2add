package org.clientroi.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How the customer's pages go out: kept nowhere, indexed by nobody, and no other site learns the address. */
final class Sending {

    static final String HTML = "text/html;charset=UTF-8";

    /** Read where the Content-Security-Policy is written: the one style element it allows. */
    static final String STYLE_ATTRIBUTE = "csp.style";

    private static final int SEE_OTHER = 303;

    private Sending() {}

    static Response of(Page page, HttpServletRequest request) {
        request.setAttribute(STYLE_ATTRIBUTE, page.style().cspSource());
        return privately(Response.status(page.status()))
                .type(HTML)
                .entity(page.html())
                .build();
    }

    /** Without a host: whatever the customer reached us by is right, also behind a proxy. */
    static Response seeOther(String path) {
        return privately(Response.status(SEE_OTHER))
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static Response.ResponseBuilder privately(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Where whoever has nothing to see on a later page begins. */
    static Response toFirstPage(String token, Visit visit) {
        return seeOther(visit.to(SurveyPages.path(token)));
    }
}
