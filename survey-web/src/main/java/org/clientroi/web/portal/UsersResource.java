package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.AccessChange;
import org.clientroi.account.application.ChangingAccess;
import org.clientroi.account.application.InvitationAnswer;
import org.clientroi.account.application.InvitingUser;
import org.clientroi.account.application.ListingUsers;
import org.clientroi.account.application.NewInvitation;
import org.clientroi.account.domain.Grant;
import org.clientroi.shared.Language;
import org.clientroi.shared.UserId;
import org.clientroi.web.Templates;
import org.clientroi.web.portal.SettingsPage.Saying;

/** Who may sign in: an administrator invites, grants, disables, unlocks. */
@Path("/users")
@RequestScoped
public class UsersResource {

    private static final String ONE_USER = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    @Inject
    private Administration administration;

    @Inject
    private ListingUsers users;

    @Inject
    private InvitingUser inviting;

    @Inject
    private ChangingAccess changing;

    @Inject
    private Visits visits;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return administration.open(
                uri,
                Desk.USERS,
                visit -> list(
                        visit,
                        Response.Status.OK,
                        UsersWriter.Typed.nothing(visit.words().language()),
                        visit.said(Visits.query(uri))));
    }

    @POST
    public Response invite(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("first_name") @DefaultValue("") String firstName,
            @FormParam("last_name") @DefaultValue("") String lastName,
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("shop") @DefaultValue("") String shop) {
        UsersWriter.Typed typed = new UsersWriter.Typed(email, firstName, lastName, language, role, shop, "");
        return administration.open(
                uri,
                Desk.USERS,
                visit -> visit.grant(role, shop)
                        .flatMap(grant -> Language.parse(language)
                                .map(known -> invite(
                                        visit, new NewInvitation(email, firstName, lastName, known, grant), typed)))
                        .orElseGet(() ->
                                Response.status(Response.Status.BAD_REQUEST).build()));
    }

    private Response invite(AdminVisit visit, NewInvitation wanted, UsersWriter.Typed typed) {
        return switch (inviting.invite(visit.actor(), wanted)) {
            case InvitationAnswer.Invited _ ->
                Response.seeOther(AdminVisit.done(visit.address(), "invited")).build();
            case InvitationAnswer.Refused(String field) -> refused(visit, typed, field, "access.refused.field");
            case InvitationAnswer.Taken _ -> refused(visit, typed, "", "access.refused.taken");
            case InvitationAnswer.NoSender _ -> refused(visit, typed, "", "access.refused.no-sender");
            case InvitationAnswer.NotWaiting _ -> refused(visit, typed, "", "access.refused.not-waiting");
        };
    }

    private Response refused(AdminVisit visit, UsersWriter.Typed typed, String field, String key) {
        UsersWriter.Typed again = new UsersWriter.Typed(
                typed.email(),
                typed.firstName(),
                typed.lastName(),
                typed.language(),
                typed.role(),
                typed.shop(),
                field);
        return list(visit, Response.Status.BAD_REQUEST, again, failure(visit, key));
    }

    private Response list(AdminVisit visit, Response.Status status, UsersWriter.Typed typed, Optional<Saying> said) {
        UsersPage page = new UsersWriter(visit, users.invitations()).list(users.all(), typed, said);
        return Html.of(status, templates.render("portal/users.jte", page)).build();
    }

    @GET
    @Path(ONE_USER)
    public Response read(@PathParam("id") UUID id) {
        return administration.open(
                uri,
                Desk.USERS,
                visit -> sheet(visit, new UserId(id), Response.Status.OK, visit.said(Visits.query(uri))));
    }

    @POST
    @Path(ONE_USER)
    public Response press(
            @PathParam("id") UUID id,
            @FormParam("do") @DefaultValue("") String button,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("shop") @DefaultValue("") String shop) {
        return administration.open(
                uri, Desk.USERS, visit -> press(visit, new UserId(id), button, visit.grant(role, shop)));
    }

    private Response press(AdminVisit visit, UserId id, String button, Optional<Grant> grant) {
        if (button.equals("again")) {
            return again(visit, id);
        }
        return change(visit.actor(), id, button, grant)
                .map(change -> changed(visit, id, button, change))
                .orElseGet(() -> Response.status(Response.Status.BAD_REQUEST).build());
    }

    private Optional<AccessChange> change(String actor, UserId id, String button, Optional<Grant> grant) {
        return switch (button) {
            case "grant" -> grant.map(wanted -> changing.grant(actor, id, wanted));
            case "withdraw" -> grant.map(held -> changing.withdraw(actor, id, held));
            case "disable" -> Optional.of(changing.disable(actor, id));
            case "enable" -> Optional.of(changing.enable(actor, id));
            case "unlock" -> Optional.of(changing.unlock(actor, id));
            default -> Optional.empty();
        };
    }

    private Response again(AdminVisit visit, UserId id) {
        return switch (inviting.again(visit.actor(), id)) {
            case InvitationAnswer.Invited _ -> done(visit, id, "again");
            case InvitationAnswer.NoSender _ -> conflict(visit, id, "access.refused.no-sender");
            case InvitationAnswer.NotWaiting _, InvitationAnswer.Refused _, InvitationAnswer.Taken _ ->
                conflict(visit, id, "access.refused.not-waiting");
        };
    }

    private Response changed(AdminVisit visit, UserId id, String button, AccessChange change) {
        return switch (change) {
            case AccessChange.Done _ -> done(visit, id, button);
            case AccessChange.NoSuchUser _ -> visits.notFound(uri);
            case AccessChange.LastAdministrator _ -> conflict(visit, id, "access.refused.last-administrator");
            case AccessChange.LastGrant _ -> conflict(visit, id, "access.refused.last-grant");
        };
    }

    private static Response done(AdminVisit visit, UserId id, String what) {
        return Response.seeOther(AdminVisit.done(visit.under(id.toString()), what))
                .build();
    }

    private Response conflict(AdminVisit visit, UserId id, String key) {
        return sheet(visit, id, Response.Status.CONFLICT, failure(visit, key));
    }

    private Response sheet(AdminVisit visit, UserId id, Response.Status status, Optional<Saying> said) {
        return users.one(id)
                .map(user -> new UsersWriter(visit, users.invitations()).sheet(user, said))
                .map(page -> Html.of(status, templates.render("portal/user.jte", page))
                        .build())
                .orElseGet(() -> visits.notFound(uri));
    }

    private static Optional<Saying> failure(AdminVisit visit, String key) {
        return Optional.of(new Saying(visit.words().get(key), false));
    }
}
