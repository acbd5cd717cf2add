package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.application.HoldingSurveys;
import org.clientroi.invitation.application.OptingOut;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An invitation may wait in the outbox for hours, while a mail server is away: what happens meanwhile counts. */
@EveryDatabase
class WaitingInvitationTest {

    private final AskingWorld world;
    private final ShopId shop;
    private final OrderId order;

    WaitingInvitationTest(Engine engine) {
        world = AskingWorld.on(engine);
        shop = world.shop();
        order = world.delivered(shop, "claire@example.org", "2026-11-12T15:00:00Z");
        world.ask();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aParcelFoundLostMeanwhileIsAskedAboutOnceThatIsSolved() {
        holding().hold(order);

        assertThat(world.send()).isZero();
        assertThat(world.standing(order)).isEqualTo("planned");
        assertThat(mails()).containsExactly("dropped held");
        assertThat(world.ask()).isZero();

        holding().letGo(order);
        assertThat(askWhenDue()).isOne();
        assertThat(world.standing(order)).isEqualTo("queued");
        assertThat(world.send()).isOne();
        assertThat(world.standing(order)).isEqualTo("sent");
        assertThat(mails()).containsExactly("sent");
    }

    @Test
    void solvedAtNightItIsAskedAboutInTheNextHoursForAsking() {
        holding().hold(order);
        world.send();
        world.at("2026-11-20T22:00:00Z");
        holding().letGo(order);

        assertThat(world.ask()).isZero();
        // Saturday, noon in Paris is over
        world.at("2026-11-21T11:00:00Z");
        assertThat(world.ask()).isOne();
    }

    @Test
    void solvedBeforeTheMailServerIsBackItGoesAsIfNothingHadBeen() {
        holding().hold(order);
        holding().letGo(order);

        assertThat(world.send()).isOne();
        assertThat(mails()).containsExactly("sent");
    }

    @Test
    void heldTwiceItIsStillAskedAboutOnce() {
        for (int i = 0; i < 2; i++) {
            holding().hold(order);
            assertThat(world.send()).isZero();
            holding().letGo(order);
            assertThat(askWhenDue()).isOne();
        }

        assertThat(world.send()).isOne();
        assertThat(mails()).containsExactly("sent");
        assertThat(attempts()).isOne();
    }

    @Test
    void letGoBeforeTheOutboxCouldTellItIsAskedAboutAllTheSame() {
        holding().hold(order);
        // as if killed between the mark and the telling
        world.rooms
                .jdbi()
                .useHandle(handle ->
                        handle.execute("update outbox_mail set state = 'dropped', reason = 'held', attempts = 1"));
        holding().letGo(order);

        world.ask();
        assertThat(askWhenDue()).isOne();
        assertThat(world.send()).isOne();
        assertThat(world.standing(order)).isEqualTo("sent");
    }

    @Test
    void aHeldInvitationWhoseCustomerIsErasedNeverGoes() {
        holding().hold(order);
        world.send();
        world.rooms.tell(new CustomersErased(
                Set.of(world.customerOf("claire@example.org")),
                Set.of(order),
                Set.of(new EmailAddress("claire@example.org"))));
        holding().letGo(order);

        assertThat(world.ask()).isZero();
        assertThat(mails()).containsExactly("dropped erased");
    }

    @Test
    void whileOneIsHeldAnotherOrderMayBeAskedAboutAndThenNoMore() {
        holding().hold(order);
        world.send();
        OrderId other = world.delivered(shop, "claire@example.org", "2026-11-13T15:00:00Z");
        assertThat(world.ask()).isOne();
        assertThat(world.send()).isOne();
        assertThat(world.standing(other)).isEqualTo("sent");
        holding().letGo(order);
        world.rooms.later(Duration.ofDays(3));

        assertThat(world.ask()).isZero();
        assertThat(world.standing(order)).isEqualTo("skipped asked_recently");
    }

    @Test
    void anAddressThatBouncedMeanwhileIsNotWrittenTo() {
        suppress(Optional.empty(), SkipReason.UNDELIVERABLE);

        assertNotSentBecause("undeliverable");
    }

    @Test
    void whoOptedOutOfAllShopsByAnotherOnesMailGetsNone() {
        suppress(Optional.empty(), SkipReason.OPTED_OUT);

        assertNotSentBecause("opted_out");
    }

    @Test
    void whoOptedOutByTheLinkGetsNone() {
        String token = Objects.requireNonNull(world.invitation(order)).unsubscribeToken(new Secrets(Rooms.SECRET));
        world.rooms.get(OptingOut.class).optOut(token, OptOutScope.ALL_SHOPS);

        assertNotSentBecause("opted_out");
    }

    @Test
    void whoOptedOutOfAnotherShopIsWrittenTo() {
        ShopId sister = world.shop("lumen-uk", "Lumen House", Language.EN, Optional.of(Instant.EPOCH));
        suppress(Optional.of(sister), SkipReason.OPTED_OUT);

        assertThat(world.send()).isOne();
    }

    @Test
    void anOrderSentBackOrCancelledMeanwhileIsNotAskedAbout() {
        world.change(order, "status = 'returned'");

        assertNotSentBecause("cancelled");
    }

    @Test
    void aCustomerWhoMayNoLongerBeAskedIsNot() {
        world.rooms.jdbi().useHandle(handle -> handle.execute("update customer_order set survey_allowed = false"));

        assertNotSentBecause("not_allowed");
    }

    @Test
    void aShopThatNoLongerAsksSendsNoneOfWhatWaits() {
        world.rooms.jdbi().useHandle(handle -> handle.execute("update shop set asking_since = null"));

        assertNotSentBecause("not_asking");
    }

    @Test
    void ofTwoThatTurnOutToBeOneCustomersOnlyTheOlderGoes() {
        OrderId other = world.delivered(shop, "paul@example.org", "2026-11-12T16:00:00Z");
        world.ask();
        world.rooms
                .jdbi()
                .useHandle(handle -> handle.createUpdate("update invitation set customer_id = :claire")
                        .bind("claire", world.customerOf("claire@example.org").value())
                        .execute());

        assertThat(world.send()).isOne();
        assertThat(List.of(world.standing(order), world.standing(other)))
                .containsExactly("sent", "skipped asked_recently");
    }

    @Test
    void whoWasAskedByAnotherShopWithinNinetyDaysIsNotAskedAgain() {
        ShopId sister = world.shop("lumen-uk", "Lumen House", Language.EN, Optional.of(Instant.EPOCH));
        OrderId other = world.delivered(sister, "paul@example.org", "2026-11-12T16:00:00Z");
        world.rooms
                .jdbi()
                .useHandle(handle -> handle.createUpdate("""
                    update invitation set customer_id = :claire, state = 'sent', invited_at = :at where order_id = :other
                    """)
                        .bind("claire", world.customerOf("claire@example.org").value())
                        .bind("at", AskingWorld.NOW.minus(Duration.ofDays(89)))
                        .bind("other", other.value())
                        .execute());

        assertNotSentBecause("asked_recently");
    }

    private void assertNotSentBecause(String reason) {
        assertThat(world.send()).isZero();
        assertThat(world.standing(order)).isEqualTo("skipped " + reason);
        assertThat(mails()).containsExactly("dropped no_longer_due");
    }

    private void suppress(Optional<ShopId> by, SkipReason reason) {
        world.rooms.inTransaction(() -> {
            world.rooms.get(NeverWrite.class).add(new EmailAddress("claire@example.org"), by, reason, AskingWorld.NOW);
            return reason;
        });
    }

    /** In the hours for asking, at the moment of this order. */
    private int askWhenDue() {
        world.rooms.clock().moveTo(world.due(order));
        return world.ask();
    }

    private HoldingSurveys holding() {
        return world.rooms.get(HoldingSurveys.class);
    }

    private List<String> mails() {
        return world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select state, reason from outbox_mail order by id")
                        .map((row, context) ->
                                row.getString(1) + (row.getString(2) == null ? "" : " " + row.getString(2)))
                        .list());
    }

    private int attempts() {
        return world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select attempts from outbox_mail")
                        .mapTo(Integer.class)
                        .one());
    }
}
