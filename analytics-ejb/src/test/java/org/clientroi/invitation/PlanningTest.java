package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class PlanningTest {

    private final AskingWorld world;

    PlanningTest(Engine engine) {
        world = AskingWorld.on(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCustomerIsAskedThreeDaysAfterTheDeliveryInTheMorning() {
        // a Wednesday; three days later is a Saturday
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-18T15:00:00Z");

        ZonedDateTime due = world.due(order).atZone(AskingWorld.PARIS);

        assertThat(due.toLocalDate()).isEqualTo("2026-11-21");
        assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(11, 59, 59));
    }

    @Test
    void nobodyIsAskedOnASundayOrAMonday() {
        ShopId shop = world.shop();
        // delivered on Thursday and on Friday: three days later is Sunday and Monday
        OrderId thursday = world.delivered(shop, "claire@example.org", "2026-11-19T15:00:00Z");
        OrderId friday = world.delivered(shop, "paul@example.org", "2026-11-20T08:00:00Z");

        assertThat(List.of(world.due(thursday), world.due(friday)))
                .extracting(due -> due.atZone(AskingWorld.PARIS).toLocalDate().toString())
                .containsExactly("2026-11-24", "2026-11-24");
    }

    @Test
    void theMorningIsTheShopsAlsoWhenTheClocksHaveChanged() {
        world.at("2027-03-28T12:00:00Z");
        // delivered on the Saturday before the clocks went forward
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2027-03-27T15:00:00Z");

        ZonedDateTime due = world.due(order).atZone(AskingWorld.PARIS);

        assertThat(due.toLocalDate()).isEqualTo("2027-03-30");
        assertThat(due.getOffset().getId()).isEqualTo("+02:00");
        assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(11, 59, 59));
    }

    @Test
    void mailsSpreadOverTheMorningAndPlanningAgainMovesNone() {
        ShopId shop = world.shop();
        Set<Instant> times = new HashSet<>();
        Map<OrderId, Instant> first = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            OrderId order = world.delivered(shop, "c" + i + "@example.org", "2026-11-18T15:00:00Z");
            first.put(order, world.due(order));
            times.add(world.due(order));
        }
        world.tell(first.keySet());

        assertThat(times).hasSizeGreaterThan(15);
        first.forEach((order, due) -> assertThat(world.due(order)).isEqualTo(due));
    }

    @Test
    void aParcelThatWaitsToBeCollectedIsAskedAboutSevenDaysAfterItWasAvailable() {
        OrderId order = world.planned(world.order(
                world.shop(),
                "claire@example.org",
                Map.of(
                        "status", "shipped",
                        "delivery_method", "pickup_point",
                        "available_at", Instant.parse("2026-11-17T10:00:00Z"))));

        assertThat(world.due(order).atZone(AskingWorld.PARIS).toLocalDate()).isEqualTo("2026-11-24");
    }

    @Test
    void aCollectedParcelIsAskedAboutThreeDaysAfterItWasCollected() {
        OrderId order = world.planned(world.order(
                world.shop(),
                "claire@example.org",
                Map.of(
                        "delivery_method", "locker",
                        "available_at", Instant.parse("2026-11-11T10:00:00Z"),
                        "delivered_at", Instant.parse("2026-11-18T10:00:00Z"))));

        assertThat(world.due(order).atZone(AskingWorld.PARIS).toLocalDate()).isEqualTo("2026-11-21");
    }

    @Test
    void aParcelAvailableInAShopIsNotDelivered() {
        OrderId order = world.planned(world.order(
                world.shop(),
                "claire@example.org",
                Map.of("delivery_method", "store", "available_at", Instant.parse("2026-11-17T10:00:00Z"))));

        assertThat(world.standing(order)).isEqualTo("none");
    }

    @Test
    void aShopThatDoesNotAskPlansNothing() {
        ShopId shop = world.shop("silent", "Silence", Language.FR, Optional.empty());

        assertThat(world.standing(world.delivered(shop, "claire@example.org", "2026-11-18T15:00:00Z")))
                .isEqualTo("none");
    }

    @Test
    void deliveriesBeforeAskingWasSwitchedOnAreNeverAskedAbout() {
        OrderId before = world.delivered(world.shop(), "claire@example.org", "2026-10-31T22:59:59Z");

        assertThat(world.standing(before)).isEqualTo("none");
    }

    @Test
    void aHistoryMailsNobody() {
        ShopId shop = world.shop();
        Set<OrderId> history = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            history.add(world.order(
                    shop,
                    "c" + i + "@example.org",
                    Map.of(
                            "delivered_at",
                            Instant.parse("2025-01-01T10:00:00Z").plusSeconds(i * 86_400L),
                            "delivery_received_at",
                            AskingWorld.NOW)));
        }
        world.tell(history);
        world.at("2026-12-31T12:00:00Z");

        assertThat(world.ask()).isZero();
        assertThat(world.mails()).isZero();
    }

    @Test
    void aDeliveryThatReachedUsMoreThanFourteenDaysLateIsTooOld() {
        ShopId shop = world.shop();
        OrderId late = world.planned(world.order(
                shop,
                "claire@example.org",
                Map.of(
                        "delivered_at", Instant.parse("2026-11-05T10:00:00Z"),
                        "delivery_received_at", Instant.parse("2026-11-19T10:00:01Z"))));
        OrderId justInTime = world.planned(world.order(
                shop,
                "paul@example.org",
                Map.of(
                        "delivered_at", Instant.parse("2026-11-05T10:00:00Z"),
                        "delivery_received_at", Instant.parse("2026-11-19T10:00:00Z"))));

        assertThat(world.standing(late)).isEqualTo("skipped too_old");
        assertThat(world.standing(justInTime)).isEqualTo("planned");
    }

    @Test
    void whoMayNotOrCannotBeWrittenToIsSkippedWithTheReason() {
        ShopId shop = world.shop();
        Instant delivered = Instant.parse("2026-11-18T10:00:00Z");
        OrderId number = world.planned(world.order(shop, "C-4711", Map.of("delivered_at", delivered)));
        OrderId refused = world.planned(
                world.order(shop, "a@example.org", Map.of("delivered_at", delivered, "survey_allowed", false)));
        OrderId channel = world.planned(
                world.order(shop, "b@example.org", Map.of("delivered_at", delivered, "sales_channel", "Marketplace")));
        OrderId relay =
                world.planned(world.order(shop, "x1y2@marketplace.amazon.fr", Map.of("delivered_at", delivered)));
        OrderId cancelled = world.planned(
                world.order(shop, "c@example.org", Map.of("delivered_at", delivered, "status", "cancelled")));
        OrderId allowed = world.planned(world.order(
                shop,
                "d@example.org",
                Map.of("delivered_at", delivered, "survey_allowed", true, "status", "partly_returned")));

        assertThat(List.of(number, refused, channel, relay, cancelled, allowed))
                .extracting(world::standing)
                .containsExactly(
                        "skipped no_address",
                        "skipped not_allowed",
                        "skipped marketplace",
                        "skipped marketplace",
                        "skipped cancelled",
                        "planned");
    }

    @Test
    void aCorrectedDeliveryMovesThePlan() {
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-18T15:00:00Z");

        world.change(order, "delivered_at = timestamp with time zone '2026-11-20 08:00:00+00:00'");

        assertThat(world.due(order).atZone(AskingWorld.PARIS).toLocalDate()).isEqualTo("2026-11-24");
    }

    @Test
    void anOrderCancelledBeforeItsMailIsSentIsNotAskedAbout() {
        ShopId shop = world.shop();
        OrderId planned = world.delivered(shop, "claire@example.org", "2026-11-18T15:00:00Z");
        OrderId queued = world.delivered(shop, "paul@example.org", "2026-11-10T15:00:00Z");
        world.ask();
        assertThat(world.standing(queued)).isEqualTo("queued");

        world.change(planned, "status = 'cancelled'");
        world.change(queued, "status = 'returned'");

        assertThat(world.standing(planned)).isEqualTo("skipped cancelled");
        assertThat(world.standing(queued)).isEqualTo("skipped cancelled");
        assertThat(world.send()).isZero();
        assertThat(world.mailStates()).containsExactly("dropped");
    }

    @Test
    void anAddressThatComesLaterMakesACustomerAskable() {
        OrderId order = world.planned(
                world.order(world.shop(), "C-4711", Map.of("delivered_at", Instant.parse("2026-11-18T10:00:00Z"))));

        world.rooms
                .jdbi()
                .useHandle(handle ->
                        handle.execute("update customer set email = 'late@example.org' where customer_ref = 'C-4711'"));
        world.tell(Set.of(order));

        assertThat(world.standing(order)).isEqualTo("planned");
    }

    @Test
    void anInvitationFollowsItsOrderToAnotherCustomer() {
        ShopId shop = world.shop();
        OrderId first = world.delivered(shop, "claire@example.org", "2026-11-10T15:00:00Z");
        OrderId guest = world.planned(
                world.order(shop, "C-4711", Map.of("delivered_at", Instant.parse("2026-11-11T10:00:00Z"))));

        // the guest turns out to be Claire
        world.change(guest, "customer_id = (select id from customer where email = 'claire@example.org')");

        assertThat(world.standing(guest)).isEqualTo("planned");
        assertThat(world.ask()).isOne();
        assertThat(List.of(world.standing(first), world.standing(guest)))
                .containsExactlyInAnyOrder("queued", "skipped asked_recently");
    }

    @Test
    void whatIsPutRightAfterMonthsIsTooOld() {
        OrderId order = world.planned(
                world.order(world.shop(), "C-4711", Map.of("delivered_at", Instant.parse("2026-11-18T10:00:00Z"))));

        world.at("2027-02-01T10:00:00Z");
        world.rooms
                .jdbi()
                .useHandle(handle ->
                        handle.execute("update customer set email = 'late@example.org' where customer_ref = 'C-4711'"));
        world.tell(Set.of(order));

        assertThat(world.standing(order)).isEqualTo("skipped too_old");
    }

    @Test
    void aWholeBatchIsPlannedAtOnce() {
        ShopId shop = world.shop();
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            orders.add(OrderId.next());
        }
        world.rooms.inTransaction(() -> {
            world.rooms.jdbi().useHandle(handle -> {
                var customers = handle.prepareBatch(
                        "insert into customer (id, email, pseudonym, created_at) values (:id, :email, :p, :at)");
                var rows = handle.prepareBatch("""
                    insert into customer_order (id, shop_id, order_number, customer_id, placed_at, placed_day,
                        status, amount, currency, received_at, delivered_at, delivered_day, delivery_received_at)
                    values (:id, :shop, :number, :id, :at, 20000, 'delivered', 10, 'EUR', :at, :delivered, 20775,
                        :delivered)
                    """);
                for (OrderId order : orders) {
                    String name = order.value().toString();
                    customers
                            .bind("id", order.value())
                            .bind("email", name + "@example.org")
                            .bind("p", name.substring(14))
                            .bind("at", AskingWorld.NOW)
                            .add();
                    rows.bind("id", order.value())
                            .bind("shop", shop.value())
                            .bind("number", name)
                            .bind("at", AskingWorld.NOW)
                            .bind("delivered", Instant.parse("2026-11-18T10:00:00Z"))
                            .add();
                }
                customers.execute();
                rows.execute();
            });
            return orders;
        });

        long begun = System.nanoTime();
        world.tell(Set.copyOf(orders));
        long millis = (System.nanoTime() - begun) / 1_000_000;

        int planned = world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from invitation where state = 'planned'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(planned).isEqualTo(5_000);
        // set-based: a statement an order would take far longer
        assertThat(millis).isLessThan(10_000);
    }
}
