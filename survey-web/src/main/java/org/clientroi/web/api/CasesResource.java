package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.recovery.application.ListingCases;
import org.clientroi.recovery.domain.CaseCursor;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The customers to call back, for those who call them from another tool. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    private final ListingShops shops;
    private final ListingCases listing;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected CasesResource() {
        this(null, null, null);
    }

    @Inject
    public CasesResource(ListingShops shops, ListingCases listing, Caller caller) {
        this.shops = shops;
        this.listing = listing;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The cases of a shop, the nearest deadline first",
            description = "state: open (waiting or taken, when left out), waiting, taken, solved (the latest deadline"
                + " first). limit: 1 to 200, 50 when left out. cursor: next of the page before. It takes an agent of"
                + " the shop. No names and no words of the customer: they are on the page of the case.")
    public CasesView list(
            @QueryParam("shop") @Nullable String shop,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Shop asked = shop(shop);
        CaseFilter filter = given(state)
                .map(text -> CaseFilter.parse(text).orElseThrow(() -> refused("state", "open, waiting, taken, solved")))
                .orElse(CaseFilter.OPEN);
        Optional<CaseCursor> after = given(cursor)
                .map(text -> CaseCursor.parse(text).orElseThrow(() -> refused("cursor", "next of the page before")));
        return CasesView.of(
                listing.page(caller.scope(Role.AGENT), asked.id(), filter, Optional.empty(), after, size(limit)),
                asked);
    }

    /** A foreign shop is as if it were not there; in one that the key knows it has to call back. */
    private Shop shop(@Nullable String code) {
        Shop shop = given(code)
                .map(text -> ShopCode.parse(text)
                        .flatMap(parsed -> shops.find(caller.scope(), parsed))
                        .orElseThrow(() -> Problem.unknownShop().asException()))
                .orElseThrow(() -> refused("shop", "the code of a shop"));
        if (!caller.may(Role.AGENT, shop.id())) {
            throw Problem.notAllowed("calling customers of this shop back").asException();
        }
        return shop;
    }

    private static int size(@Nullable String limit) {
        return given(limit)
                .map(digits -> {
                    if (digits.matches("[1-9][0-9]{0,2}") && Integer.parseInt(digits) <= LARGEST_SIZE) {
                        return Integer.parseInt(digits);
                    }
                    throw refused("limit", "a whole number from 1 to " + LARGEST_SIZE);
                })
                .orElse(USUAL_SIZE);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static ProblemException refused(String parameter, String allowed) {
        return Problem.of(400, parameter, parameter + ": allowed is " + allowed).asException();
    }
}
