package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.statistics.golden.GoldenFolder;
import org.clientroi.statistics.golden.GoldenTable;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * c0_frame on rows of the database: the golden's orders, deliveries and answers are brought in as files, its closed
 * accounts are erased on their day, and what lies in {@code experience} is the golden's frame.
 */
class GoldenFrameTest {

    private static final Instant NOW = Instant.parse("2026-01-02T09:00:00Z");
    private static final LocalDate CUTOFF = LocalDate.of(2025, 9, 30);
    private static final Duration ON_ITS_WAY = Duration.ofDays(3);

    private final GoldenFolder goldens = new GoldenFolder(folder());

    private @Nullable Rooms opened;

    private Rooms rooms() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() {
        rooms().close();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(GoldenFrameTest.class.getResource("/statistics"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A respondent as frame.csv has one. */
    private record Line(
            int score, int followUp, double time, boolean reordered, int orders365, BigDecimal value365, int between) {

        boolean isFollowedFor(int days) {
            return followUp >= days;
        }
    }

    /** The zone is a matter of Java, the later orders one of the database. */
    @ParameterizedTest
    @CsvSource({"H2, UTC", "H2, Europe/Paris", "POSTGRESQL, Europe/Paris"})
    void experiencesAreTheFrame(Engine engine, String zone) {
        opened = Rooms.on(engine, NOW);
        bringIn(zone);
        Map<String, String> numbers = numbers();
        eraseClosed();

        Map<String, Line> found = found(numbers);

        if (zone.equals("UTC")) {
            assertThat(found).isEqualTo(frame());
        }
        assertThat(figures(found.values())).isEqualTo(expected("derived_frame_" + zone));
    }

    private void bringIn(String zone) {
        rooms().inTransaction(() -> {
            Shop shop = Shop.opened(
                    new ShopCode("golden"),
                    new ShopIdentity("Golden", Language.FR, ZoneId.of(zone), Currency.getInstance("EUR")),
                    NOW);
            rooms().get(Shops.class).add(shop);
            return shop;
        });
        HistoryFiles files = new HistoryFiles(rooms());
        GoldenTable responses = goldens.table("responses.csv");
        List<String> respondents = List.of(responses.texts("customer_id"));
        List<String> lines = new ArrayList<>();
        each("deliveries.csv", row -> {
            Instant delivered = Instant.parse(text(row, "delivered_at"));
            lines.add(order(row, "delivery_id", "order_value", delivered.minus(ON_ITS_WAY), delivered.toString()));
        });
        each(
                "orders.csv",
                row -> lines.add(order(row, "order_id", "value", Instant.parse(text(row, "ordered_at")), "")));
        Map<String, Boolean> asked = new HashMap<>();
        respondents.forEach(customer -> asked.put(customer, true));
        lines.removeIf(line -> !asked.containsKey(line.split(",")[2].split("@")[0]));
        assertThat(files.orders(lines).rejectedCount()).isZero();
        List<String> answers = new ArrayList<>();
        each(
                "responses.csv",
                row -> answers.add("golden,%s,nps,%s,,%s"
                        .formatted(text(row, "delivery_id"), text(row, "score"), text(row, "answered_at"))));
        assertThat(files.answers(answers).created()).isEqualTo(respondents.size());
    }

    private static String order(
            Map<String, String> row, String number, String value, Instant placed, String delivered) {
        return "golden,%s,%s@example.org,%s,%s,EUR,,,,,,,%s"
                .formatted(text(row, number), text(row, "customer_id"), placed, text(row, value), delivered);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private void each(String file, java.util.function.Consumer<Map<String, String>> row) {
        GoldenTable table = goldens.table(file);
        IntStream.range(0, table.size()).forEach(index -> row.accept(table.row(index)));
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        rooms().jdbi()
                .useHandle(handle -> handle.createQuery("select id, order_number from customer_order")
                        .map((row, context) -> numbers.put(row.getString("id"), row.getString("order_number")))
                        .list());
        return numbers;
    }

    /** Who never answered is not there. */
    private void eraseClosed() {
        each("customers.csv", row -> {
            String closed = text(row, "closed_at");
            if (!closed.isEmpty()) {
                rooms().clock().moveTo(Instant.parse(closed));
                rooms().get(ErasingCustomer.class)
                        .erase(EmailAddress.parse(text(row, "customer_id") + "@example.org")
                                .orElseThrow());
            }
        });
    }

    private Map<String, Line> found(Map<String, String> numbers) {
        Map<String, Line> lines = new TreeMap<>();
        rooms().jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select order_id, nps, answered_day, closed_day, a_next, a_orders_365, a_value_365,"
                                        + " orders_between from experience where index_answer")
                        .reduceRows(lines, (all, row) -> {
                            all.put(
                                    Objects.requireNonNull(numbers.get(row.getColumn("order_id", String.class))),
                                    line(row));
                            return all;
                        }));
        return lines;
    }

    private static Line line(RowView row) {
        Integer closed = row.getColumn("closed_day", Integer.class);
        int end = Math.toIntExact(CUTOFF.toEpochDay());
        int followUp = (closed == null ? end : Math.min(end, closed)) - row.getColumn("answered_day", Integer.class);
        BigDecimal next = row.getColumn("a_next", BigDecimal.class);
        boolean reordered = next != null && next.doubleValue() <= followUp;
        return new Line(
                row.getColumn("nps", Integer.class),
                followUp,
                reordered ? next.doubleValue() : followUp,
                reordered,
                row.getColumn("a_orders_365", Integer.class),
                money(row.getColumn("a_value_365", BigDecimal.class).toPlainString()),
                row.getColumn("orders_between", Integer.class));
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text).setScale(2, java.math.RoundingMode.HALF_EVEN);
    }

    private Map<String, Line> frame() {
        GoldenTable responses = goldens.table("responses.csv");
        Map<String, String> deliveries = new HashMap<>();
        for (int row = 0; row < responses.size(); row++) {
            deliveries.put(responses.texts("response_id")[row], responses.texts("delivery_id")[row]);
        }
        Map<String, Line> lines = new TreeMap<>();
        each(
                "frame.csv",
                row -> lines.put(
                        Objects.requireNonNull(deliveries.get(text(row, "response_id"))),
                        new Line(
                                Integer.parseInt(text(row, "score")),
                                Integer.parseInt(text(row, "followup")),
                                Double.parseDouble(text(row, "time")),
                                text(row, "status").equals("1"),
                                Integer.parseInt(text(row, "orders365")),
                                money(text(row, "value365")),
                                Integer.parseInt(text(row, "orders_between")))));
        return lines;
    }

    /** Those of c0_frame that one row a respondent tells. */
    private static Map<String, Double> figures(Collection<Line> lines) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("respondents", (double) lines.size());
        figures.put("events", count(lines, Line::reordered));
        figures.put("person_days", lines.stream().mapToDouble(Line::time).sum());
        figures.put("full90", count(lines, line -> line.isFollowedFor(90)));
        figures.put(
                "reorder90_among_full",
                count(lines, line -> line.isFollowedFor(90) && line.reordered() && line.time() <= 90));
        figures.put("full365", count(lines, line -> line.isFollowedFor(365)));
        List<Line> full = lines.stream().filter(line -> line.isFollowedFor(365)).toList();
        figures.put("orders365_among_full", (double)
                full.stream().mapToInt(Line::orders365).sum());
        figures.put(
                "value365_among_full",
                full.stream()
                        .map(Line::value365)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue());
        figures.put("orders_excluded_between_delivery_and_answer", (double)
                lines.stream().mapToInt(Line::between).sum());
        figures.put("same_day_events", count(lines, line -> line.reordered() && line.time() == 0.5));
        figures.put("zero_followup", count(lines, line -> line.followUp() <= 0));
        return figures;
    }

    private static double count(Collection<Line> lines, java.util.function.Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    private Map<String, Double> expected(String id) {
        JsonObject golden = goldens.read(folder().resolve("json/c0_frame.json")).getJsonArray("cases").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getJsonObject("expected");
        Map<String, Double> figures = new TreeMap<>();
        figures(List.of())
                .keySet()
                .forEach(name -> figures.put(name, golden.getJsonNumber(name).doubleValue()));
        return figures;
    }
}
