package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.clientroi.insight.History.Answer;
import org.clientroi.insight.History.Customer;
import org.clientroi.insight.History.Order;
import org.clientroi.insight.application.RebuildingExperiences;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;

/**
 * Whatever happens in a shop, and in whatever order the shop tells of it: the experiences are what the pure frame of
 * STATISTICS c.0 makes of the facts, and a rebuild changes nothing.
 */
class ExperiencesPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Set<String> SCORED = Set.of("nps", "csat", "ces");
    private static final Map<Engine, Rooms> ROOMS = new EnumMap<>(Engine.class);

    /** In each try; one in every build, many before a change of the statements. */
    private static final int HISTORIES = Integer.getInteger("experience.histories", 1);

    private static long told;

    @AfterContainer
    static void close() {
        ROOMS.values().forEach(Rooms::close);
        ROOMS.clear();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.BOUNDED)
    void experiencesAreWhatTheFrameMakesOfTheFacts(
            @ForAll Engine engine, @ForAll long dice, @ForAll @IntRange(min = 1, max = 12) int customers) {
        Rooms rooms = ROOMS.computeIfAbsent(engine, each -> Rooms.on(each, NOW));
        Random random = new Random(dice);
        for (int history = 0; history < HISTORIES; history++) {
            compare(rooms, random, customers);
        }
    }

    private static void compare(Rooms rooms, Random random, int customers) {
        History history = tellable(History.random(random.nextLong(), ++told, customers));
        new HistoryStore(rooms).open(history.shops(), 20_500);
        HistoryFiles files = new HistoryFiles(rooms);
        files.arrive(history, random);
        History faded = erase(rooms, history);
        files.orders(history.orders().stream()
                .filter(order -> random.nextInt(4) == 0)
                .flatMap(HistoryFiles::lines)
                .toList());

        Map<UUID, Map<String, String>> expected = new NaiveExperiences(faded).rows();
        assertThat(rowsOf(rooms, faded)).isEqualTo(withoutPersons(expected));
        faded.shops().forEach(shop -> rooms.get(RebuildingExperiences.class).rebuild(ShopScope.everyShop(), shop.id()));
        assertThat(rowsOf(rooms, faded)).isEqualTo(withoutPersons(expected));
    }

    private static Map<UUID, Map<String, String>> rowsOf(Rooms rooms, History history) {
        return withoutPersons(StoredExperiences.of(rooms, history.shops()));
    }

    /** Pseudonyms come out of the rooms. */
    private static Map<UUID, Map<String, String>> withoutPersons(Map<UUID, Map<String, String>> rows) {
        rows.values().forEach(row -> row.remove("pseudonym"));
        return rows;
    }

    /** What files can say: the shop's own questions and invitations come about in other ways. */
    private static History tellable(History history) {
        return new History(
                history.shops(),
                history.customers(),
                history.orders().stream()
                        .map(order -> order.with(
                                order.id(),
                                open(order.customer()),
                                order.answers().stream()
                                        .filter(answer -> SCORED.contains(answer.question()))
                                        .toList(),
                                Optional.empty()))
                        .toList());
    }

    /** One in eight is erased; until then nobody's follow-up has ended. */
    private static Customer open(Customer customer) {
        boolean erased = customer.closedDay() != null;
        return new Customer(customer.id(), customer.pseudonym(), erased ? History.dayOf(NOW) : null);
    }

    /** Erases who is to be erased, and says what is left of the facts: the order's identifier, and the days. */
    private static History erase(Rooms rooms, History history) {
        Map<String, UUID> ids = StoredExperiences.orderIds(rooms, history.shops());
        HistoryFiles.closed(history)
                .forEach(customer -> assertThat(rooms.get(ErasingCustomer.class)
                                .erase(new EmailAddress(HistoryFiles.address(customer))))
                        .isPresent());
        List<Order> left = history.orders().stream()
                .map(order -> {
                    UUID id = Objects.requireNonNull(ids.get(order.number()));
                    Order stored = order.with(id, order.customer(), order.answers(), Optional.empty());
                    return order.customer().closedDay() == null ? stored : faded(stored);
                })
                .toList();
        return new History(history.shops(), history.customers(), left);
    }

    private static Order faded(Order order) {
        return new Order(
                order.id(),
                order.shop(),
                order.customer(),
                order.id().toString(),
                dayOnly(order.placedAt()),
                order.status(),
                order.amount(),
                order.currency(),
                order.carrier(),
                order.incident(),
                null,
                order.promisedDay(),
                order.deliveredAt() == null ? null : dayOnly(order.deliveredAt()),
                order.answers().stream()
                        .map(answer ->
                                new Answer(answer.id(), answer.question(), answer.score(), dayOnly(answer.at()), null))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant dayOnly(Instant at) {
        return LocalDate.ofInstant(at, History.PARIS)
                .atStartOfDay(History.PARIS)
                .toInstant();
    }
}
