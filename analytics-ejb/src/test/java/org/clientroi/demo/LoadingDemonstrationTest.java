package org.clientroi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@EveryDatabase
class LoadingDemonstrationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    /** Loaded once for each database: it takes seconds. */
    private static final Map<Engine, Rooms> LOADED = new EnumMap<>(Engine.class);

    private final Rooms rooms;

    LoadingDemonstrationTest(Engine engine) {
        rooms = LOADED.computeIfAbsent(engine, LoadingDemonstrationTest::loaded);
    }

    private static Rooms loaded(Engine engine) {
        Rooms rooms = Rooms.on(engine, NOW);
        long began = System.nanoTime();
        assertThat(rooms.get(LoadingDemonstration.class).loadWhenEmpty()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
        return rooms;
    }

    @AfterAll
    static void close() {
        LOADED.values().forEach(Rooms::close);
        LOADED.clear();
    }

    @Test
    void aDatabaseWithAShopIsLeftAlone() {
        long before = count("select count(*) from customer_order");
        assertThat(rooms.get(LoadingDemonstration.class).loadWhenEmpty()).isFalse();
        assertThat(count("select count(*) from customer_order")).isEqualTo(before);
    }

    @Test
    void aLoadThatWasKilledBeforeItsExperiencesWereThereIsFinishedAtTheNextStart() {
        long whole = count("select count(*) from experience");
        rooms.inTransaction(() -> rooms.jdbi().withHandle(handle -> {
            handle.execute("delete from experience where order_id in"
                    + " (select order_id from experience order by order_id limit 1000)");
            return handle.execute(
                    "insert into installation (name, content) values ('demonstration to be finished', '')");
        }));
        assertThat(rooms.get(LoadingDemonstration.class).loadWhenEmpty()).isTrue();
        assertThat(count("select count(*) from experience")).isEqualTo(whole);
        assertThat(rooms.get(LoadingDemonstration.class).loadWhenEmpty()).isFalse();
    }

    @Test
    void theShopsAreDemonstrationsThatAskSinceTheBeginning() {
        Shop shop = rooms.inTransaction(() -> rooms.get(Shops.class)
                .find(ShopScope.everyShop(), new ShopCode("lumen"))
                .orElseThrow());
        assertThat(shop.isDemonstration()).isTrue();
        assertThat(shop.askingSince()).contains(shop.createdAt());
        assertThat(shop.completeThrough()).contains(LocalDate.of(2026, 11, 19));
        assertThat(shop.signer().orElseThrow().fullName()).isEqualTo("Camille Roux");
    }

    @Test
    void everyDeliveryAndEveryAnswerIsInTheExperiences() {
        assertThat(count("select count(*) from experience"))
                .isEqualTo(count("select count(*) from customer_order where delivered_at is not null"));
        assertThat(count("select count(*) from experience where nps is not null"))
                .isEqualTo(count("select count(*) from response"));
        assertThat(count("select count(*) from experience_attribute where name = 'collection'"))
                .isEqualTo(count("select count(*) from experience"));
    }

    @Test
    void whatWasPlantedIsFoundAgainInTheExperiences() {
        assertThat(rate("nps >= 9", 365)).isCloseTo(0.43, within(0.025));
        assertThat(rate("nps <= 6", 365)).isCloseTo(0.26, within(0.035));
        assertThat(rate("nps >= 9", 90)).isCloseTo(0.13, within(0.015));
        assertThat(rate("nps <= 6", 90)).isCloseTo(0.07, within(0.02));
    }

    @Test
    void mailsThatAreDueAreThereToBeSent() {
        long due = rooms.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from invitation where state = 'planned' and due_at <= :now")
                        .bind("now", NOW)
                        .mapTo(Long.class)
                        .one());
        assertThat(due).isBetween(30L, 400L);
    }

    private double rate(String who, int horizon) {
        int last = Math.toIntExact(LocalDate.of(2026, 11, 19).toEpochDay()) - horizon;
        String followed =
                "select count(*) from experience where index_answer and " + who + " and answered_day <= " + last;
        return count(followed + " and a_orders_" + horizon + " > 0") / (double) count(followed);
    }

    private long count(String sql) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
