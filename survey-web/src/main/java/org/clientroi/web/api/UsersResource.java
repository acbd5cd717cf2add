package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clientroi.account.application.AddingUser;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.application.ListingUsers;
import org.clientroi.account.application.NewUser;
import org.clientroi.account.application.UserAddition;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who may sign in to the portal; for administrators of all shops. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final Set<String> FIELDS =
            Set.of("login", "password", "first_name", "last_name", "email", "language", "grants");

    private final AddingUser adding;
    private final ListingUsers listing;
    private final GrantsInJson grants;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected UsersResource() {
        this(null, null, null, null);
    }

    @Inject
    public UsersResource(AddingUser adding, ListingUsers listing, GrantsInJson grants, Caller caller) {
        this.adding = adding;
        this.listing = listing;
        this.grants = grants;
        this.caller = caller;
    }

    /** A user as the API shows it: without anything of the password. */
    public record UserView(
            String login,
            String firstName,
            String lastName,
            @Nullable String email,
            String language,
            boolean disabled,
            Instant createdAt,
            List<GrantView> grants) {}

    @GET
    @Operation(summary = "All users, by login")
    public List<UserView> all() {
        demandAdministrator();
        return listing.all().stream().map(this::view).toList();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a user",
            description = "login, password (12 characters or more), first_name, last_name, email, language (fr or en),"
                    + " grants: [{\"role\": executive, agent, manager or administrator, \"shop\": code, or none for all"
                    + " shops}]")
    public Response add(InputStream body) throws IOException {
        demandAdministrator();
        UserAddition addition =
                adding.add(caller.id(), wanted(JsonBody.read(body).only(FIELDS)));
        return switch (addition) {
            case UserAddition.Added(User user) ->
                Response.status(Response.Status.CREATED)
                        .entity(view(listing.one(user.id()).orElseThrow()))
                        .build();
            case UserAddition.Refused(String field, String message) ->
                Problem.of(400, field, message).toResponse();
        };
    }

    private NewUser wanted(JsonBody body) {
        return new NewUser(
                body.text("login"),
                body.text("password"),
                body.text("first_name"),
                body.optionalText("last_name").orElse(""),
                body.optionalText("email"),
                language(body.optionalText("language").orElse(Language.FR.code())),
                grants.read(body));
    }

    private static Language language(String text) {
        return Language.parse(text)
                .orElseThrow(() ->
                        Problem.of(400, "language", "language is fr or en").asException());
    }

    private UserView view(ListedUser listed) {
        User user = listed.user();
        return new UserView(
                user.login().value(),
                user.firstName(),
                user.lastName(),
                user.email().map(EmailAddress::value).orElse(null),
                user.language().code(),
                user.isDisabled(),
                user.createdAt(),
                grants.show(listed.grants()));
    }

    private void demandAdministrator() {
        if (!caller.mayEverywhere(Role.ADMINISTRATOR)) {
            throw Problem.notAllowed("administering users").asException();
        }
    }
}
