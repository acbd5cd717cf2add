package org.clientroi.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ShopsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;

    ShopsTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aShopOutsideTheScopeIsAsIfItWereNotThere() {
        Shops shops = rooms.get(Shops.class);
        Shop shop = Shop.opened(
                new ShopCode("lumen"),
                new ShopIdentity("Maison Lumen", Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR")),
                NOW);
        rooms.inTransaction(() -> {
            shops.add(shop);
            return shop;
        });

        assertThat(rooms.inTransaction(() -> shops.find(ShopScope.only(Set.of(shop.id())), shop.code())))
                .map(Shop::name)
                .contains("Maison Lumen");
        assertThat(rooms.inTransaction(() -> shops.find(ShopScope.only(Set.of(ShopId.next())), shop.code())))
                .isEmpty();
        assertThat(rooms.inTransaction(() -> shops.all(ShopScope.only(Set.of()))))
                .isEmpty();
        assertThat(rooms.inTransaction(() -> shops.all(ShopScope.everyShop())))
                .first()
                .extracting(Shop::createdAt)
                .isEqualTo(NOW);
    }
}
