package org.clientroi.invitation.domain;

import java.util.List;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

/** Shops as asking needs them: reached from an invitation or an order, never from what a user typed. */
public interface AskingShops {

    Shop of(ShopId shop);

    /** Those where asking is switched on. */
    List<Shop> asking();
}
