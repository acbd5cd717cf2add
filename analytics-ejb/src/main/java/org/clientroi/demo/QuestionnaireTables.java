package org.clientroi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.demo.history.Delivery;
import org.clientroi.demo.history.DemoOrder;
import org.clientroi.demo.history.LaterReplies;
import org.clientroi.demo.history.Replying;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;

/** Writes what was replied after the score, and which pages were sent. */
final class QuestionnaireTables {

    private final Connection connection;
    private final List<DemoOrder> orders;
    private final UUID shop;
    private final ZoneId zone;

    QuestionnaireTables(Connection connection, ShopHistory history, ShopId shop) {
        this.connection = connection;
        this.orders = history.orders();
        this.shop = shop.value();
        this.zone = history.plan().identity().zone();
    }

    void write() throws SQLException {
        try (BatchInsert steps = new BatchInsert(connection, "survey_step", List.of("order_id", "step", "shop_id"));
                BatchInsert scores = new BatchInsert(connection, "response", AskingTables.RESPONSE);
                BatchInsert replies = replies()) {
            for (DemoOrder order : orders) {
                if (order.answer().isPresent()) {
                    steps.row(order.id(), "score", shop);
                    Optional<LaterReplies> later = Replying.to(order);
                    if (later.isPresent()) {
                        steps(steps, order, later.get());
                        scores(scores, order, later.get());
                        replies(replies, order, later.get());
                    }
                }
            }
        }
    }

    private BatchInsert replies() throws SQLException {
        return new BatchInsert(
                connection,
                "reply",
                List.of(
                        "id",
                        "shop_id",
                        "order_id",
                        "question",
                        "first_choice",
                        "first_words",
                        "first_replied_at",
                        "first_replied_day",
                        "last_choice",
                        "last_words",
                        "last_replied_at",
                        "edits"));
    }

    private void steps(BatchInsert steps, DemoOrder order, LaterReplies later) throws SQLException {
        steps.row(order.id(), "details", shop);
        if (later.sentLast()) {
            steps.row(order.id(), "last", shop);
        }
    }

    private void scores(BatchInsert scores, DemoOrder order, LaterReplies later) throws SQLException {
        boolean before = order.delivery()
                .map(Delivery::deliveredAt)
                .filter(delivered -> delivered.isAfter(later.at()))
                .isPresent();
        for (Map.Entry<String, Optional<Integer>> given : later.scores().entrySet()) {
            scores.row(
                    TimeOrderedId.next(),
                    shop,
                    order.id(),
                    given.getKey(),
                    "survey",
                    given.getValue(),
                    Optional.empty(),
                    later.at(),
                    day(later.at()),
                    given.getValue(),
                    Optional.empty(),
                    later.at(),
                    before,
                    0);
        }
    }

    private void replies(BatchInsert replies, DemoOrder order, LaterReplies later) throws SQLException {
        for (Map.Entry<String, List<String>> given : later.chosen().entrySet()) {
            String chosen = String.join(",", given.getValue());
            Optional<String> words = given.getKey().equals("contact") ? later.phone() : Optional.empty();
            replies.row(
                    TimeOrderedId.next(),
                    shop,
                    order.id(),
                    given.getKey(),
                    chosen,
                    words,
                    later.at(),
                    day(later.at()),
                    chosen,
                    words,
                    later.at(),
                    0);
        }
    }

    private int day(Instant at) {
        return Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
    }
}
