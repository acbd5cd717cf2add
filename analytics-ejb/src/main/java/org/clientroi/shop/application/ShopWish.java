package org.clientroi.shop.application;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants of a shop: a setting that is mentioned is given a value or, when that is empty, cleared; one that
 * is not mentioned stays. Values are as they were written; whether they can be had is said by {@link ChangingShop}.
 */
public record ShopWish(Map<ShopSetting, Optional<String>> mentioned) {

    public ShopWish {
        mentioned = mentioned.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(mentioned));
    }

    public static ShopWish nothing() {
        return new ShopWish(Map.of());
    }

    public ShopWish with(ShopSetting setting, String value) {
        return with(setting, Optional.of(value));
    }

    public ShopWish cleared(ShopSetting setting) {
        return with(setting, Optional.empty());
    }

    private ShopWish with(ShopSetting setting, Optional<String> value) {
        Map<ShopSetting, Optional<String>> more = new EnumMap<>(ShopSetting.class);
        more.putAll(mentioned);
        more.put(setting, value);
        return new ShopWish(more);
    }
}
