package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.application.ChangingShop;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.application.ShopChange;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchant's shops, as far as the key may see them. */
@Path("/shops")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShopsResource {

    private final ListingShops listing;
    private final ChangingShop changing;
    private final RecordingAudit audit;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ShopsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ShopsResource(ListingShops listing, ChangingShop changing, RecordingAudit audit, Caller caller) {
        this.listing = listing;
        this.changing = changing;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The shops that the key has a grant on, by name")
    public List<ShopView> all() {
        return listing.all(caller.scope()).stream().map(ShopView::of).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One shop: its settings, and up to which day its orders are complete")
    public ShopView one(@PathParam("code") String code) {
        return ShopCode.parse(code)
                .flatMap(parsed -> listing.one(caller.scope(), parsed))
                .map(ShopView::of)
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Creates or changes a shop",
            description = "What is not mentioned stays, null clears. To change takes a manager of the shop, to create a"
                    + " manager of all shops. A new shop needs time_zone and currency.")
    public Response put(@PathParam("code") String text, InputStream body, @Context UriInfo address) throws IOException {
        ShopCode code = allowedCode(text);
        ShopChange change = changing.change(caller.scope(), code, ShopWishReader.read(code, JsonBody.read(body)));
        return switch (change) {
            case ShopChange.Created(ListedShop shop) ->
                Response.created(address.getAbsolutePath())
                        .entity(audited(AuditAction.CREATED_SHOP, shop))
                        .build();
            case ShopChange.Changed(ListedShop shop) ->
                Response.ok(audited(AuditAction.CHANGED_SHOP, shop)).build();
            case ShopChange.Unchanged(ListedShop shop) ->
                Response.ok(ShopView.of(shop)).build();
            case ShopChange.Refused(String field, String message) ->
                Problem.of(400, field, message).toResponse();
        };
    }

    /** A shop that the key may change, or a new one that it may create; a foreign shop is as if it were not there. */
    private ShopCode allowedCode(String text) {
        Optional<ShopCode> code = ShopCode.parse(text);
        Optional<ListedShop> shop = code.flatMap(parsed -> listing.one(caller.scope(), parsed));
        if (shop.isPresent()) {
            if (!caller.may(Role.MANAGER, shop.get().shop().id())) {
                throw Problem.notAllowed("managing this shop").asException();
            }
        } else if (!caller.scope().isEveryShop()) {
            throw Problem.unknownShop().asException();
        } else if (!caller.mayEverywhere(Role.MANAGER)) {
            throw Problem.notAllowed("creating shops").asException();
        }
        return code.orElseThrow(() -> Problem.of(400, "code", "a shop code is 1 to 40 of a-z, 0-9, - and _")
                .asException());
    }

    private ShopView audited(AuditAction action, ListedShop shop) {
        audit.record(
                caller.id(),
                action,
                Optional.of(shop.shop().id()),
                shop.shop().code().value());
        return ShopView.of(shop);
    }
}
