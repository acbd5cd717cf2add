package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * htmx, from its package, already compressed there. The pickers use it to show a choice at once; without it, and without
 * any script, their button does the same.
 */
@Path("/" + HtmxResource.NAME)
@RequestScoped
public class HtmxResource {

    static final String NAME = "htmx-2.0.4.js";

    private static final String FILE = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";
    private static final String A_YEAR = "private, max-age=31536000, immutable";

    @GET
    public Response script(@HeaderParam(HttpHeaders.ACCEPT_ENCODING) @DefaultValue("") String accepted) {
        boolean compressed = accepted.contains("gzip");
        @Nullable InputStream script = HtmxResource.class.getResourceAsStream(compressed ? FILE + ".gz" : FILE);
        if (script == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return Response.ok(script, "text/javascript")
                .header(HttpHeaders.CONTENT_ENCODING, compressed ? "gzip" : null)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, A_YEAR)
                .build();
    }
}
