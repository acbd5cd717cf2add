package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.clientroi.invitation.application.AskingDueCustomers;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.FirstPlan;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AskingTest {

    private final Engine engine;
    private final AskingWorld world;

    AskingTest(Engine engine) {
        this.engine = engine;
        world = AskingWorld.on(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCustomerIsAskedWhenItIsDueAndOnlyOnce() {
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-18T15:00:00Z");

        assertThat(world.ask()).isZero();
        world.at("2026-11-21T11:00:00Z");
        assertThat(world.ask()).isOne();
        assertThat(world.ask()).isZero();
        assertThat(world.standing(order)).isEqualTo("queued");
        assertThat(world.send()).isOne();
        assertThat(world.standing(order)).isEqualTo("sent");
        assertThat(world.send()).isZero();
        assertThat(world.mailStates()).containsExactly("sent");
    }

    @Test
    void whatIsDueAlreadyIsAskedAtOnceOnAnyDay() {
        // a Sunday night
        world.at("2026-11-22T22:00:00Z");
        world.delivered(world.shop(), "claire@example.org", "2026-11-12T15:00:00Z");

        assertThat(world.ask()).isOne();
    }

    @Test
    void ordersThatWereThereWhenAskingIsSwitchedOnSinceAnEarlierDayAreAskedAbout() {
        ShopId shop = world.shop("late", "Tard", Language.FR, Optional.empty());
        OrderId order = world.delivered(shop, "claire@example.org", "2026-11-12T15:00:00Z");
        OrderId old = world.delivered(shop, "paul@example.org", "2026-11-02T15:00:00Z");
        assertThat(world.ask()).isZero();

        world.rooms
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "update shop set asking_since = timestamp with time zone '2026-11-01 00:00:00+00:00'"));

        assertThat(world.ask()).isOne();
        assertThat(world.standing(order)).isEqualTo("queued");
        assertThat(world.standing(old)).isEqualTo("skipped too_old");
    }

    @Test
    void whenAskingIsSwitchedOffWhatIsPlannedIsNotSent() {
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-12T15:00:00Z");

        world.rooms.jdbi().useHandle(handle -> handle.execute("update shop set asking_since = null"));

        assertThat(world.ask()).isZero();
        assertThat(world.standing(order)).isEqualTo("skipped not_asking");
    }

    @Test
    void ofTwoOrdersThatAreDueAtTheSameTimeOnlyOneIsAskedAbout() {
        ShopId shop = world.shop();
        ShopId sister = world.shop("lumen-uk", "Lumen House", Language.EN, Optional.of(Instant.EPOCH));
        OrderId one = world.delivered(shop, "claire@example.org", "2026-11-12T15:00:00Z");
        OrderId other = world.delivered(sister, "claire@example.org", "2026-11-12T16:00:00Z");

        assertThat(world.ask()).isOne();

        assertThat(List.of(world.standing(one), world.standing(other)))
                .containsExactlyInAnyOrder("queued", "skipped asked_recently");
    }

    @Test
    void aCustomerIsAskedAgainOnlyAfterNinetyDays() {
        ShopId shop = world.shop();
        OrderId first = world.delivered(shop, "claire@example.org", "2026-11-12T15:00:00Z");
        world.ask();
        world.send();
        OrderId soon = world.delivered(shop, "claire@example.org", "2026-11-19T15:00:00Z");
        world.at("2027-02-20T12:00:00Z");
        OrderId later = world.delivered(shop, "claire@example.org", "2027-02-16T15:00:00Z");

        assertThat(world.standing(first)).isEqualTo("sent");
        assertThat(world.standing(soon)).isEqualTo("skipped asked_recently");
        assertThat(world.ask()).isOne();
        assertThat(world.standing(later)).isEqualTo("queued");
    }

    @Test
    void nodesThatAskAtTheSameTimeQueueEachMailOnce() throws Exception {
        DataSource database = engine.newDatabase();
        MailSettings settings = world.rooms.get(MailSettings.class);
        try (AskingWorld one = AskingWorld.on(database, settings);
                AskingWorld two = AskingWorld.on(database, settings);
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            ShopId shop = one.shop();
            for (int i = 0; i < 120; i++) {
                // two orders each
                one.delivered(shop, "c" + i / 2 + "@example.org", "2026-11-12T15:00:00Z");
            }
            Callable<Integer> first = () -> one.ask();
            Callable<Integer> second = () -> two.ask();
            List<Future<Integer>> asked = nodes.invokeAll(List.of(first, second));

            int together = asked.get(0).get() + asked.get(1).get();
            // what one held the other left out: once more for the rest
            assertThat(together + one.ask()).isEqualTo(60);
            assertThat(one.mails()).isEqualTo(60);
        }
    }

    /** Half past two on a Monday morning in Paris is Sunday evening in Sao Paulo. */
    @Test
    void anotherZoneCountsTheDaysOfInvitationsAnew() {
        ShopId shop = world.shop();
        world.asked(shop, "claire@example.org");
        world.rooms.jdbi().useHandle(handle -> {
            handle.execute("update invitation set invited_at = ?", Instant.parse("2026-11-16T01:30:00Z"));
            handle.execute("update shop set time_zone = 'America/Sao_Paulo'");
        });

        world.rooms.tell(new ShopZoneChanged(shop));

        Map<String, Object> experience = world.rooms
                .jdbi()
                .withHandle(handle -> handle.select("select invited_day, invited_week from experience")
                        .mapToMap()
                        .one());
        assertThat(experience)
                .containsEntry("invited_day", (int) LocalDate.of(2026, 11, 15).toEpochDay())
                .containsEntry("invited_week", "2026-W46");
    }

    @Test
    void whatTheOutboxCouldNotTellIsFoundLater() {
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-12T15:00:00Z");
        world.ask();
        // as if killed between the mark and the telling
        world.rooms
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "update outbox_mail set state = 'sent', sent_at = timestamp with time zone '2026-11-20"
                                + " 09:00:00+00:00'"));

        world.ask();

        assertThat(world.standing(order)).isEqualTo("sent");
    }

    @Test
    void theFirstPlanCountsCustomersWhoWaitForAnOrderAndMayBeWrittenTo() {
        ShopId shop = world.shop("new", "Neuf", Language.FR, Optional.empty());
        world.order(shop, "claire@example.org", Map.of("status", "shipped"));
        world.order(shop, "claire@example.org", Map.of("status", "paid"));
        world.order(shop, "paul@example.org", Map.of("status", "placed"));
        world.order(shop, "C-1", Map.of("status", "placed"));
        world.order(shop, "a@example.org", Map.of("status", "cancelled"));
        world.order(shop, "b@example.org", Map.of("status", "placed", "survey_allowed", false));
        world.order(shop, "d@example.org", Map.of("status", "placed", "sales_channel", "marketplace"));
        world.delivered(shop, "e@example.org", "2026-11-12T15:00:00Z");

        assertThat(world.rooms.get(FirstPlan.class).mails(shop)).isEqualTo(2);
    }

    @Test
    void theTimerNeedsNoTransactionOfItsOwn() {
        assertThat(world.rooms.get(AskingDueCustomers.class).askDue()).isZero();
    }
}
