package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.application.OpeningSurvey;
import org.clientroi.invitation.application.OptingOut;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SurveyOpening;
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

/** The two links of a mail: to answer, and to be written to no more. */
@EveryDatabase
class MailLinksTest {

    private static final Secrets SECRETS = new Secrets(Rooms.SECRET);

    private final AskingWorld world;

    MailLinksTest(Engine engine) {
        world = AskingWorld.on(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCustomerWhoUnsubscribedIsNeverAskedAgain() {
        ShopId shop = world.shop();
        OrderId order = world.asked(shop, "claire@example.org");
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
        OrderId order = world.asked(world.shop(), "claire@example.org");
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
        OrderId order = world.asked(world.shop(), "claire@example.org");

        Optional<OptOut> page = world.rooms.get(OptingOut.class).open(unsubscribeToken(order));

        assertThat(page).isPresent();
        assertThat(page.get().already()).isEmpty();
        assertThat(world.standing(order)).isEqualTo("sent");
        assertThat(world.rooms.get(OptingOut.class).open("nothing")).isEmpty();
    }

    @Test
    void anErasedCustomersLinkShowsNothingAndNobodyWritesAgain() {
        ShopId shop = world.shop();
        OrderId sent = world.asked(shop, "claire@example.org");
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
        OrderId order = world.asked(world.shop(), "claire@example.org");

        assertThat(opened(order)).isInstanceOfSatisfying(SurveyOpening.Open.class, open -> {
            assertThat(open.facts().firstName()).contains("Claire");
            assertThat(open.facts().product()).contains("Lampe Aube");
            assertThat(open.facts().deliveredOn()).contains(LocalDate.of(2026, 11, 12));
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
        OrderId order = world.asked(world.shop(), "claire@example.org");

        assertThat(surveyToken(order)).hasSize(22).isNotEqualTo(unsubscribeToken(order));
        List<String> stored = world.rooms
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("select survey_token_hash, unsubscribe_token_hash from invitation")
                                .map((row, context) -> row.getString(1) + row.getString(2))
                                .list());
        assertThat(stored).containsExactly(Secrets.hash(surveyToken(order)) + Secrets.hash(unsubscribeToken(order)));
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
