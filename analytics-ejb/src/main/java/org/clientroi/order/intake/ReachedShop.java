package org.clientroi.order.intake;

import java.time.ZoneId;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

/** A shop into which the sender may bring, and the zone its times without one are in. */
public record ReachedShop(ShopId id, ShopCode code, ZoneId zone) {

    static ReachedShop of(Shop shop) {
        return new ReachedShop(shop.id(), shop.code(), shop.zone());
    }
}
