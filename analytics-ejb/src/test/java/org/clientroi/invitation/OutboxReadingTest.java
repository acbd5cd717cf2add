package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxPage;
import org.clientroi.outbox.application.OutboxSearch;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager finds in the outbox of a shop. */
@EveryDatabase
class OutboxReadingTest {

    private final AskingWorld world;

    OutboxReadingTest(Engine engine) {
        world = AskingWorld.on(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theOutboxShowsTheMailsOfAShopAndHowEachLooks() {
        ShopId shop = world.shop();
        Stream.of("claire", "paul", "zoé").forEach(name -> world.asked(shop, name.replace("é", "e") + "@example.org"));
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
        OrderId order = world.asked(shop, "claire@example.org");
        world.asked(shop, "paul@example.org");
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
}
