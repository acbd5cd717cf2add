package org.clientroi.shop.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;

/** Switches asking on, from when deliveries are asked about, or off; the answer says how many mails that leads to. */
@ApplicationScoped
public class SwitchingAsking {

    private final ChangingShop changing;

    @SuppressWarnings("NullAway")
    protected SwitchingAsking() {
        this(null);
    }

    @Inject
    SwitchingAsking(ChangingShop changing) {
        this.changing = changing;
    }

    public ShopChange on(ShopScope scope, ShopCode code) {
        return changing.change(scope, code, ShopWish.nothing().with(ShopSetting.ASKING, "true"));
    }

    public ShopChange off(ShopScope scope, ShopCode code) {
        return changing.change(scope, code, ShopWish.nothing().with(ShopSetting.ASKING, "false"));
    }
}
