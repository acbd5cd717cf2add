package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clientroi.invitation.application.AskingDueCustomers;
import org.clientroi.invitation.application.OpeningSurvey;
import org.clientroi.invitation.application.OptingOut;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxPage;
import org.clientroi.outbox.application.OutboxSearch;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.FirstPlan;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AskingTest {

    private static final Secrets SECRETS = new Secrets(Rooms.SECRET);

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

    @Test
    void aCustomerWhoUnsubscribedIsNeverAskedAgain() {
        ShopId shop = world.shop();
        OrderId order = asked(shop, "claire@example.org");
        OrderId waiting = world.planned(
                world.order(shop, "claire@example.org", Map.of("delivered_at", Instant.parse("2026-11-19T10:00:00Z"))));

        Optional<OptOut> page = world.rooms.get(OptingOut.class).optOut(unsubscribeToken(order), OptOutScope.THIS_SHOP);

        assertThat(page).flatMap(OptOut::already).contains(OptOutScope.THIS_SHOP);
        assertThat(world.standing(order)).isEqualTo("closed opted_out");
        assertThat(world.standing(waiting)).isEqualTo("skipped asked_recently");
        world.at("2027-05-20T12:00:00Z");
        assertThat(world.standing(world.delivered(shop, "claire@example.org", "2027-05-18T15:00:00Z")))
                .isEqualTo("skipped opted_out");
        ShopId sister = world.shop("lumen-uk", "Lumen House", Language.EN, Optional.of(Instant.EPOCH));
        assertThat(world.standing(world.delivered(sister, "claire@example.org", "2027-05-18T15:00:00Z")))
                .isEqualTo("planned");
    }

    @Test
    void optingOutOfAllShopsCoversThoseToComeAndRepeatedChangesNothing() {
        OrderId order = asked(world.shop(), "claire@example.org");
        OptingOut optingOut = world.rooms.get(OptingOut.class);

        optingOut.optOut(unsubscribeToken(order), OptOutScope.THIS_SHOP);
        optingOut.optOut(unsubscribeToken(order), OptOutScope.ALL_SHOPS);
        optingOut.optOut(unsubscribeToken(order), OptOutScope.ALL_SHOPS);

        ShopId sister = world.shop("lumen-uk", "Lumen House", Language.EN, Optional.of(Instant.EPOCH));
        assertThat(world.standing(world.delivered(sister, "claire@example.org", "2026-11-18T15:00:00Z")))
                .isEqualTo("skipped opted_out");
        int kept = world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from suppressed_address")
                        .mapTo(Integer.class)
                        .one());
        assertThat(kept).isEqualTo(2);
    }

    /** Half past two on a Monday morning in Paris is Sunday evening in Sao Paulo. */
    @Test
    void anotherZoneCountsTheDaysOfInvitationsAnew() {
        ShopId shop = world.shop();
        asked(shop, "claire@example.org");
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
    void whoOptsOutWhileTheMailWaitsGetsNone() {
        OrderId order = world.delivered(world.shop(), "claire@example.org", "2026-11-12T15:00:00Z");
        world.ask();

        world.rooms.get(OptingOut.class).optOut(unsubscribeToken(order), OptOutScope.THIS_SHOP);

        assertThat(world.send()).isZero();
        assertThat(world.standing(order)).isEqualTo("skipped opted_out");
        assertThat(world.mailStates()).containsExactly("dropped");
    }

    @Test
    void lookingAtAnOptOutPageChangesNothing() {
        OrderId order = asked(world.shop(), "claire@example.org");

        Optional<OptOut> page = world.rooms.get(OptingOut.class).open(unsubscribeToken(order));

        assertThat(page).isPresent();
        assertThat(page.get().already()).isEmpty();
        assertThat(world.standing(order)).isEqualTo("sent");
        assertThat(world.rooms.get(OptingOut.class).open("nothing")).isEmpty();
    }

    @Test
    void anErasedCustomersLinkShowsNothingAndNobodyWritesAgain() {
        ShopId shop = world.shop();
        OrderId sent = asked(shop, "claire@example.org");
        OrderId queued = world.delivered(shop, "paul@example.org", "2026-11-12T15:00:00Z");
        world.ask();

        Set<EmailAddress> addresses =
                Set.of(new EmailAddress("claire@example.org"), new EmailAddress("paul@example.org"));
        world.rooms.inTransaction(() -> {
            world.fire(new CustomersErased(
                    Set.of(world.customerOf("claire@example.org"), world.customerOf("paul@example.org")),
                    Set.of(sent, queued),
                    addresses));
            return addresses;
        });

        assertThat(world.standing(sent)).isEqualTo("closed erased");
        assertThat(world.standing(queued)).isEqualTo("skipped erased");
        assertThat(world.mailStates()).containsExactly("sent", "dropped");
        assertThat(opened(sent))
                .isInstanceOfSatisfying(
                        SurveyOpening.Closed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(SurveyOpening.ClosedBecause.ERASED));
        assertThat(world.standing(world.delivered(shop, "claire@example.org", "2026-11-19T15:00:00Z")))
                .startsWith("skipped");
    }

    @Test
    void aLinkIsOpenForSixtyDaysAndEditsForSeven() {
        OrderId order = asked(world.shop(), "claire@example.org");

        assertThat(opened(order)).isInstanceOfSatisfying(SurveyOpening.Open.class, open -> {
            assertThat(open.facts().firstName()).contains("Claire");
            assertThat(open.facts().product()).contains("Lampe Aube");
            assertThat(open.facts().deliveredOn()).contains(java.time.LocalDate.of(2026, 11, 12));
        });
        world.rooms.later(Duration.ofDays(60).minusSeconds(1));
        assertThat(opened(order)).isInstanceOf(SurveyOpening.Open.class);
        world.rooms.later(Duration.ofSeconds(1));
        assertThat(opened(order)).isInstanceOf(SurveyOpening.Expired.class);
        assertThat(world.rooms.get(OpeningSurvey.class).open("nothing")).isInstanceOf(SurveyOpening.Unknown.class);

        world.rooms.later(Duration.ofDays(-30));
        world.rooms.inTransaction(() -> {
            Invitation invitation = world.rooms
                    .get(Invitations.class)
                    .lockBySurveyToken(surveyToken(order))
                    .orElseThrow();
            invitation.answered(world.rooms.clock().instant());
            return invitation;
        });
        world.rooms.later(Duration.ofDays(7).minusSeconds(1));
        assertThat(opened(order)).isInstanceOf(SurveyOpening.Editable.class);
        world.rooms.later(Duration.ofSeconds(1));
        assertThat(opened(order))
                .isInstanceOfSatisfying(
                        SurveyOpening.Closed.class,
                        closed -> assertThat(closed.reason()).isEqualTo(SurveyOpening.ClosedBecause.ANSWERED));
    }

    @Test
    void theTwoTokensDifferAndOnlyTheirHashesAreStored() {
        OrderId order = asked(world.shop(), "claire@example.org");

        assertThat(surveyToken(order)).hasSize(22).isNotEqualTo(unsubscribeToken(order));
        List<String> stored = world.rooms
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("select survey_token_hash, unsubscribe_token_hash from invitation")
                                .map((row, context) -> row.getString(1) + row.getString(2))
                                .list());
        assertThat(stored).containsExactly(Secrets.hash(surveyToken(order)) + Secrets.hash(unsubscribeToken(order)));
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
    void theOutboxShowsTheMailsOfAShopAndHowEachLooks() {
        ShopId shop = world.shop();
        Stream.of("claire", "paul", "zoé").forEach(name -> asked(shop, name.replace("é", "e") + "@example.org"));
        ReadingOutbox reading = world.rooms.get(ReadingOutbox.class);
        ShopScope scope = ShopScope.only(Set.of(shop));

        OutboxPage first = reading.page(scope, shop, Optional.empty(), 2);
        OutboxPage second = reading.page(
                scope, shop, first.next().map(OutboxCursor::toString).flatMap(OutboxCursor::parse), 2);

        assertThat(Stream.concat(first.lines().stream(), second.lines().stream())
                        .map(line -> line.maskedRecipient().orElseThrow()))
                .containsExactlyInAnyOrder("c…@example.org", "p…@example.org", "z…@example.org");
        assertThat(second.next()).isEmpty();
        assertThat(first.lines().getFirst().subject().orElseThrow()).contains("une question sur votre commande");
        assertThat(reading.counts(scope, shop, OutboxSearch.ALL)).isEqualTo(Map.of(MailState.SENT, 3L));
        UUID mail = first.lines().getFirst().mail().id();
        assertThat(reading.preview(scope, mail)).flatMap(MailPreview::content).isPresent();
        ShopScope foreign = ShopScope.only(Set.of(ShopId.next()));
        assertThat(reading.preview(foreign, mail)).isEmpty();
        assertThat(reading.page(foreign, shop, Optional.empty(), 2).lines()).isEmpty();
    }

    @Test
    void theOutboxFindsTheMailsOfOneCustomerInTheShopsOneMaySee() {
        ShopId shop = world.shop();
        OrderId order = asked(shop, "claire@example.org");
        asked(shop, "paul@example.org");
        ReadingOutbox reading = world.rooms.get(ReadingOutbox.class);
        ShopScope scope = ShopScope.only(Set.of(shop));
        OutboxSearch claire = new OutboxSearch(Optional.empty(), EmailAddress.parse(" Claire@example.org"));
        OutboxSearch waiting = new OutboxSearch(Optional.of(MailState.WAITING), claire.customer());

        assertThat(reading.page(scope, shop, claire, Optional.empty(), 50).lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.recipient().orElseThrow().value()).isEqualTo("claire@example.org"));
        assertThat(reading.counts(scope, shop, waiting)).isEqualTo(Map.of(MailState.SENT, 1L));
        assertThat(reading.page(scope, shop, waiting, Optional.empty(), 50).lines())
                .isEmpty();
        ShopScope foreign = ShopScope.only(Set.of(ShopId.next()));
        assertThat(reading.page(foreign, shop, claire, Optional.empty(), 50).lines())
                .isEmpty();
        assertThat(reading.counts(foreign, shop, claire)).isEmpty();

        // erased: the mail stays, the address is nobody's
        world.rooms
                .jdbi()
                .useHandle(handle -> handle.execute("update customer set email = null where email like 'claire%'"));
        assertThat(reading.page(scope, shop, claire, Optional.empty(), 50).lines())
                .isEmpty();
        assertThat(reading.page(scope, shop, Optional.empty(), 50).lines()).hasSize(2);
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

    private OrderId asked(ShopId shop, String email) {
        OrderId order = world.delivered(shop, email, "2026-11-12T15:00:00Z");
        world.ask();
        world.send();
        return order;
    }

    private SurveyOpening opened(OrderId order) {
        return world.rooms.get(OpeningSurvey.class).open(surveyToken(order));
    }

    private String surveyToken(OrderId order) {
        return found(order).surveyToken(SECRETS);
    }

    private String unsubscribeToken(OrderId order) {
        return found(order).unsubscribeToken(SECRETS);
    }

    private Invitation found(OrderId order) {
        return world.rooms.inTransaction(
                () -> world.rooms.get(Invitations.class).findByOrder(order).orElseThrow());
    }
}
