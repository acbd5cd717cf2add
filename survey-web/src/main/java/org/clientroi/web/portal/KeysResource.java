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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.Bootstrapping;
import org.clientroi.account.application.IssuedKey;
import org.clientroi.account.application.IssuingApiKey;
import org.clientroi.account.application.RevokingApiKey;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeyId;
import org.clientroi.account.domain.Grants;
import org.clientroi.web.Templates;
import org.clientroi.web.portal.SettingsPage.Field;
import org.clientroi.web.portal.SettingsPage.Saying;

/** The keys of scripts: an administrator issues and revokes them. */
@Path("/keys")
@RequestScoped
public class KeysResource {

    private static final String ONE_KEY = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    @Inject
    private Administration administration;

    @Inject
    private IssuingApiKey issuing;

    @Inject
    private RevokingApiKey revoking;

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
                Desk.KEYS,
                visit ->
                        page(visit, Response.Status.OK, visit.said(Visits.query(uri)), List.of(), List.of("", "", "")));
    }

    /** The answer is the only page with the key's text: it is not kept, so there is nothing to lead on to. */
    @POST
    public Response issue(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("shop") @DefaultValue("") String shop) {
        return administration.open(uri, Desk.KEYS, visit -> {
            if (!isFit(name.strip())) {
                Saying said = new Saying(visit.words().get("access.rule.name", ApiKey.LONGEST_NAME), false);
                return page(
                        visit, Response.Status.BAD_REQUEST, Optional.of(said), List.of(), List.of(name, role, shop));
            }
            return visit.grant(role, shop)
                    .map(grant -> issuing.issue(visit.actor(), name.strip(), Grants.of(grant)))
                    .map(issued -> issued(visit, issued))
                    .orElseGet(
                            () -> Response.status(Response.Status.BAD_REQUEST).build());
        });
    }

    private static boolean isFit(String name) {
        return !name.isEmpty() && name.length() <= ApiKey.LONGEST_NAME && !name.equals(Bootstrapping.KEY_NAME);
    }

    private Response issued(AdminVisit visit, IssuedKey issued) {
        Saying said = new Saying(visit.words().get("access.done.issued"), true);
        return page(visit, Response.Status.OK, Optional.of(said), List.of(issued.plainText()), List.of("", "", ""));
    }

    @POST
    @Path(ONE_KEY)
    public Response revoke(@PathParam("id") UUID id) {
        return administration.open(
                uri,
                Desk.KEYS,
                visit -> revoking.revoke(visit.actor(), new ApiKeyId(id))
                        .map(_ -> Response.seeOther(AdminVisit.done(visit.address(), "revoked"))
                                .build())
                        .orElseGet(() -> visits.notFound(uri)));
    }

    private Response page(
            AdminVisit visit, Response.Status status, Optional<Saying> said, List<String> issued, List<String> typed) {
        AccessWords access = visit.accessWords();
        KeysPage page = new KeysPage(
                visit.frame(),
                visit.desks(),
                visit.words().get("access.keys.lead", visit.zone().getId()),
                said,
                issued,
                issuing.issued().stream().map(key -> row(visit, access, key)).toList(),
                visit.address().href(),
                fields(visit, access, typed));
        return Html.of(status, templates.render("portal/keys.jte", page)).build();
    }

    static KeysPage.Row row(AdminVisit visit, AccessWords access, ApiKey key) {
        return new KeysPage.Row(
                key.name(),
                access.grants(key.grants()),
                access.moment(key.createdAt()),
                access.moment(key.lastUsedAt()),
                key.revokedAt()
                        .map(at -> visit.words().get("access.state.revoked", access.moment(at)))
                        .orElseGet(() -> visit.words().get("access.state.valid")),
                key.isRevoked() ? "unsure" : "good",
                key.isRevoked()
                        ? Optional.empty()
                        : Optional.of(visit.under(key.id().toString()).href()));
    }

    static List<Field> fields(AdminVisit visit, AccessWords access, List<String> typed) {
        return List.of(
                new Field(
                        "name",
                        visit.words().get("access.field.name"),
                        "text",
                        typed.get(0),
                        true,
                        visit.words().get("access.hint.name"),
                        Optional.empty(),
                        List.of()),
                select(visit, "role", access.roles(typed.get(1))),
                select(visit, "shop", access.shops(typed.get(2))));
    }

    private static Field select(AdminVisit visit, String name, List<Frame.Option> options) {
        return new Field(
                name, visit.words().get("access.field." + name), "select", "", true, "", Optional.empty(), options);
    }
}
