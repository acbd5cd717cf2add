package org.clientroi.account.application;

import org.clientroi.shared.ShopScope;

/**
 * The scope of work that nobody asked for: timers, the start, the demonstration. Never for what answers a request: there
 * the scope comes from the caller's grants.
 */
public final class SystemAccess {

    private SystemAccess() {}

    public static ShopScope everyShop() {
        return ShopScope.everyShop();
    }
}
