package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.web.security.Caller;

/** Grants as they are written in requests and answers: {@code [{"role":"manager","shop":"lumen"}]}. */
@RequestScoped
public class GrantsInJson {

    private static final Set<String> FIELDS = Set.of("role", "shop");

    private final ListingShops listing;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected GrantsInJson() {
        this(null, null);
    }

    @Inject
    public GrantsInJson(ListingShops listing, Caller caller) {
        this.listing = listing;
        this.caller = caller;
    }

    /** At least one grant, or a problem that says what is wrong with them. */
    Grants read(JsonBody body) {
        Set<Grant> grants = new HashSet<>();
        Map<ShopId, ShopCode> codes = listing.codes(caller.scope());
        for (JsonValue value : body.array("grants")) {
            if (!(value instanceof JsonObject object)) {
                throw Problem.of(400, "grants", "grants holds objects with a role and, for one shop only, its code")
                        .asException();
            }
            grants.add(grant(JsonBody.of(object).only(FIELDS), codes));
        }
        if (grants.isEmpty()) {
            throw Problem.of(400, "grants", "grants are missing: without one nothing can be seen")
                    .asException();
        }
        return new Grants(grants);
    }

    private static Grant grant(JsonBody grant, Map<ShopId, ShopCode> codes) {
        Role role = Role.parse(grant.text("role"))
                .orElseThrow(() -> Problem.of(400, "role", "role is executive, agent, manager or administrator")
                        .asException());
        Optional<ShopId> shop = grant.optionalText("shop").map(code -> shop(code, codes));
        return new Grant(role, shop);
    }

    private static ShopId shop(String code, Map<ShopId, ShopCode> codes) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().value().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "shop", "unknown shop").asException());
    }

    List<GrantView> show(Grants grants) {
        Map<ShopId, ShopCode> codes = listing.codes(caller.scope());
        return grants.grants().stream()
                .map(grant -> new GrantView(
                        grant.role().code(),
                        grant.shop()
                                .map(shop -> String.valueOf(codes.get(shop)))
                                .orElse(null)))
                .sorted(Comparator.comparing(GrantView::role)
                        .thenComparing(GrantView::shop, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
