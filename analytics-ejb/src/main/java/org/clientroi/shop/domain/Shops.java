package org.clientroi.shop.domain;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The shops of the merchant, as far as whoever asks may see them. */
public interface Shops {

    /** Empty when there is no such shop or the scope does not cover it: the two are not told apart. */
    Optional<Shop> find(ShopScope scope, ShopCode code);

    Optional<Shop> find(ShopScope scope, ShopId id);

    /** By name. */
    List<Shop> all(ShopScope scope);

    void add(Shop shop);
}
