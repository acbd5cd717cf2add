package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What entities change goes to the database together, and what is wrong with one of them is still found out. */
@EveryDatabase
class WritingSeveralTest {

    private final AskingWorld world;
    private final ShopId shop;
    private final List<OrderId> orders = new ArrayList<>();

    WritingSeveralTest(Engine engine) {
        world = AskingWorld.on(engine);
        shop = world.shop("lumen", "Maison Lumen", Language.FR, Optional.of(Instant.EPOCH));
        for (int i = 0; i < 5; i++) {
            orders.add(world.delivered(shop, "c" + i + "@example.org", "2026-11-18T15:00:00Z"));
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void severalAreWrittenTogether() {
        skipAll();

        assertThat(states()).containsOnly(InvitationState.SKIPPED);
    }

    @Test
    void whenSomebodyElseChangedOneOfThemNoneIsWritten() {
        assertThatThrownBy(() -> world.rooms.inTransaction(() -> {
                    List<Invitation> read = read();
                    world.rooms
                            .jdbi()
                            .useHandle(handle -> handle.createUpdate(
                                            "update invitation set version = version + 1 where order_id = :one")
                                    .bind("one", orders.get(2).value())
                                    .execute());
                    read.forEach(invitation -> invitation.skipped(SkipReason.NOT_ASKING));
                    return read;
                }))
                .is(causedBy(OptimisticLockException.class));

        assertThat(states()).containsOnly(InvitationState.PLANNED);
    }

    @Test
    void aSecondInvitationToOneOrderAmongSeveralIsRefusedByTheDatabase() {
        OrderId other = world.order(shop, "other@example.org", Map.of());

        assertThatThrownBy(() -> world.rooms.inTransaction(() -> {
                    for (OrderId order : List.of(other, orders.get(3))) {
                        world.rooms
                                .get(Invitations.class)
                                .add(Invitation.planned(
                                        shop,
                                        order,
                                        world.customerOf("c3@example.org"),
                                        AskingWorld.NOW,
                                        AskingWorld.NOW));
                    }
                    return orders;
                }))
                .is(causedBy(SQLException.class));

        assertThat(world.invitation(other)).isNull();
    }

    private void skipAll() {
        world.rooms.inTransaction(() -> {
            read().forEach(invitation -> invitation.skipped(SkipReason.NOT_ASKING));
            return orders;
        });
    }

    private List<Invitation> read() {
        Invitations invitations = world.rooms.get(Invitations.class);
        return orders.stream()
                .map(order -> invitations.findByOrder(order).orElseThrow())
                .toList();
    }

    private List<InvitationState> states() {
        return orders.stream().map(world::state).toList();
    }

    private static Condition<Throwable> causedBy(Class<? extends Throwable> kind) {
        return new Condition<>(
                thrown -> Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                        .anyMatch(kind::isInstance),
                "caused by %s",
                kind.getSimpleName());
    }
}
