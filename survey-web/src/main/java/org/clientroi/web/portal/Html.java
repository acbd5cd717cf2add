package org.clientroi.web.portal;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page as an answer: UTF-8, and never kept by a cache, because it is what one person may see. */
final class Html {

    private Html() {}

    static Response.ResponseBuilder of(Response.Status status, String html) {
        CacheControl cache = new CacheControl();
        cache.setNoStore(true);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .entity(html);
    }

    static Response ok(String html) {
        return of(Response.Status.OK, html).build();
    }
}
