package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.FunnelCell;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ReorderCell;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each tally beside a naive count over the naive experiences. */
@EveryDatabase
class TalliesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final DateRange PERIOD =
            new DateRange(History.FIRST_DAY.plusDays(2), History.FIRST_DAY.plusDays(400));
    private static final Segment COLOUR = new Segment("colour", true);

    private final Rooms rooms;
    private final History history = History.random(11, 150);
    private final ShopId shop = history.shops().getFirst().id();
    private final Map<UUID, Map<String, String>> experiences = new NaiveExperiences(history).rows();
    private final Map<UUID, String> colours = new HashMap<>();

    TalliesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(History.FIRST_DAY.toEpochDay()) + 600);
        store.store(history.orders());
        history.orders().forEach(order -> colours.put(order.id(), order.colour().orElse("")));
        experiences.forEach((order, row) -> row.put("colour", colours.getOrDefault(order, "")));
        experiences.values().removeIf(row -> !shop.toString().equals(row.get("shop_id")));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Tallies tallies() {
        return rooms.get(Tallies.class);
    }

    private static String known(Map<String, String> row, String column) {
        String content = Objects.requireNonNull(row.get(column), column);
        return content.equals("null") ? (column.equals("incident") ? "none" : "") : content;
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(Objects.requireNonNull(row.get(column), column));
    }

    private static boolean has(Map<String, String> row, String column) {
        return !"null".equals(row.get(column));
    }

    private static boolean within(Map<String, String> row, String column) {
        return has(row, column)
                && number(row, column) >= PERIOD.firstDayNumber()
                && number(row, column) <= PERIOD.lastDayNumber();
    }

    private List<Map<String, String>> answers(Scale scale) {
        return experiences.values().stream()
                .filter(row -> has(row, scale.code()) && within(row, "answered_day"))
                .toList();
    }

    @Test
    void scoresAreCountedByTimeAndSegment() {
        for (Scale scale : Scale.values()) {
            for (Optional<Grain> grain :
                    List.of(Optional.<Grain>empty(), Optional.of(Grain.WEEK), Optional.of(Grain.MONTH))) {
                for (String name : List.of("", "carrier", "incident", "late", "first_order", "voucher", "colour")) {
                    Optional<Segment> segment = name.isEmpty()
                            ? Optional.empty()
                            : Optional.of(name.equals("colour") ? COLOUR : new Segment(name, false));
                    Map<ScoreCell, Long> expected = answers(scale).stream()
                            .collect(Collectors.groupingBy(
                                    row -> new ScoreCell(
                                            grain.map(unit -> known(row, "answered_" + unit.code())),
                                            segment.map(by -> known(row, by.name())),
                                            number(row, scale.code()),
                                            0),
                                    Collectors.counting()));
                    List<ScoreCell> found =
                            tallies().scores(ALL, shop, scale, PERIOD, grain, segment, Optional.empty());

                    assertThat(found)
                            .as(scale + " " + grain + " " + segment)
                            .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                                    .map(entry -> new ScoreCell(
                                            entry.getKey().time(),
                                            entry.getKey().segment(),
                                            entry.getKey().score(),
                                            entry.getValue()))
                                    .toList())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void withinASegmentOnlyItsOrdersCount() {
        FollowedFor followed = new FollowedFor(90, Optional.of(PERIOD), Optional.of(History.FIRST_DAY.plusDays(600)));
        for (Segment segment : List.of(new Segment("carrier", false), new Segment("incident", false), COLOUR)) {
            List<ScoreCell> groups = tallies()
                    .scores(ALL, shop, Scale.NPS, PERIOD, Optional.empty(), Optional.of(segment), Optional.empty());
            List<RepeatOrderCell> classes =
                    tallies().repeatOrdersBySegment(ALL, shop, segment, followed, Optional.empty());
            assertThat(classes).hasSizeGreaterThan(2);
            for (RepeatOrderCell each : classes) {
                Optional<Within> within = Optional.of(new Within(segment, each.name()));
                assertThat(tallies().scores(ALL, shop, Scale.NPS, PERIOD, Optional.empty(), Optional.empty(), within))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(groups.stream()
                                .filter(cell -> cell.segment().equals(Optional.of(each.name())))
                                .map(cell ->
                                        new ScoreCell(Optional.empty(), Optional.empty(), cell.score(), cell.count()))
                                .toList());
                assertThat(tallies().repeatOrdersBySegment(ALL, shop, segment, followed, within))
                        .containsExactly(each);
            }
        }
    }

    @Test
    void theSegmentsValuesTogetherAreEverybody() {
        FollowedFor followed = new FollowedFor(90, Optional.of(PERIOD), Optional.of(History.FIRST_DAY.plusDays(600)));
        Segment first = new Segment("first_order", false);
        Function<Function<Optional<Within>, Long>, Long> added =
                count -> count.apply(Optional.of(new Within(first, "true")))
                        + count.apply(Optional.of(new Within(first, "false")));
        List<Function<Optional<Within>, Long>> counts = List.of(
                within -> tallies().funnel(ALL, shop, PERIOD, within).stream()
                        .mapToLong(FunnelCell::count)
                        .sum(),
                within -> tallies().reorders(ALL, shop, Scale.NPS, followed, within).stream()
                        .mapToLong(ReorderCell::count)
                        .sum(),
                within -> tallies().repeatOrdersByScore(ALL, shop, Scale.NPS, followed, within).stream()
                        .mapToLong(RepeatOrderCell::n)
                        .sum());

        assertThat(counts)
                .allSatisfy(count -> assertThat(added.apply(count))
                        .isEqualTo(count.apply(Optional.empty()))
                        .isGreaterThan(count.apply(Optional.of(new Within(first, "true"))))
                        .isPositive());
    }

    @Test
    void customersAreCountedOnceHoweverOftenTheyAnswer() {
        long customers = answers(Scale.NPS).stream()
                .map(row -> row.get("pseudonym"))
                .distinct()
                .count();

        assertThat(tallies().customers(ALL, shop, Scale.NPS, PERIOD, Optional.empty()))
                .isEqualTo(customers)
                .isLessThan(answers(Scale.NPS).size());
    }

    @Test
    void theFunnelCountsTheInvitedByTheDayOfTheirInvitation() {
        Map<FunnelCell, Long> expected = experiences.values().stream()
                .filter(row -> within(row, has(row, "invited_day") ? "invited_day" : "delivered_day"))
                .collect(Collectors.groupingBy(
                        row -> new FunnelCell(
                                has(row, "invited_day"),
                                has(row, "invited_day") || !has(row, "skip_reason")
                                        ? known(row, "invitation_state")
                                        : known(row, "skip_reason"),
                                known(row, "unsubscribed").equals("true"),
                                0),
                        Collectors.counting()));

        assertThat(tallies().funnel(ALL, shop, PERIOD, Optional.empty()))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(entry -> new FunnelCell(
                                entry.getKey().invited(),
                                entry.getKey().outcome(),
                                entry.getKey().unsubscribed(),
                                entry.getValue()))
                        .toList())
                .hasSizeGreaterThan(5);
    }

    @Test
    void laterOrdersAreCountedAmongIndexAnswersFollowedForTheWholeHorizon() {
        for (int horizon : new int[] {30, 90, 180, 365}) {
            for (Optional<DateRange> asked : List.of(Optional.<DateRange>empty(), Optional.of(PERIOD))) {
                FollowedFor followed = new FollowedFor(horizon, asked, Optional.of(History.FIRST_DAY.plusDays(500)));
                Function<Map<String, String>, String> byScore =
                        row -> number(row, "nps") >= 9 ? "promoter" : number(row, "nps") >= 7 ? "passive" : "detractor";
                assertThat(tallies().repeatOrdersByScore(ALL, shop, Scale.NPS, followed, Optional.empty()))
                        .containsExactlyInAnyOrderElementsOf(cells("a", "answered", "nps", byScore, followed))
                        .hasSize(3);
                for (Segment segment : List.of(new Segment("late", false), new Segment("carrier", false), COLOUR)) {
                    assertThat(tallies().repeatOrdersBySegment(ALL, shop, segment, followed, Optional.empty()))
                            .containsExactlyInAnyOrderElementsOf(cells(
                                    "d", "delivered", "delivered_day", row -> known(row, segment.name()), followed))
                            .hasSizeGreaterThan(2);
                }
            }
        }
    }

    private List<RepeatOrderCell> cells(
            String clock,
            String began,
            String counted,
            Function<Map<String, String>, String> name,
            FollowedFor followed) {
        Map<String, List<Map<String, String>>> classes = experiences.values().stream()
                .filter(row -> has(row, counted) && has(row, began + "_day"))
                .filter(row -> number(row, began + "_day") >= followed.firstAskedDay()
                        && number(row, began + "_day") <= followed.lastAskedDay())
                .collect(Collectors.groupingBy(name));
        return classes.entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue(), clock, began, followed))
                .toList();
    }

    private static RepeatOrderCell cell(
            String name, Collection<Map<String, String>> rows, String clock, String began, FollowedFor followed) {
        String index = began.equals("answered") ? "index_answer" : "index_delivery";
        int horizon = followed.horizonDays();
        int cutoff = Math.toIntExact(followed.completeThrough().orElseThrow().toEpochDay());
        List<Map<String, String>> indexRows =
                rows.stream().filter(row -> known(row, index).equals("true")).toList();
        List<Map<String, String>> old = indexRows.stream()
                .filter(row -> number(row, began + "_day") + horizon <= cutoff)
                .toList();
        List<Map<String, String>> in = old.stream()
                .filter(row ->
                        !has(row, "closed_day") || number(row, began + "_day") + horizon <= number(row, "closed_day"))
                .toList();
        ToLongFunction<Map<String, String>> orders = row -> number(row, clock + "_orders_" + horizon);
        BigDecimal value = in.stream()
                .map(row -> new BigDecimal(known(row, clock + "_value_" + horizon)))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        OptionalInt first =
                in.stream().mapToInt(row -> number(row, began + "_day")).min();
        return new RepeatOrderCell(
                name,
                in.size(),
                in.stream().filter(row -> orders.applyAsLong(row) > 0).count(),
                in.stream().mapToLong(orders).sum(),
                in.isEmpty() ? BigDecimal.ZERO : value,
                in.stream()
                        .mapToLong(row -> number(row, clock + "_foreign_" + horizon))
                        .sum(),
                began.equals("answered")
                        ? in.stream()
                                .mapToLong(row -> number(row, "orders_between"))
                                .sum()
                        : 0,
                first,
                indexRows.size() - old.size(),
                old.size() - in.size(),
                rows.size() - indexRows.size());
    }

    @Test
    void scoresAndNumbersOfLaterOrdersAreCountedTogether() {
        FollowedFor followed = new FollowedFor(180, Optional.empty(), Optional.of(History.FIRST_DAY.plusDays(500)));
        List<ReorderCell> found = tallies().reorders(ALL, shop, Scale.NPS, followed, Optional.empty());
        List<RepeatOrderCell> classes = tallies().repeatOrdersByScore(ALL, shop, Scale.NPS, followed, Optional.empty());

        assertThat(found.stream().mapToLong(ReorderCell::count).sum())
                .isEqualTo(classes.stream().mapToLong(RepeatOrderCell::n).sum());
        assertThat(found.stream()
                        .mapToLong(cell -> cell.orders() * cell.count())
                        .sum())
                .isEqualTo(classes.stream().mapToLong(RepeatOrderCell::orders).sum())
                .isPositive();
        assertThat(found.stream()
                        .filter(cell -> cell.score() >= 9 && cell.orders() > 0)
                        .mapToLong(ReorderCell::count)
                        .sum())
                .isEqualTo(classes.stream()
                        .filter(cell -> cell.name().equals("promoter"))
                        .mapToLong(RepeatOrderCell::reordered)
                        .sum());
    }

    @Test
    void aShopsFactsCountOrdersThatHoldAndTheTurnoverInItsOwnCurrency() {
        List<History.Order> orders = history.orders().stream()
                .filter(order -> order.shop().id().equals(shop))
                .toList();
        List<History.Order> held = orders.stream()
                .filter(order -> !Set.of("cancelled", "returned").contains(order.status()))
                .toList();
        BigDecimal turnover = held.stream()
                .filter(order -> order.currency().equals("EUR"))
                .map(History.Order::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ShopFacts facts = tallies().facts(ALL, shop).orElseThrow();

        assertThat(facts.orders()).isEqualTo(held.size());
        assertThat(facts.turnover().amount()).isEqualByComparingTo(turnover);
        assertThat(facts.otherCurrencyOrders())
                .isEqualTo(held.stream()
                        .filter(order -> !order.currency().equals("EUR"))
                        .count())
                .isPositive();
        assertThat(facts.customers())
                .isEqualTo(
                        orders.stream().map(History.Order::customer).distinct().count());
        assertThat(facts.completeThrough()).contains(History.FIRST_DAY.plusDays(600));
        assertThat(facts.npsAnswers())
                .isEqualTo(experiences.values().stream()
                        .filter(row -> has(row, "nps"))
                        .count());
        assertThat(facts.lastAnswer())
                .isEqualTo(tallies().lastAnswer(ALL, shop))
                .isPresent();
        assertThat(facts.firstAnswer())
                .isEqualTo(experiences.values().stream()
                        .filter(row -> has(row, "answered_day"))
                        .map(row -> LocalDate.ofEpochDay(number(row, "answered_day")))
                        .min(LocalDate::compareTo));
    }

    @Test
    void aShopWithoutOrdersHasFactsToo() {
        ShopId empty = new ShopId(UUID.randomUUID());
        new HistoryStore(rooms).open(List.of(new History.Shopped(empty, "empty", "EUR")), 20_000);

        assertThat(tallies().facts(ALL, empty)).hasValueSatisfying(facts -> {
            assertThat(facts.orders()).isZero();
            assertThat(facts.turnover().amount()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(facts.firstAnswer()).isEmpty();
        });
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        ShopScope other = ShopScope.only(Set.of(history.shops().getLast().id()));
        FollowedFor followed = new FollowedFor(90, Optional.empty(), Optional.of(LocalDate.of(2026, 1, 1)));

        assertThat(tallies()
                        .scores(other, shop, Scale.NPS, PERIOD, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(tallies().customers(other, shop, Scale.NPS, PERIOD, Optional.empty()))
                .isZero();
        assertThat(tallies().funnel(other, shop, PERIOD, Optional.empty())).isEmpty();
        assertThat(tallies().repeatOrdersByScore(other, shop, Scale.NPS, followed, Optional.empty()))
                .isEmpty();
        assertThat(tallies().repeatOrdersBySegment(other, shop, COLOUR, followed, Optional.empty()))
                .isEmpty();
        assertThat(tallies().reorders(other, shop, Scale.NPS, followed, Optional.empty()))
                .isEmpty();
        assertThat(tallies().facts(other, shop)).isEmpty();
        assertThat(tallies().lastAnswer(other, shop)).isEmpty();
        assertThat(tallies().attributes(other, shop)).isEmpty();
    }
}
