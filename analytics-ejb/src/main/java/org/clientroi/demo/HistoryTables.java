package org.clientroi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.clientroi.demo.history.Customer;
import org.clientroi.demo.history.DemoOrder;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;

/**
 * Writes a history straight into the tables of its rooms, as they would have written it one event at a time over two
 * years.
 */
final class HistoryTables {

    private static final String ATTRIBUTE = "collection";

    private final Connection connection;
    private final Secrets secrets;
    private final ShopHistory history;
    private final ShopId shop;
    private final Instant now;

    HistoryTables(Connection connection, Secrets secrets, ShopHistory history, ShopId shop, Instant now) {
        this.connection = connection;
        this.secrets = secrets;
        this.history = history;
        this.shop = shop;
        this.now = now;
    }

    void write() throws SQLException {
        customers();
        orders();
        attributes();
        new AskingTables(connection, secrets, history, shop, now).write();
        new QuestionnaireTables(connection, history, shop).write();
    }

    private void customers() throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "customer",
                List.of(
                        "id",
                        "email",
                        "shop_id",
                        "customer_ref",
                        "pseudonym",
                        "first_name",
                        "last_name",
                        "phone",
                        "created_at"))) {
            for (Customer customer : history.customers()) {
                boolean byNumber = customer.email().isEmpty();
                insert.row(
                        customer.id(),
                        customer.email(),
                        byNumber ? shop.value() : null,
                        byNumber ? customer.number() : null,
                        secrets.token("pseudonym", customer.id().toString()),
                        customer.firstName(),
                        customer.lastName(),
                        customer.phone(),
                        Instant.ofEpochMilli(customer.id().getMostSignificantBits() >>> 16));
            }
        }
    }

    private void orders() throws SQLException {
        try (BatchInsert insert = new BatchInsert(connection, "customer_order", OrderColumns.NAMES)) {
            List<DemoOrder> orders = history.orders();
            for (int i = 0; i < orders.size(); i++) {
                insert.row(OrderColumns.of(history, i, shop.value(), now));
            }
        }
    }

    private void attributes() throws SQLException {
        try (BatchInsert insert =
                new BatchInsert(connection, "shop_attribute", List.of("shop_id", "name", "created_at"))) {
            insert.row(
                    shop.value(),
                    ATTRIBUTE,
                    history.beginning()
                            .atStartOfDay(history.plan().identity().zone())
                            .toInstant());
        }
        try (BatchInsert insert =
                new BatchInsert(connection, "order_attribute", List.of("order_id", "name", "content"))) {
            for (DemoOrder order : history.orders()) {
                insert.row(order.id(), ATTRIBUTE, order.basket().collection());
            }
        }
    }
}
