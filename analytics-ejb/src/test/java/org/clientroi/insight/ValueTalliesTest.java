package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.ValueTallies;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What money needs besides the spend, beside a naive count. */
@EveryDatabase
class ValueTalliesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final LocalDate COMPLETE = History.FIRST_DAY.plusDays(700);

    private final Rooms rooms;
    private final History history = History.random(41, 150);
    private final ShopId shop = history.shops().getFirst().id();

    ValueTalliesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(COMPLETE.toEpochDay()));
        store.store(history.orders());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ValueTallies tallies() {
        return rooms.get(ValueTallies.class);
    }

    private List<History.Order> ours() {
        return history.orders().stream()
                .filter(order -> order.shop().id().equals(shop))
                .toList();
    }

    private void execute(String sql, Object... arguments) {
        rooms.inTransaction(() -> rooms.jdbi().withHandle(handle -> handle.execute(sql, arguments)));
    }

    @Test
    void theMarginIsThatOfTheOrdersWhoseMarginIsKnown() {
        assertThat(tallies().marginRate(ALL, shop)).isEmpty();
        BigDecimal margins = BigDecimal.ZERO;
        BigDecimal amounts = BigDecimal.ZERO;
        List<History.Order> some = ours().subList(0, 40);
        for (History.Order order : some) {
            BigDecimal margin = order.amount().movePointLeft(1).setScale(2, java.math.RoundingMode.DOWN);
            execute("update customer_order set margin = ? where id = ?", margin, order.id());
            if (order.currency().equals("EUR")
                    && !Set.of("cancelled", "returned").contains(order.status())) {
                margins = margins.add(margin);
                amounts = amounts.add(order.amount());
            }
        }

        assertThat(tallies().marginRate(ALL, shop).orElseThrow())
                .isCloseTo(margins.doubleValue() / amounts.doubleValue(), within(1e-12));
        assertThat(tallies().marginRate(ShopScope.only(Set.of()), shop)).isEmpty();
    }

    @Test
    void detractorsAreCountedByWhatBecameOfTheirCase() {
        Map<UUID, Map<String, String>> experiences = new NaiveExperiences(history).rows();
        FollowedFor followed = new FollowedFor(180, Optional.empty(), Optional.of(COMPLETE));
        Map<String, Long> expected = new HashMap<>();
        int turn = 0;
        for (History.Order order : ours()) {
            Map<String, String> row = experiences.get(order.id());
            if (row == null || text(row, "nps").equals("null")) {
                continue;
            }
            String call = List.of("in_time", "late", "not_called", "no_case").get(turn++ % 4);
            openCase(order.id(), call);
            int day = Integer.parseInt(text(row, "answered_day"));
            boolean stayed =
                    text(row, "closed_day").equals("null") || Integer.parseInt(text(row, "closed_day")) >= day + 180;
            if (Integer.parseInt(text(row, "nps")) <= 6
                    && text(row, "index_answer").equals("true")
                    && stayed
                    && day >= followed.firstAskedDay()
                    && day <= followed.lastFollowedDay()) {
                expected.merge(call, 1L, Long::sum);
            }
        }

        assertThat(tallies().detractorsByCall(ALL, shop, followed, Optional.empty()))
                .isEqualTo(expected)
                .hasSize(4);
        assertThat(tallies().detractorsByCall(ShopScope.only(Set.of()), shop, followed, Optional.empty()))
                .isEmpty();
    }

    private static String text(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private void openCase(UUID order, String call) {
        if (!call.equals("no_case")) {
            execute(
                    "insert into recovery_case (id, shop_id, order_id, state, reasons, opened_at, deadline, called_at,"
                            + " in_time, version) values (?, ?, ?, 'waiting', 'score', current_timestamp,"
                            + " current_timestamp, case when ? then current_timestamp end, case when ? then true when ?"
                            + " then false end, 0)",
                    UUID.randomUUID(),
                    shop.value(),
                    order,
                    !call.equals("not_called"),
                    call.equals("in_time"),
                    call.equals("late"));
        }
    }
}
