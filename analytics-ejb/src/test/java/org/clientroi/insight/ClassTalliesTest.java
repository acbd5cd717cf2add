package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.ClassTallies;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.insight.domain.ValueBands;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows in time, by class, beside a naive count over the naive experiences. */
@EveryDatabase
class ClassTalliesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final LocalDate COMPLETE = History.FIRST_DAY.plusDays(500);
    private static final Segment COLOUR = new Segment("colour", true);
    private static final List<Segment> CLASSES =
            List.of(Segment.SCORE, new Segment("late", false), new Segment("incident", false), COLOUR);

    private final Rooms rooms;
    private final History history = History.random(31, 150);
    private final ShopId shop = history.shops().getFirst().id();
    private final Map<UUID, Map<String, String>> experiences = new NaiveExperiences(history).rows();

    ClassTalliesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(History.FIRST_DAY.toEpochDay()) + 500);
        store.store(history.orders());
        history.orders().forEach(order -> {
            Map<String, String> row = experiences.get(order.id());
            if (row != null) {
                row.put("colour", order.colour().orElse("null"));
            }
        });
        experiences.values().removeIf(row -> !shop.toString().equals(row.get("shop_id")));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ClassTallies tallies() {
        return rooms.get(ClassTallies.class);
    }

    private RepeatOrderQuestion question(Segment by, Optional<DateRange> period, int horizon) {
        return new RepeatOrderQuestion(shop, by, "nps", period, horizon);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static boolean has(Map<String, String> row, String column) {
        return !"null".equals(row.get(column));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    private static int dayZero(RepeatOrderQuestion question, Map<String, String> row) {
        return number(row, question.by().isScore() ? "answered_day" : "delivered_day");
    }

    private static String clock(RepeatOrderQuestion question) {
        return question.by().isScore() ? "a" : "d";
    }

    private List<Map<String, String>> counted(RepeatOrderQuestion question, FollowedFor followed, int last) {
        boolean score = question.by().isScore();
        return experiences.values().stream()
                .filter(row -> has(row, score ? "nps" : "delivered_day"))
                .filter(row ->
                        text(row, score ? "index_answer" : "index_delivery").equals("true"))
                .filter(row -> dayZero(question, row) >= followed.firstAskedDay() && dayZero(question, row) <= last)
                .toList();
    }

    private static String classOf(RepeatOrderQuestion question, Map<String, String> row) {
        if (question.by().isScore()) {
            int score = number(row, "nps");
            return score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor";
        }
        String name = question.by().name();
        return has(row, name) ? text(row, name) : name.equals("incident") ? "none" : "";
    }

    private static Traits traits(Map<String, String> row, ValueBands bands) {
        BigDecimal amount = new BigDecimal(text(row, "amount"));
        ValueBand band = !text(row, "currency").equals("EUR")
                ? ValueBand.FOREIGN
                : amount.compareTo(bands.middle()) < 0
                        ? ValueBand.LOW
                        : amount.compareTo(bands.high()) < 0 ? ValueBand.MIDDLE : ValueBand.HIGH;
        return new Traits(
                has(row, "late") ? Optional.of(text(row, "late").equals("true")) : Optional.empty(),
                text(row, "first_order").equals("true"),
                band);
    }

    private static FollowUpCell followed(RepeatOrderQuestion question, Map<String, String> row, ValueBands bands) {
        int cutoff = Math.toIntExact(COMPLETE.toEpochDay());
        int ends = has(row, "closed_day") ? Math.min(cutoff, number(row, "closed_day")) : cutoff;
        int days = Math.max(0, Math.min(question.horizonDays(), ends - dayZero(question, row)));
        String next = clock(question) + "_next";
        boolean ordered = days > 0 && has(row, next) && Double.parseDouble(text(row, next)) <= days;
        double waited = ordered ? Double.parseDouble(text(row, next)) : days;
        return new FollowUpCell(classOf(question, row), traits(row, bands), waited, ordered, 0);
    }

    @Test
    void everybodyIsFollowedToTheNextOrderOrAsLongAsThereWas() {
        for (int horizon : new int[] {30, 365}) {
            for (Segment by : CLASSES) {
                for (Optional<DateRange> period : List.of(
                        Optional.<DateRange>empty(),
                        Optional.of(new DateRange(History.FIRST_DAY, History.FIRST_DAY.plusDays(600))))) {
                    RepeatOrderQuestion question = question(by, period, horizon);
                    FollowedFor followed = new FollowedFor(horizon, period, Optional.of(COMPLETE));
                    ValueBands bands = tallies().bands(ALL, shop, question, followed);
                    Map<FollowUpCell, Long> expected = counted(question, followed, followed.lastDayOfCurves()).stream()
                            .collect(Collectors.groupingBy(
                                    row -> followed(question, row, bands), Collectors.counting()));

                    assertThat(tallies().followUp(ALL, shop, question, followed, bands))
                            .as(by + " " + period + " " + horizon)
                            .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                                    .map(cell -> new FollowUpCell(
                                            cell.getKey().className(),
                                            cell.getKey().traits(),
                                            cell.getKey().days(),
                                            cell.getKey().ordered(),
                                            cell.getValue()))
                                    .toList())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void whoIsAskedAboutAndTooRecentIsFollowedForLessThanTheHorizon() {
        Optional<DateRange> period = Optional.of(new DateRange(History.FIRST_DAY, COMPLETE.plusDays(300)));
        RepeatOrderQuestion question = question(Segment.SCORE, period, 365);
        FollowedFor followed = new FollowedFor(365, period, Optional.of(COMPLETE));
        List<FollowUpCell> cells =
                tallies().followUp(ALL, shop, question, followed, tallies().bands(ALL, shop, question, followed));

        assertThat(cells).anyMatch(cell -> cell.days() == 0 && !cell.ordered());
        assertThat(cells).anyMatch(cell -> cell.days() > 0 && cell.days() < 365 && !cell.ordered());
        assertThat(cells).noneMatch(cell -> cell.days() > 365);
    }

    @Test
    void theBandsLieAroundTheMeanAmountInTheShopsCurrency() {
        RepeatOrderQuestion question = question(Segment.SCORE, Optional.empty(), 30);
        FollowedFor followed = new FollowedFor(30, Optional.empty(), Optional.of(COMPLETE));
        double mean = counted(question, followed, followed.lastDayOfCurves()).stream()
                .filter(row -> text(row, "currency").equals("EUR"))
                .mapToDouble(row -> Double.parseDouble(text(row, "amount")))
                .average()
                .orElseThrow();
        ValueBands bands = tallies().bands(ALL, shop, question, followed);

        assertThat(bands.middle().doubleValue()).isEqualTo(mean * 2 / 3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(bands.high().doubleValue()).isEqualTo(mean * 4 / 3, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void ordersAndValueAreSummedOverThoseFollowedForTheWholeHorizon() {
        for (int horizon : new int[] {30, 90, 180, 365}) {
            for (Segment by : CLASSES) {
                RepeatOrderQuestion question = question(by, Optional.empty(), horizon);
                FollowedFor followed = new FollowedFor(horizon, Optional.empty(), Optional.of(COMPLETE));
                ValueBands bands = tallies().bands(ALL, shop, question, followed);
                Map<List<Object>, List<Map<String, String>>> expected =
                        counted(question, followed, followed.lastFollowedDay()).stream()
                                .filter(row -> !has(row, "closed_day")
                                        || number(row, "closed_day") >= dayZero(question, row) + horizon)
                                .collect(Collectors.groupingBy(
                                        row -> List.of(classOf(question, row), traits(row, bands))));

                assertThat(tallies().spend(ALL, shop, question, followed, bands))
                        .as(by + " " + horizon)
                        .usingRecursiveFieldByFieldElementComparator(
                                org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                        .build())
                        .containsExactlyInAnyOrderElementsOf(expected.values().stream()
                                .map(rows -> spent(question, rows, bands))
                                .toList())
                        .isNotEmpty();
            }
        }
    }

    private static SpendCell spent(RepeatOrderQuestion question, List<Map<String, String>> rows, ValueBands bands) {
        String horizon = "_" + question.horizonDays();
        String clock = clock(question);
        List<Integer> orders = rows.stream()
                .map(row -> number(row, clock + "_orders" + horizon))
                .toList();
        List<BigDecimal> values = rows.stream()
                .map(row -> new BigDecimal(text(row, clock + "_value" + horizon)))
                .toList();
        return new SpendCell(
                classOf(question, rows.getFirst()),
                traits(rows.getFirst(), bands),
                rows.size(),
                values.stream().filter(value -> value.signum() > 0).count(),
                orders.stream().mapToLong(Integer::longValue).sum(),
                orders.stream().mapToLong(count -> (long) count * count).sum(),
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add),
                rows.stream()
                        .mapToLong(row -> number(row, clock + "_foreign" + horizon))
                        .sum());
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        ShopScope other = ShopScope.only(Set.of(history.shops().getLast().id()));
        RepeatOrderQuestion question = question(Segment.SCORE, Optional.empty(), 30);
        FollowedFor followed = new FollowedFor(30, Optional.empty(), Optional.of(COMPLETE));
        ValueBands bands = tallies().bands(other, shop, question, followed);

        assertThat(bands).isEqualTo(ValueBands.around(0, BigDecimal.ZERO));
        assertThat(tallies().followUp(other, shop, question, followed, bands)).isEmpty();
        assertThat(tallies().spend(other, shop, question, followed, bands)).isEmpty();
    }
}
