package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.DriverTallies;
import org.clientroi.insight.domain.RatingCell;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings beside the score, beside a naive count. */
@EveryDatabase
class DriverTalliesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final DateRange PERIOD = new DateRange(History.FIRST_DAY, History.FIRST_DAY.plusDays(400));

    private final Rooms rooms;
    private final History history = History.random(61, 150);
    private final ShopId shop = history.shops().getFirst().id();
    private final Random random = new Random(61);

    DriverTalliesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(History.FIRST_DAY.toEpochDay()) + 800);
        store.store(history.orders());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private boolean counts(Map<String, String> row) {
        return !"null".equals(row.get("nps"))
                && shop.toString().equals(row.get("shop_id"))
                && PERIOD.firstDayNumber() <= Integer.parseInt(row.getOrDefault("answered_day", "-1"))
                && PERIOD.lastDayNumber() >= Integer.parseInt(row.getOrDefault("answered_day", "-1"));
    }

    @Test
    void whatDoesNotApplyAndWhatWasNotAnsweredAreTwoThings() {
        Map<UUID, Map<String, String>> experiences = new NaiveExperiences(history).rows();
        Map<RatingCell, Long> expected = new HashMap<>();
        rooms.inTransaction(() -> {
            rooms.jdbi()
                    .useHandle(handle -> history.orders().forEach(order -> {
                        List<Integer> ratings = rate(handle, order);
                        Map<String, String> row = experiences.getOrDefault(order.id(), Map.of("nps", "null"));
                        if (counts(row)) {
                            expected.merge(
                                    new RatingCell(Integer.parseInt(row.getOrDefault("nps", "")), ratings, 0),
                                    1L,
                                    Long::sum);
                        }
                    }));
            return expected;
        });

        assertThat(rooms.get(DriverTallies.class).ratings(ALL, shop, PERIOD))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(cell -> new RatingCell(
                                cell.getKey().score(), cell.getKey().ratings(), cell.getValue()))
                        .toList())
                .hasSizeGreaterThan(20);
        assertThat(rooms.get(DriverTallies.class).ratings(ShopScope.only(Set.of()), shop, PERIOD))
                .isEmpty();
    }

    private List<Integer> rate(Handle handle, History.Order order) {
        List<Integer> ratings = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            int rating = random.nextInt(7) - 1;
            ratings.add(rating);
            if (rating >= 0) {
                String score = rating == RatingCell.NOT_APPLICABLE ? "null" : String.valueOf(rating);
                handle.createUpdate("insert into response (id, shop_id, order_id, question, source, first_score,"
                                + " first_answered_at, first_answered_day, last_score, last_answered_at,"
                                + " before_delivery, edits) values (:id, :shop, :order, :question, 'survey', " + score
                                + ", :at, 20000, " + score + ", :at, false, 0)")
                        .bind("id", UUID.randomUUID())
                        .bind("shop", order.shop().id().value())
                        .bind("order", order.id())
                        .bind("question", driver.code())
                        .bind("at", order.placedAt())
                        .execute();
            }
        }
        return ratings;
    }

    @Test
    void whatMattersMostIsCountedByWhatWasSaid() {
        List<History.Order> ours = history.orders().stream()
                .filter(order -> order.shop().id().equals(shop))
                .toList();
        rooms.inTransaction(() -> {
            rooms.jdbi().useHandle(handle -> {
                for (int i = 0; i < 9; i++) {
                    // the last two on days outside the period
                    int day = PERIOD.firstDayNumber() + (i < 7 ? i : 500);
                    handle.execute(
                            "insert into reply (id, shop_id, order_id, question, first_choice, first_replied_at,"
                                    + " first_replied_day, last_choice, last_replied_at, edits) values (?, ?, ?,"
                                    + " 'matters_most', ?, current_timestamp, ?, 'price', current_timestamp, 0)",
                            UUID.randomUUID(),
                            shop.value(),
                            ours.get(i).id(),
                            i % 2 == 0 ? "product" : "price",
                            day);
                }
            });
            return ours;
        });

        assertThat(rooms.get(DriverTallies.class).stated(ALL, shop, PERIOD))
                .isEqualTo(Map.of("product", 4L, "price", 3L));
        assertThat(rooms.get(DriverTallies.class).stated(ShopScope.only(Set.of()), shop, PERIOD))
                .isEmpty();
    }
}
