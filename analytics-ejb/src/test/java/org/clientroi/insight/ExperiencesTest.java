package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientroi.insight.History.Order;
import org.clientroi.insight.application.RebuildingExperiences;
import org.clientroi.insight.application.RefreshingExperiences;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ExperiencesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;

    ExperiencesTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void refreshingAgainOrOneByOneOrRebuildingChangesNothing() {
        History history = History.random(4, 40);
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), 20_500);
        store.store(history.orders());
        Map<UUID, Map<String, String>> before = stored(history);
        List<String> attributes = attributes();

        RefreshingExperiences refreshing = rooms.get(RefreshingExperiences.class);
        HistoryStore.customersOf(history.orders()).forEach(customer -> refreshing.refresh(Set.of(customer)));
        assertThat(stored(history)).isEqualTo(before);
        assertThat(attributes()).isEqualTo(attributes).isNotEmpty();

        ShopId shop = history.shops().getFirst().id();
        assertThat(rooms.get(RebuildingExperiences.class).rebuild(ShopScope.everyShop(), shop))
                .hasValueSatisfying(count -> assertThat(count).isPositive());
        assertThat(stored(history)).isEqualTo(before);
        assertThat(attributes()).isEqualTo(attributes);
    }

    @Test
    void aShopOutsideTheScopeIsNotRebuilt() {
        assertThat(rooms.get(RebuildingExperiences.class).rebuild(ShopScope.only(Set.of()), ShopId.next()))
                .isEmpty();
    }

    @Test
    void whenAnOrderGoesToAnotherCustomerBothAreRewritten() {
        History history = History.random(5, 20);
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), 20_500);
        store.store(history.orders());
        Order moved = history.orders().getFirst();
        Order receiving = history.orders().getLast();
        rooms.inTransaction(() -> {
            rooms.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update customer_order set customer_id = ? where id = ?",
                            receiving.customer().id().value(),
                            moved.id()));
            rooms.get(RefreshingExperiences.class)
                    .refresh(Set.of(moved.customer().id(), receiving.customer().id()));
            return moved;
        });

        List<Order> orders = new ArrayList<>(history.orders());
        orders.set(0, moved.with(moved.id(), receiving.customer(), moved.answers(), moved.invitation()));
        assertThat(stored(history))
                .isEqualTo(new NaiveExperiences(new History(history.shops(), history.customers(), orders)).rows());
    }

    private List<String> attributes() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select concat(order_id, shop_id, name, content) from experience_attribute order by 1")
                        .mapTo(String.class)
                        .list());
    }

    private Map<UUID, Map<String, String>> stored(History history) {
        return StoredExperiences.of(rooms, history.shops());
    }
}
