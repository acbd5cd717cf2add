package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.application.HoldingSurveys;
import org.clientroi.invitation.application.OptingOut;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has not answered is reminded once, five days after the mail. */
@EveryDatabase
class RemindingTest {

    /** The mail went on Friday 20 November: five days later is a Wednesday. */
    private static final String WEDNESDAY_NOON = "2026-11-25T10:59:59Z";

    private final AskingWorld world;
    private final ShopId shop;
    private final OrderId order;

    RemindingTest(Engine engine) {
        world = AskingWorld.on(engine);
        shop = world.shop();
        order = world.delivered(shop, "claire@example.org", "2026-11-12T15:00:00Z");
        world.ask();
        world.send();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoHasNotAnsweredIsRemindedFiveDaysLaterAndNeverAgain() {
        world.at("2026-11-24T10:59:59Z");
        assertThat(world.ask()).isZero();

        world.at(WEDNESDAY_NOON);
        assertThat(world.ask()).isOne();
        assertThat(world.send()).isOne();
        assertThat(kinds()).containsExactlyInAnyOrder("invitation sent", "reminder sent");

        world.at("2026-12-02T10:59:00Z");
        assertThat(world.ask()).isZero();
        assertThat(world.standing(order)).isEqualTo("sent");
    }

    @Test
    void itSaysThatItIsTheOnlyReminderAndAsksTheSame() {
        world.at(WEDNESDAY_NOON);
        world.ask();

        ComposedMail mail = reminder();

        assertThat(mail.subject()).startsWith("Notre seule relance\u202f: Claire, une question sur votre commande LU-");
        assertThat(mail.text())
                .contains("C’est notre seule relance\u202f:")
                .contains("quelle est la probabilité que vous recommandiez Maison Lumen")
                .contains("?score=10", "?problem=1");
        assertThat(mail.html()).contains("C’est notre seule relance\u202f:");
    }

    @Test
    void whoAnsweredIsNotReminded() {
        answer();
        world.at(WEDNESDAY_NOON);

        assertThat(world.ask()).isZero();
        assertThat(kinds()).containsExactly("invitation sent");
    }

    @Test
    void whoAnswersWhileTheReminderWaitsGetsNone() {
        world.at(WEDNESDAY_NOON);
        world.ask();
        answer();

        assertThat(world.send()).isZero();
        assertThat(kinds()).containsExactlyInAnyOrder("invitation sent", "reminder dropped");
        assertThat(world.standing(order)).isEqualTo("answered");
    }

    @Test
    void aShopThatAsksNoMoreDoesNotRemind() {
        world.rooms.jdbi().useHandle(handle -> handle.execute("update shop set asking_since = null"));
        world.at(WEDNESDAY_NOON);

        assertThat(world.ask()).isZero();
        assertThat(why()).contains("not_asking");
    }

    @Test
    void anOrderSentBackMeanwhileIsNotRemindedOf() {
        world.change(order, "status = 'returned'");
        world.at(WEDNESDAY_NOON);

        assertThat(world.ask()).isZero();
        assertThat(why()).contains("cancelled");
    }

    @Test
    void whatHappensBetweenTheOutboxAndTheSendingCountsToo() {
        world.at(WEDNESDAY_NOON);
        world.ask();
        world.change(order, "status = 'cancelled'");

        assertThat(world.send()).isZero();
        assertThat(kinds()).containsExactlyInAnyOrder("invitation sent", "reminder dropped");
    }

    @Test
    void aParcelFoundLostWhileTheReminderWaitsIsNotRemindedOf() {
        world.at(WEDNESDAY_NOON);
        world.ask();
        world.rooms.get(HoldingSurveys.class).hold(order);

        assertThat(world.send()).isZero();
        assertThat(kinds()).containsExactlyInAnyOrder("invitation sent", "reminder dropped");
    }

    @Test
    void anOrderHeldWhenItsReminderFallsDueIsRemindedOfOnceItIsLetGo() {
        world.rooms.get(HoldingSurveys.class).hold(order);
        world.at(WEDNESDAY_NOON);
        assertThat(world.ask()).isZero();

        world.rooms.get(HoldingSurveys.class).letGo(order);
        assertThat(world.ask()).isOne();
        assertThat(world.send()).isOne();
    }

    @Test
    void whoOptsOutWhileTheReminderWaitsGetsNone() {
        world.at(WEDNESDAY_NOON);
        world.ask();
        String token = found(order).unsubscribeToken(new Secrets(Rooms.SECRET));
        world.rooms.get(OptingOut.class).optOut(token, OptOutScope.THIS_SHOP);

        assertThat(world.send()).isZero();
        assertThat(kinds()).containsExactlyInAnyOrder("invitation sent", "reminder dropped");
    }

    @Test
    void whoOptedOutOrWasErasedIsNotReminded() {
        OrderId other = world.delivered(shop, "paul@example.org", "2026-11-12T16:00:00Z");
        world.ask();
        world.send();
        String token = found(order).unsubscribeToken(new Secrets(Rooms.SECRET));
        world.rooms.get(OptingOut.class).optOut(token, OptOutScope.THIS_SHOP);
        world.rooms.tell(new CustomersErased(
                Set.of(world.customerOf("paul@example.org")),
                Set.of(other),
                Set.of(new EmailAddress("paul@example.org"))));
        world.at(WEDNESDAY_NOON);

        assertThat(world.ask()).isZero();
        assertThat(kinds()).containsExactly("invitation sent", "invitation sent");
    }

    @Test
    void nobodyIsRemindedOnASundayNightWhenTheServerWasDown() {
        world.at("2026-11-29T22:00:00Z");
        assertThat(world.ask()).isZero();

        // Monday, then Tuesday before nine in Paris
        world.at("2026-11-30T10:00:00Z");
        assertThat(world.ask()).isZero();
        world.at("2026-12-01T07:59:00Z");
        assertThat(world.ask()).isZero();
        world.at("2026-12-01T10:59:59Z");
        assertThat(world.ask()).isOne();
    }

    @Test
    void aLinkThatNoLongerWorksIsNotRemindedOf() {
        world.at("2027-02-10T10:00:00Z");

        assertThat(world.ask()).isZero();
        assertThat(why()).contains("too_old");
    }

    @Test
    void invitationsOfBeforeAreNotReminded() {
        world.rooms.jdbi().useHandle(handle -> handle.execute("update invitation set reminder_due_at = null"));
        world.at(WEDNESDAY_NOON);

        assertThat(world.ask()).isZero();
    }

    private void answer() {
        world.rooms.inTransaction(() -> {
            Invitation invitation =
                    world.rooms.get(Invitations.class).findByOrder(order).orElseThrow();
            invitation.answered(world.rooms.clock().instant());
            return invitation;
        });
    }

    private Invitation found(OrderId of) {
        return world.rooms.inTransaction(
                () -> world.rooms.get(Invitations.class).findByOrder(of).orElseThrow());
    }

    private Optional<String> why() {
        return found(order).reminderSkipReason().map(reason -> reason.code());
    }

    private List<String> kinds() {
        return world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select kind || ' ' || state from outbox_mail order by 1")
                        .mapTo(String.class)
                        .list());
    }

    private ComposedMail reminder() {
        UUID mail = world.rooms
                .jdbi()
                .withHandle(handle -> handle.createQuery("select id from outbox_mail where kind = 'reminder'")
                        .mapTo(UUID.class)
                        .one());
        return world.rooms
                .get(ReadingOutbox.class)
                .preview(ShopScope.only(Set.of(shop)), mail)
                .orElseThrow()
                .content()
                .orElseThrow();
    }
}
