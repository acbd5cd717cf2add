package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.order.application.FetchingRejections;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an import rejected, to be put right and sent again. */
@Path("/imports")
@RequestScoped
public class ImportsResource {

    private final FetchingRejections fetching;
    private final RecordingAudit audit;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ImportsResource() {
        this(null, null, null);
    }

    @Inject
    public ImportsResource(FetchingRejections fetching, RecordingAudit audit, Caller caller) {
        this.fetching = fetching;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Path("{id}/rejected.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "The rejected lines of an import, each with why",
            description = "For the key that sent them, for 30 days. Sent again as it is, the three columns in front"
                    + " are not read.")
    public Response rejected(@PathParam("id") String id) {
        String sender = caller.id();
        UUID run = parse(id)
                .filter(known -> fetching.isThere(known, sender))
                .orElseThrow(() -> Problem.of(404, "There is no such import, or another key sent it.")
                        .asException());
        audit.record(sender, AuditAction.DOWNLOADED_REJECTED, Optional.empty(), run.toString());
        StreamingOutput lines = out -> fetching.write(run, sender, out);
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"")
                .build();
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
