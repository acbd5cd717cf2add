package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.account.application.Bootstrapping;
import org.clientroi.account.application.IssuedKey;
import org.clientroi.account.application.IssuingApiKey;
import org.clientroi.account.application.RevokingApiKey;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeyId;
import org.clientroi.account.domain.Role;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Keys for scripts; for administrators of all shops. */
@Path("/api-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {

    private static final Set<String> FIELDS = Set.of("name", "grants");

    private final IssuingApiKey issuing;
    private final RevokingApiKey revoking;
    private final GrantsInJson grants;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ApiKeysResource() {
        this(null, null, null, null);
    }

    @Inject
    public ApiKeysResource(IssuingApiKey issuing, RevokingApiKey revoking, GrantsInJson grants, Caller caller) {
        this.issuing = issuing;
        this.revoking = revoking;
        this.grants = grants;
        this.caller = caller;
    }

    /** A key as the API shows it; {@code key} is its text, in the answer that issues it and never again. */
    public record KeyView(
            String id,
            String name,
            @Nullable String key,
            Instant createdAt,
            @Nullable Instant revokedAt,
            List<GrantView> grants) {}

    @GET
    @Operation(summary = "All keys ever issued, the newest first, without their texts")
    public List<KeyView> all() {
        demandAdministrator();
        return issuing.issued().stream().map(key -> view(key, null)).toList();
    }

    @POST
    @Idempotent(repeatsAnswer = false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Issues a key",
            description = "name and grants; the answer is the only one that holds the key. Sent again with the same"
                    + " Idempotency-Key, no second key is issued and the first is not shown again.")
    public Response issue(InputStream body) throws IOException {
        demandAdministrator();
        JsonBody wanted = JsonBody.read(body).only(FIELDS);
        IssuedKey issued = issuing.issue(caller.id(), name(wanted), grants.read(wanted));
        return Response.status(Response.Status.CREATED)
                .entity(view(issued.key(), issued.plainText()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a key, from the next request on")
    public Response revoke(@PathParam("id") String id) {
        demandAdministrator();
        return identifier(id).flatMap(key -> revoking.revoke(caller.id(), key)).isPresent()
                ? Response.noContent().build()
                : Problem.of(404, "unknown key").toResponse();
    }

    private static String name(JsonBody wanted) {
        String name = wanted.text("name").strip();
        if (name.isEmpty() || name.length() > ApiKey.LONGEST_NAME || name.equals(Bootstrapping.KEY_NAME)) {
            throw Problem.of(
                            400,
                            "name",
                            "name has 1 to " + ApiKey.LONGEST_NAME + " characters and is not " + Bootstrapping.KEY_NAME)
                    .asException();
        }
        return name;
    }

    private static Optional<ApiKeyId> identifier(String text) {
        try {
            return Optional.of(new ApiKeyId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private KeyView view(ApiKey key, @Nullable String plainText) {
        return new KeyView(
                key.id().toString(),
                key.name(),
                plainText,
                key.createdAt(),
                key.revokedAt().orElse(null),
                grants.show(key.grants()));
    }

    private void demandAdministrator() {
        if (!caller.mayEverywhere(Role.ADMINISTRATOR)) {
            throw Problem.notAllowed("administering keys").asException();
        }
    }
}
