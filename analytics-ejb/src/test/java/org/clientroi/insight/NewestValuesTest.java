package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal offers to look at alone, beside a naive count over the orders. */
@EveryDatabase
class NewestValuesTest {

    private final Rooms rooms;
    private final History history = History.random(11, 150);
    private final ShopId shop = history.shops().getFirst().id();

    NewestValuesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(History.FIRST_DAY.toEpochDay()) + 600);
        store.store(history.orders());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theValuesOnOfferAreThoseOfTheNewestDeliveriesTheCommonestFirst() {
        Map<Segment, List<String>> offered = offered(ShopScope.everyShop()).stream()
                .collect(
                        Collectors.groupingBy(Within::segment, Collectors.mapping(Within::value, Collectors.toList())));

        for (Map.Entry<Segment, Map<String, Long>> each : Map.of(
                        new Segment("carrier", false), delivered(order -> Optional.ofNullable(order.carrier())),
                        new Segment("colour", true), delivered(History.Order::colour))
                .entrySet()) {
            Map<String, Long> counted = each.getValue();
            assertThat(offered.get(each.getKey()))
                    .containsExactlyInAnyOrderElementsOf(counted.keySet())
                    .isSortedAccordingTo(Comparator.comparing(counted::get, Comparator.reverseOrder()))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void outsideTheScopeNothingIsOffered() {
        assertThat(offered(ShopScope.only(Set.of()))).isEmpty();
    }

    private List<Within> offered(ShopScope scope) {
        return rooms.get(Tallies.class).newestValues(scope, shop);
    }

    /** How many deliveries have each known value. */
    private Map<String, Long> delivered(Function<History.Order, Optional<String>> value) {
        return history.orders().stream()
                .filter(order -> order.shop().id().equals(shop) && order.deliveredAt() != null)
                .flatMap(order -> value.apply(order).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
