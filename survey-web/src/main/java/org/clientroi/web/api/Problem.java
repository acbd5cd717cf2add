package org.clientroi.web.api;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * An error as RFC 9457 has it. {@code field} is an extension: which field of the request is meant, where it is one.
 * {@code detail} is a sentence for whoever wrote the request, never anything about the inside.
 */
public record Problem(String type, String title, int status, String detail, Optional<String> field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String NO_TYPE = "about:blank";
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not authenticated"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Cannot be processed"),
            Map.entry(500, "Internal error"),
            Map.entry(503, "Not available"));

    public static Problem of(int status, String detail) {
        return new Problem(NO_TYPE, title(status), status, detail, Optional.empty());
    }

    public static Problem of(int status, String field, String detail) {
        return new Problem(NO_TYPE, title(status), status, detail, Optional.of(field));
    }

    /** For a shop that is not there and one that the caller may not see: the words are the same. */
    public static Problem unknownShop() {
        return of(404, "shop", "unknown shop");
    }

    public static Problem notAllowed(String what) {
        return of(403, "The grants of this key do not include " + what + ".");
    }

    /** Stops the request with this problem. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(toJson()).build();
    }

    String toJson() {
        JsonObjectBuilder json = jakarta.json.Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        field.ifPresent(name -> json.add("field", name));
        return json.build().toString();
    }

    private static String title(int status) {
        return TITLES.getOrDefault(status, status < 500 ? "Bad request" : "Internal error");
    }
}
