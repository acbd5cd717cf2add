package org.clientroi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.recovery.CallBackWorld.ALL;
import static org.clientroi.recovery.CallBackWorld.INES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.recovery.application.KnowingCases;
import org.clientroi.recovery.application.TellingStory;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened to an order is told from the purchase to the next one, whoever had a part in it. */
@EveryDatabase
class TellingStoryTest {

    private final CallBackWorld world;

    TellingStoryTest(Engine engine) {
        world = new CallBackWorld(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOrderIsFollowedFromThePurchaseToTheNextOne() {
        OrderId order = world.asked("claire@example.org");
        world.asking.send();
        world.asking.change(
                order, "promised_day = " + LocalDate.of(2026, 11, 14).toEpochDay());
        world.answers(order, 2, "Abîmé");
        world.saysDamagedAndAsksForACall(order);
        CaseId id = world.onTheList(order);
        world.taking().take(ALL, id, INES);
        world.calling().reached(ALL, id, INES, "Remplacée demain");
        OrderId later = world.placed("claire@example.org", 0, Map.of());

        OrderStory story = story(order).orElseThrow();

        assertThat(story.order().journey().promisedOn()).contains(LocalDate.of(2026, 11, 14));
        assertThat(story.invitation().orElseThrow().state()).isEqualTo(InvitationState.ANSWERED);
        assertThat(story.held()).isFalse();
        assertThat(story.scores())
                .singleElement()
                .satisfies(
                        score -> assertThat(score.answers().first().comment()).contains("Abîmé"));
        assertThat(story.replies()).hasSize(3);
        assertThat(story.about().orElseThrow().owner()).contains(INES);
        assertThat(story.history())
                .extracting(CaseEvent::kind)
                .contains(CaseEvent.Kind.OPENED, CaseEvent.Kind.TAKEN, CaseEvent.Kind.REACHED);
        assertThat(story.orders()).extracting(CaseOrder::order).containsExactly(later, order);
    }

    @Test
    void whyNobodyWasAskedIsKnown() {
        OrderId first = world.asked("claire@example.org");
        world.asking.send();
        world.at("2026-11-24T10:59:59Z");
        OrderId second = world.asking.delivered(world.shop, "claire@example.org", "2026-11-20T10:00:00Z");

        assertThat(story(first).orElseThrow().invitation().orElseThrow().state())
                .isEqualTo(InvitationState.SENT);
        assertThat(story(second).orElseThrow().invitation().orElseThrow().skipReason())
                .contains(SkipReason.ASKED_RECENTLY);
        assertThat(story(world.placed("paul@example.org", 1, Map.of()))
                        .orElseThrow()
                        .invitation())
                .isEmpty();
    }

    @Test
    void anOrderHeldBackSaysSo() {
        OrderId order = world.placed("claire@example.org", 3, Map.of("incident", "lost"));
        world.asking.tell(Set.of(order));

        OrderStory story = story(order).orElseThrow();
        assertThat(story.held()).isTrue();
        assertThat(story.about().orElseThrow().reasons()).containsExactly(Reason.PARCEL_LOST);
    }

    @Test
    void anOrderOutsideTheScopeIsNotThere() {
        OrderId order = world.asked("claire@example.org");
        world.letDown(order, "first", Reason.LOW_SCORE);
        ShopScope nothing = ShopScope.only(Set.of());

        assertThat(world.rooms.get(TellingStory.class).tell(nothing, order)).isEmpty();
        assertThat(story(OrderId.next())).isEmpty();
        assertThat(world.rooms.get(KnowingCases.class).of(nothing, List.of(order)))
                .isEmpty();
        assertThat(world.rooms.get(KnowingCases.class).of(ALL, List.of(order))).containsOnlyKeys(order);
    }

    @Test
    void ofWhomWasErasedTheStoryHasNoNameAndNoWords() {
        OrderId order = world.asked("claire@example.org");
        world.asking.send();
        world.answers(order, 2, "Abîmé");
        world.rooms.get(ErasingCustomer.class).erase(new EmailAddress("claire@example.org"));

        OrderStory story = story(order).orElseThrow();
        assertThat(story.order().person().fullName()).isEmpty();
        assertThat(story.order().person().email()).isEmpty();
        assertThat(story.order().number()).isEmpty();
        assertThat(story.scores())
                .allMatch(score -> score.answers().first().comment().isEmpty());
        assertThat(story.scores()).hasSize(1);
        assertThat(story.scores().getFirst().answers().first().at()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
    }

    private Optional<OrderStory> story(OrderId order) {
        return world.rooms.get(TellingStory.class).tell(ALL, order);
    }
}
