package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.insight.History.Answer;
import org.clientroi.insight.History.Order;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.application.ReceivingOrders;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.response.application.ReceivingAnswers;
import org.clientroi.response.domain.AnswersReceipt;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Rooms;
import org.jspecify.annotations.Nullable;

/** Tells the rooms a history as shops do: in files, by the state of the order, late, twice and in any order. */
final class HistoryFiles {

    private static final String ORDERS = "shop,order_number,customer_email,placed_at,amount,currency,carrier,incident,"
            + "voucher_code,promised_on,status,status_at,delivered_at";
    private static final String ANSWERS = "shop,order_number,question,score,comment,answered_at";
    private static final Set<String> AFTER_DELIVERY = Set.of("cancelled", "returned", "partly_returned");
    private static final Sending EVERYWHERE = new Sending("key", ShopScope.everyShop(), shop -> true);

    private final Rooms rooms;

    HistoryFiles(Rooms rooms) {
        this.rooms = rooms;
    }

    static String address(History.Customer customer) {
        return customer.pseudonym() + "@example.org";
    }

    /**
     * Everything, at least once: a third of the lines twice. Answers that come before their order are turned away, and all
     * answers are sent once more at the end.
     */
    void arrive(History history, Random random) {
        List<String> orders =
                twice(history.orders().stream().flatMap(HistoryFiles::lines).toList(), random);
        List<String> answers =
                twice(history.orders().stream().flatMap(HistoryFiles::answers).toList(), random);
        int files = 1 + random.nextInt(5);
        for (int file = 0; file < files; file++) {
            assertThat(orders(share(orders, file, files)).rejectedCount()).isZero();
            answers(share(answers, file, files));
        }
        assertThat(answers(answers).rejectedCount()).isZero();
    }

    private static List<String> share(List<String> lines, int file, int files) {
        return lines.subList(lines.size() * file / files, lines.size() * (file + 1) / files);
    }

    private static List<String> twice(List<String> lines, Random random) {
        List<String> sent = new ArrayList<>(lines);
        lines.stream().filter(line -> random.nextInt(3) == 0).forEach(sent::add);
        Collections.shuffle(sent, random);
        return sent;
    }

    IntakeAnswer orders(List<String> lines) {
        return ((OrderReceipt.Received) read(ORDERS, lines, rooms.get(ReceivingOrders.class)::receive)).answer();
    }

    IntakeAnswer answers(List<String> lines) {
        return ((AnswersReceipt.Received) read(ANSWERS, lines, rooms.get(ReceivingAnswers.class)::receive)).answer();
    }

    private interface Receiving<T> {

        T receive(ByteArrayInputStream body, BodyFormat format, IntakeOptions options, Sending sending)
                throws IOException;
    }

    private static <T> T read(String header, List<String> lines, Receiving<T> receiving) {
        String file = Stream.concat(Stream.of(header), lines.stream()).collect(Collectors.joining("\n"));
        try {
            return receiving.receive(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    BodyFormat.CSV,
                    IntakeOptions.none(),
                    EVERYWHERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Placed; delivered or as far as it came; and what became of it afterwards. */
    static Stream<String> lines(Order order) {
        List<String> lines = new ArrayList<>();
        Instant placed = order.placedAt();
        boolean ended = AFTER_DELIVERY.contains(order.status());
        lines.add(line(order, "placed", placed, null));
        Instant delivered = order.deliveredAt();
        if (delivered != null) {
            lines.add(line(order, ended ? "delivered" : order.status(), placed.plus(Duration.ofHours(1)), delivered));
        }
        if (ended || delivered == null) {
            lines.add(line(order, order.status(), placed.plus(Duration.ofHours(2)), null));
        }
        return lines.stream();
    }

    private static String line(Order order, String status, Instant at, @Nullable Instant delivered) {
        return Stream.of(
                        order.shop().code(),
                        order.number(),
                        address(order.customer()),
                        order.placedAt(),
                        order.amount(),
                        order.currency(),
                        order.carrier(),
                        order.incident(),
                        order.voucher(),
                        order.promisedDay() == null ? null : LocalDate.ofEpochDay(order.promisedDay()),
                        status,
                        at,
                        delivered)
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining(","));
    }

    private static Stream<String> answers(Order order) {
        return order.answers().stream().map(answer -> answer(order, answer));
    }

    private static String answer(Order order, Answer answer) {
        return "%s,%s,%s,%d,%s,%s"
                .formatted(
                        order.shop().code(),
                        order.number(),
                        answer.question(),
                        answer.score(),
                        answer.comment() == null ? "" : answer.comment(),
                        answer.at());
    }

    static Set<History.Customer> closed(History history) {
        Set<History.Customer> closed = new HashSet<>();
        history.orders().stream()
                .map(Order::customer)
                .filter(customer -> customer.closedDay() != null)
                .forEach(closed::add);
        return closed;
    }
}
