package org.clientroi.account.domain;

import java.util.Optional;
import org.clientroi.shared.ShopId;

/** A role in one shop or, without a shop, in all of them, also those opened later. */
public record Grant(Role role, Optional<ShopId> shop) {

    public static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty());
    }

    public static Grant in(ShopId shop, Role role) {
        return new Grant(role, Optional.of(shop));
    }

    boolean allows(Role wanted) {
        return role.includes(wanted);
    }

    boolean covers(ShopId wanted) {
        return shop.isEmpty() || shop.get().equals(wanted);
    }
}
