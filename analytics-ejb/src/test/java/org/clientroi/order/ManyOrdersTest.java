package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.order.OrderDesk.everywhere;
import static org.clientroi.order.OrderDesk.options;
import static org.clientroi.order.OrderDesk.received;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.shop.domain.Shop;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ManyOrdersTest {

    private static final String OLIST_COLUMNS = "order_number:order_id,customer_ref:customer_unique_id,"
            + "placed_at:purchase_ts,promised_on:estimated_delivery_date,amount:order_value,region:state,"
            + "status:order_status,delivered_at:delivered_ts";
    private static final String NOT_FOR_ORDERS = "review_score,review_sent_ts,review_answered_ts,comment,comment_title,"
            + "orders_of_customer_in_full_data,n_reviews,comment_ascii_stripped";

    /** Two years of a large shop where large shops are kept, of a small one where things are tried. */
    private static int history(Engine engine) {
        return Integer.getInteger("history.orders", engine == Engine.POSTGRESQL ? 200_000 : 20_000);
    }

    private final Rooms rooms;
    private final OrderDesk desk;
    private final int history;
    private final int real;

    ManyOrdersTest(Engine engine) {
        real = engine == Engine.POSTGRESQL ? 1_000_000 : 2_000;
        history = history(engine);
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    /** The folder is beside the project, however deep the tests run. */
    private static Optional<Path> olist() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("../shared/data/olist/events.csv").normalize())
                .filter(Files::isReadable)
                .findFirst();
    }

    /** The whole file where large shops are kept, its first orders where things are tried; the head first. */
    private List<String> olistLines() throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : Files.readAllLines(olist().orElseThrow())) {
            line.append(line.isEmpty() ? "" : "\n").append(part);
            // a comment may go over several lines
            if (line.chars().filter(c -> c == '"').count() % 2 == 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        return lines.subList(0, Math.min(lines.size(), 1 + real));
    }

    private IntakeAnswer olist(String ignored) throws IOException {
        byte[] file = String.join("\n", olistLines()).getBytes(StandardCharsets.UTF_8);
        return olist(new ByteArrayInputStream(file), ignored);
    }

    private IntakeAnswer olist(InputStream file, String ignored) {
        return received(desk.receive(
                file, BodyFormat.CSV, options(OLIST_COLUMNS, "shop:olist,currency:BRL", ignored, null), everywhere()));
    }

    @Test
    void aRealFileGoesInAndEndsTheSameWhenItsDeliveriesComeLater() throws IOException {
        assumeTrue(olist().isPresent(), "the Olist file is not beside the project");
        Shop shop = desk.open("olist", "America/Sao_Paulo", "BRL");

        long orders = olistLines().size() - 1L;
        long customers = olistLines().stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .distinct()
                .count();
        IntakeAnswer whole = olist(NOT_FOR_ORDERS);
        List<Map<String, String>> expected = desk.orders();
        assertThat(whole)
                .extracting(IntakeAnswer::created, IntakeAnswer::rejectedCount)
                .containsExactly(orders, 0L);
        assertThat(desk.count("customer")).isEqualTo(customers);
        assertThat(olist(NOT_FOR_ORDERS).unchanged()).isEqualTo(orders);

        rooms.jdbi()
                .useHandle(handle -> List.of("experience", "invitation", "customer_order", "customer")
                        .forEach(table -> handle.execute("delete from " + table)));
        assertThat(olist(NOT_FOR_ORDERS + ",delivered_ts").created()).isEqualTo(orders);
        IntakeAnswer completed = olist(NOT_FOR_ORDERS);
        assertThat(completed.updated() + completed.unchanged()).isEqualTo(orders);
        assertThat(desk.orders()).isEqualTo(expected);
        assertThat(shop.code().value()).isEqualTo("olist");
    }

    @Test
    void theColumnsOfARealFileThatCannotBeSegmentsAreNamed() throws IOException {
        assumeTrue(olist().isPresent(), "the Olist file is not beside the project");
        desk.open("olist", "America/Sao_Paulo", "BRL");

        IntakeAnswer answer;
        try (InputStream file = Files.newInputStream(olist().orElseThrow())) {
            answer = olist(file, "");
        }

        assertThat(answer.ignoredColumns())
                .containsExactlyInAnyOrder("review_sent_ts", "review_answered_ts", "comment", "comment_title");
        assertThat(desk.rows("select name from shop_attribute order by name"))
                .extracting(a -> a.get("name"))
                .containsExactly(
                        "comment_ascii_stripped", "n_reviews", "orders_of_customer_in_full_data", "review_score");
    }

    @Test
    void aHistoryNeverMailsAnybody() {
        desk.open("lumen", "Europe/Paris", "EUR");
        rooms.jdbi().useHandle(handle -> handle.execute("update shop set asking_since = ?", OrderDesk.NOW));

        IntakeAnswer answer =
                received(desk.receive(delivered(history), BodyFormat.CSV, IntakeOptions.none(), everywhere()));

        assertThat(answer.created()).isEqualTo(history);
        assertThat(desk.count("outbox_mail")).isZero();
        assertThat(desk.rows("select state from invitation where state in ('planned', 'queued', 'sent')"))
                .isEmpty();
    }

    /** Delivered orders of two years, one by one: nobody holds the file. */
    private static InputStream delivered(int count) {
        LocalDate first = LocalDate.of(2024, 10, 1);
        Stream<String> lines = Stream.concat(
                Stream.of(
                        "shop,order_number,customer_email,customer_name,placed_at,delivered_at,amount,currency,colour\n"),
                IntStream.range(0, count)
                        .mapToObj(i -> "lumen,N%d,c%d@example.org,Martin,%s 10:00,%s 11:30,%d.%02d,EUR,c%d\n"
                                .formatted(
                                        i,
                                        i % (count * 13 / 20),
                                        first.plusDays(i * 700L / count),
                                        first.plusDays(i * 700L / count + 4),
                                        i % 90,
                                        i % 100,
                                        i % 7)));
        return new SequenceInputStream(Collections.enumeration(
                lines.<InputStream>map(line -> new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                        .toList()));
    }

    @Test
    void twoFilesWithTheSameCustomersAndOrdersAtTheSameTimeBothGoIn() throws Exception {
        desk.open("lumen", "Europe/Paris", "EUR");
        desk.open("lumen-uk", "Europe/London", "GBP");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<IntakeAnswer>> imports = List.of(
                    () -> half("lumen", 1),
                    () -> half("lumen", 1),
                    () -> half("lumen", -1),
                    () -> half("lumen-uk", -1));
            long created = 0;
            for (Future<IntakeAnswer> answer : threads.invokeAll(imports)) {
                created += answer.get().created();
                assertThat(answer.get().rejectedCount()).isZero();
            }
            assertThat(created).isEqualTo(12_000);
        }
        assertThat(desk.count("customer_order")).isEqualTo(12_000);
        assertThat(desk.count("customer")).isEqualTo(3_000);
    }

    private IntakeAnswer half(String shop, int direction) {
        StringBuilder file = new StringBuilder("shop,order_number,customer_email,placed_at,amount,currency,colour\n");
        for (int i = 0; i < 6_000; i++) {
            int n = direction > 0 ? i : 5_999 - i;
            file.append("%s,N%d,c%d@example.org,2026-10-01,%d,EUR,c%d\n".formatted(shop, n, n % 3_000, n % 50, n % 9));
        }
        return received(desk.receive(file.toString(), BodyFormat.CSV, IntakeOptions.none()));
    }
}
