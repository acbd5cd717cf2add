package org.clientroi.shared;

import java.util.Set;

/**
 * The shops that whoever asks may see. Every query of a shop's data takes one. Only {@code account} makes one, from the
 * grants of the signed-in user or the API key (a rule in the architecture test).
 */
public final class ShopScope {

    private final boolean all;
    private final Set<ShopId> shops;

    private ShopScope(boolean all, Set<ShopId> shops) {
        this.all = all;
        this.shops = shops;
    }

    public static ShopScope everyShop() {
        return new ShopScope(true, Set.of());
    }

    public static ShopScope only(Set<ShopId> shops) {
        return new ShopScope(false, Set.copyOf(shops));
    }

    public boolean covers(ShopId shop) {
        return all || shops.contains(shop);
    }

    public boolean isEveryShop() {
        return all;
    }

    /** The shops by name; empty when the scope is every shop. */
    public Set<ShopId> shops() {
        return shops;
    }
}
