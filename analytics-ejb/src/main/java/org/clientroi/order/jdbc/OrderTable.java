package org.clientroi.order.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientroi.order.domain.DeliveryMethod;
import org.clientroi.order.domain.Incident;
import org.clientroi.order.domain.Order;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderStatus;
import org.jspecify.annotations.Nullable;

/** How an order lies in {@code customer_order}: one column a field, and the days that are computed from them. */
final class OrderTable {

    static final Table<Order> INSERTED = new Table<>("customer_order", id(), inserted());
    static final Table<Order> UPDATED = new Table<>("customer_order", id(), changing());

    private OrderTable() {}

    private static Table.Column<Order> id() {
        return new Table.Column<>("id", "uuid", order -> order.id().value());
    }

    private static List<Table.Column<Order>> inserted() {
        List<Table.Column<Order>> columns = new ArrayList<>();
        columns.add(new Table.Column<>(
                "shop_id", "uuid", order -> order.key().shop().value()));
        columns.add(new Table.Column<>(
                "order_number", "varchar", order -> order.key().number()));
        columns.add(new Table.Column<>("received_at", "timestamp with time zone", o -> Rows.time(o.receivedAt())));
        columns.addAll(changing());
        return columns;
    }

    private static List<Table.Column<Order>> changing() {
        List<Table.Column<Order>> columns = new ArrayList<>();
        columns.add(new Table.Column<>(
                "customer_id", "uuid", order -> order.customer().value()));
        OrderField.ALL.stream()
                .filter(field -> field != OrderField.CUSTOMER_EMAIL)
                .map(field -> new Table.Column<Order>(column(field), type(field), o -> stored(o.content(field))))
                .forEach(columns::add);
        columns.add(day("placed_day", OrderField.PLACED_AT));
        columns.add(day("delivered_day", OrderField.DELIVERED_AT));
        columns.add(new Table.Column<>("field_ranks", "varchar", Order::ranks));
        columns.add(new Table.Column<>(
                "delivery_received_at", "timestamp with time zone", o -> Rows.time(o.deliveryReceivedAt())));
        return columns;
    }

    private static Table.Column<Order> day(String name, OrderField time) {
        return new Table.Column<>(name, "integer", order -> stored(order.day(time)));
    }

    static String column(OrderField field) {
        return field == OrderField.PROMISED_ON ? "promised_day" : field.column();
    }

    private static String type(OrderField field) {
        if (field.type() == Instant.class) {
            return "timestamp with time zone";
        }
        if (field.type() == BigDecimal.class) {
            return "numeric";
        }
        if (field.type() == Boolean.class) {
            return "boolean";
        }
        return field.type() == Integer.class || field.type() == LocalDate.class ? "integer" : "varchar";
    }

    private static @Nullable Object stored(@Nullable Object content) {
        return switch (content) {
            case Instant instant -> Rows.time(instant);
            case LocalDate day -> Math.toIntExact(day.toEpochDay());
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case null -> null;
            default -> content;
        };
    }

    static @Nullable Object content(ResultSet row, OrderField field) throws SQLException {
        String column = column(field);
        if (field.type() == Instant.class) {
            return Rows.instant(row, column);
        }
        if (field == OrderField.PROMISED_ON) {
            Integer day = row.getObject(column, Integer.class);
            return day == null ? null : LocalDate.ofEpochDay(day);
        }
        if (!field.type().isEnum()) {
            return row.getObject(column, field.type());
        }
        String word = row.getString(column);
        return word == null ? null : constant(field, word);
    }

    private static Object constant(OrderField field, String word) {
        return switch (field) {
            case STATUS -> OrderStatus.parse(word).orElseThrow();
            case DELIVERY_METHOD -> DeliveryMethod.parse(word).orElseThrow();
            case INCIDENT -> Incident.parse(word).orElseThrow();
            default -> throw new IllegalArgumentException(field + " is no word");
        };
    }
}
