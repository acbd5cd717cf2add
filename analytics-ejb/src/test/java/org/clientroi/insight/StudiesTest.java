package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.clientroi.insight.History.Answer;
import org.clientroi.insight.History.Customer;
import org.clientroi.insight.History.Order;
import org.clientroi.insight.History.Shopped;
import org.clientroi.insight.application.KeepingStudies;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.RunningStudies;
import org.clientroi.insight.application.ShowingStudies;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Studies;
import org.clientroi.insight.domain.StudyFigure;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyStore.Claimed;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.MeanCumulativeFunction;
import org.clientroi.statistics.RecurrentRows;
import org.clientroi.statistics.RepeatOrderFrame;
import org.clientroi.statistics.RepeatOrderFrame.PlacedOrder;
import org.clientroi.statistics.RepeatOrderFrame.Respondent;
import org.clientroi.statistics.RepeatOrderFrame.Stretch;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Studies run in the background, once each, and say again what their data say. */
@EveryDatabase
class StudiesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ShopScope ALL = ShopScope.everyShop();
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate COMPLETE = LocalDate.of(2026, 6, 30);

    private final Engine engine;
    private final DataSource database;
    private final Rooms node;
    private int numbers;

    StudiesTest(Engine engine) {
        this.engine = engine;
        database = engine.newDatabase();
        node = Rooms.on(database, NOW, Map.of());
    }

    @AfterEach
    void close() {
        node.close();
        engine.dispose(database);
    }

    private Rooms otherNode() {
        return Rooms.on(database, NOW, Map.of());
    }

    private static Instant at(int day, int hour) {
        return START.plusDays(day)
                .atTime(LocalTime.of(hour, 0))
                .atZone(History.PARIS)
                .toInstant();
    }

    private static Shopped named(String code) {
        return new Shopped(new ShopId(UUID.randomUUID()), code, "EUR");
    }

    private Customer customer() {
        return new Customer(new CustomerId(UUID.randomUUID()), "study" + numbers++, null);
    }

    /** Delivered the day after, answered the day after that; a score under 0 is no answer and no delivery. */
    private Order order(Shopped shop, Customer customer, int day, int score, int euros) {
        return new Order(
                UUID.randomUUID(),
                shop,
                customer,
                "S-" + numbers++,
                at(day, 8),
                score < 0 ? "placed" : "delivered",
                BigDecimal.valueOf(euros),
                "EUR",
                "Colissimo",
                null,
                null,
                Math.toIntExact(START.plusDays(day + 1 + numbers % 2).toEpochDay()),
                score < 0 ? null : at(day + 1, 8),
                score < 0 ? List.of() : List.of(new Answer(UUID.randomUUID(), "nps", score, at(day + 2, 8), null)),
                Optional.empty(),
                Optional.empty());
    }

    /** Sixty customers over ten months, followed for eight to eighteen; some ordered again, twice on a day too. */
    private List<Order> year(Shopped shop) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Customer customer = customer();
            int day = 5 * i;
            orders.add(order(shop, customer, day, i % 3 == 0 ? 3 : i % 3 == 1 ? 8 : 10, 50));
            for (int more = 0; more < i % 4; more++) {
                orders.add(order(shop, customer, day + 2 + 40 * more, -1, 10 + i));
                orders.add(order(shop, customer, day + 2 + 40 * more, -1, 5));
            }
        }
        return orders;
    }

    private Shopped opened(String code, List<Order> orders) {
        Shopped shop = orders.isEmpty() ? named(code) : orders.getFirst().shop();
        HistoryStore store = new HistoryStore(node);
        store.open(List.of(shop), Math.toIntExact(COMPLETE.toEpochDay()));
        store.store(orders);
        return shop;
    }

    private StudyState state(Shopped shop, String kind) {
        return node.get(ShowingStudies.class).of(ALL, shop.id(), kind).orElseThrow();
    }

    private Optional<StudyFigure> figure(Shopped shop, String kind, String name, String of) {
        return state(shop, kind).found().orElseThrow().figures().stream()
                .filter(figure -> figure.name().equals(name) && figure.of().equals(of))
                .findFirst();
    }

    private int runs() {
        return node.jdbi()
                .withHandle(handle -> handle.createQuery("select sum(runs) from study")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void theMeanCumulativeFunctionOfTheDatabaseIsThatOfTheFrame() {
        Shopped shop = named("frame");
        List<Order> orders = year(shop);
        opened("frame", orders);

        node.get(RunningStudies.class).runDue(ALL);

        for (String group : List.of("promoter", "passive", "detractor")) {
            Estimate stored = figure(shop, "mean-cumulative.nps", "value", group)
                    .flatMap(figure -> figure.estimation().estimate())
                    .orElseThrow();
            Estimate pure = pure(orders, group);
            assertThat(stored.value()).isCloseTo(pure.value(), within(1e-9));
            assertThat(ends(stored)).isEqualTo(ends(pure));
            assertThat(stored.n()).isEqualTo(pure.n());
        }
        StudyState state = state(shop, "mean-cumulative.nps");
        assertThat(state.phase()).isEqualTo(StudyState.Phase.FOUND);
        assertThat(state.found().orElseThrow().cutoff()).contains(COMPLETE);
        assertThat(state.found().orElseThrow().isSample()).isFalse();
        assertThat(figure(shop, "mean-cumulative.nps", "orders_gap", "promoter").flatMap(StudyFigure::minus))
                .contains("detractor");
    }

    private static List<Long> ends(Estimate estimate) {
        Interval interval = estimate.interval().orElseThrow();
        return List.of(Math.round(interval.lower() * 1e9), Math.round(interval.upper() * 1e9));
    }

    /** By the builder that stands behind the reference values, customer by customer. */
    private static Estimate pure(List<Order> orders, String group) {
        Map<Customer, List<Order>> byCustomer = orders.stream().collect(Collectors.groupingBy(Order::customer));
        List<RepeatOrderFrame.Answer> answers = orders.stream()
                .filter(order -> !order.answers().isEmpty())
                .filter(order -> group(order.answers().getFirst().score()).equals(group))
                .map(order -> new RepeatOrderFrame.Answer(
                        order.number(),
                        order.customer().pseudonym(),
                        order.answers().getFirst().score(),
                        order.answers().getFirst().at(),
                        Objects.requireNonNull(order.deliveredAt())))
                .toList();
        List<PlacedOrder> placed = byCustomer.values().stream()
                .flatMap(List::stream)
                .map(order -> new PlacedOrder(
                        order.customer().pseudonym(),
                        order.placedAt(),
                        order.amount().doubleValue()))
                .toList();
        List<Respondent> respondents = new RepeatOrderFrame(History.PARIS, COMPLETE)
                .of(answers, placed, Map.of()).respondents().stream()
                        .sorted(Comparator.comparing(each -> each.answer().id()))
                        .toList();
        List<Integer> subjects = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        for (int subject = 0; subject < respondents.size(); subject++) {
            for (Stretch stretch : respondents.get(subject).stretches()) {
                subjects.add(subject);
                stretches.add(stretch);
            }
        }
        return MeanCumulativeFunction.of(RecurrentRows.of(
                        subjects.stream().mapToInt(Integer::intValue).toArray(),
                        stretches.stream().mapToDouble(Stretch::start).toArray(),
                        stretches.stream().mapToDouble(Stretch::stop).toArray(),
                        stretches.stream()
                                .mapToDouble(stretch -> stretch.end()
                                        .map(RepeatOrderFrame.OrderDay::value)
                                        .orElse(0.0))
                                .toArray()))
                .at(365)
                .estimate()
                .orElseThrow();
    }

    private static String group(int score) {
        return score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
    }

    @Test
    void twoNodesComputeEachStudyOnce() throws Exception {
        for (String code : List.of("one", "two", "three")) {
            opened(code, year(named(code)));
        }
        int computed = 0;
        try (Rooms other = otherNode();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> nodes = List.of(
                    () -> node.get(RunningStudies.class).runDue(ALL),
                    () -> other.get(RunningStudies.class).runDue(ALL));
            for (Future<Integer> each : threads.invokeAll(nodes)) {
                computed += each.get();
            }
        }

        assertThat(computed).isEqualTo(3 * Studies.ALL.size());
        assertThat(runs()).isEqualTo(computed);
    }

    @Test
    void aStudyOfANodeThatDiedIsTakenOverWhenItsLeaseEnds() {
        Shopped shop = opened("dead", year(named("dead")));
        Claimed lost;
        try (Rooms dying = otherNode()) {
            dying.get(KeepingStudies.class).open();
            lost = dying.get(KeepingStudies.class).claim().orElseThrow();
        }

        assertThat(node.get(RunningStudies.class).runDue(ALL)).isEqualTo(Studies.ALL.size() - 1);
        assertThat(state(shop, lost.kind()).phase()).isEqualTo(StudyState.Phase.COMPUTING);
        assertThat(state(shop, lost.kind()).found()).isEmpty();

        node.later(KeepingStudies.LEASE.plusSeconds(1));
        assertThat(node.get(RunningStudies.class).runDue(ALL)).isEqualTo(1);
        assertThat(state(shop, lost.kind()).phase()).isEqualTo(StudyState.Phase.FOUND);
        assertThat(node.get(KeepingStudies.class).progress(lost, 50))
                .as("no longer its own")
                .isFalse();
    }

    @Test
    void whatMovedIsComputedAgainAndNothingElse() {
        Shopped shop = named("moved");
        List<Order> orders = year(shop);
        HistoryStore store = new HistoryStore(node);
        store.open(List.of(shop), Math.toIntExact(COMPLETE.toEpochDay()));
        store.store(orders);
        node.get(RunningStudies.class).runDue(ALL);
        assertThat(node.get(RunningStudies.class).runDue(ALL))
                .as("looked at a moment ago")
                .isZero();

        node.later(KeepingStudies.LOOK_AGAIN.plusSeconds(1));
        assertThat(node.get(RunningStudies.class).runDue(ALL))
                .as("nothing moved")
                .isZero();
        String before = state(shop, "mean-cumulative.nps").found().orElseThrow().inputsHash();

        store.store(List.of(order(shop, orders.getFirst().customer(), 300, -1, 500)));
        node.later(KeepingStudies.LOOK_AGAIN.plusSeconds(1));
        // a later order: what customers bring and how often they come back, not how satisfied they are
        assertThat(node.get(RunningStudies.class).runDue(ALL)).isEqualTo(4);
        assertThat(state(shop, "mean-cumulative.nps").found().orElseThrow().inputsHash())
                .isNotEqualTo(before);
    }

    @Test
    void anEmptyShopAndOneAnswerAreNoTrouble() {
        Shopped empty = opened("empty", List.of());
        Shopped single = named("single");
        opened("single", List.of(order(single, customer(), 10, 9, 50)));
        Shopped unknown = named("unknown");
        new HistoryStore(node).open(List.of(unknown), 0);
        node.jdbi()
                .useHandle(
                        handle -> handle.execute("update shop set complete_through_day = null where code = 'unknown'"));

        node.get(RunningStudies.class).runDue(ALL);

        assertThat(state(empty, "mean-cumulative.nps").found().orElseThrow().figures())
                .isEmpty();
        assertThat(state(unknown, "mean-cumulative.nps").found().orElseThrow().cutoff())
                .isEmpty();
        assertThat(figure(single, "mean-cumulative.nps", "orders", "promoter"))
                .hasValueSatisfying(
                        figure -> assertThat(figure.estimation().estimate()).isEmpty());
        assertThat(state(single, "value-gap.nps").found().orElseThrow().figures())
                .isEmpty();
        assertThat(state(single, "nps-clustered").found().orElseThrow().figures())
                .isEmpty();
        assertThat(node.get(ShowingStudies.class).of(ShopScope.only(java.util.Set.of()), single.id()))
                .isEmpty();
    }

    @Test
    void theGapInEurosHasABootstrapIntervalThatHoldsIt() {
        Shopped shop = named("gap");
        opened("gap", year(shop));

        node.get(RunningStudies.class).runDue(ALL);

        Estimate gap = figure(shop, "value-gap.nps", "value_gap", "promoter")
                .flatMap(figure -> figure.estimation().estimate())
                .orElseThrow();
        assertThat(gap.method()).isEqualTo("bootstrap-bca");
        assertThat(gap.interval().orElseThrow().contains(gap.value())).isTrue();
    }

    @Test
    void whereCustomersAnsweredTwiceTheIntervalIsMadeByCustomer() {
        Shopped shop = named("twice");
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Customer customer = customer();
            int score = i % 2 == 0 ? 10 : 2;
            orders.add(order(shop, customer, 500, score, 50));
            orders.add(order(shop, customer, 510, score, 50));
        }
        opened("twice", orders);

        node.get(RunningStudies.class).runDue(ALL);

        Estimate nps = figure(shop, "nps-clustered", "nps", "all")
                .flatMap(figure -> figure.estimation().estimate())
                .orElseThrow();
        assertThat(nps.n()).isEqualTo(80);
        DateRange days =
                state(shop, "nps-clustered").found().orElseThrow().period().orElseThrow();
        assertThat(shownOf(shop, days).method()).isEqualTo("nps-clustered");
        assertThat(shownOf(shop, days).interval()).isEqualTo(nps.interval());
        assertThat(shownOf(shop, new DateRange(days.from().plusDays(1), days.to()))
                        .method())
                .as("the study knows nothing of other days")
                .isEqualTo("nps-adjusted-wald");
        // every customer says everything twice: forty answers' worth, G/(G-1) * 40 * (1/40)^2 = 1/39
        assertThat(nps.interval().orElseThrow().upper()).isCloseTo(1.959964 / Math.sqrt(39), within(1e-6));
    }

    private Estimate shownOf(Shopped shop, DateRange days) {
        ScoreQuestion question = new ScoreQuestion(shop.id(), days, Optional.empty(), Optional.empty());
        return node.get(MeasuringNps.class)
                .answerByCustomer(ALL, question)
                .flatMap(findings -> findings.whole().headline().estimate())
                .orElseThrow();
    }
}
