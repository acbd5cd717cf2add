package org.clientroi.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.application.ReceivingOrders;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Rooms;
import org.jspecify.annotations.Nullable;

/** Brings orders into the rooms under test, and looks at what lies there. */
final class OrderDesk {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;

    OrderDesk(Rooms rooms) {
        this.rooms = rooms;
    }

    Shop open(String code, String zone, String currency) {
        Shop shop = Shop.opened(
                new ShopCode(code),
                new ShopIdentity(code, Language.EN, ZoneId.of(zone), Currency.getInstance(currency)),
                NOW);
        return rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(shop);
            return shop;
        });
    }

    static Sending everywhere() {
        return new Sending("key 1", ShopScope.everyShop(), shop -> true);
    }

    IntakeAnswer csv(String... lines) {
        return received(receive(String.join("\n", lines), BodyFormat.CSV, IntakeOptions.none()));
    }

    IntakeAnswer json(String body) {
        return received(receive(body, BodyFormat.JSON, IntakeOptions.none()));
    }

    OrderReceipt receive(String body, BodyFormat format, IntakeOptions options) {
        return receive(body, format, options, everywhere());
    }

    OrderReceipt receive(String body, BodyFormat format, IntakeOptions options, Sending sending) {
        return receive(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), format, options, sending);
    }

    OrderReceipt receive(InputStream body, BodyFormat format, IntakeOptions options, Sending sending) {
        try {
            return rooms.get(ReceivingOrders.class).receive(body, format, options, sending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IntakeAnswer received(OrderReceipt receipt) {
        return ((OrderReceipt.Received) receipt).answer();
    }

    static IntakeOptions options(
            @Nullable String map,
            @Nullable String defaults,
            @Nullable String ignored,
            @Nullable String completeThrough) {
        return (IntakeOptions) IntakeOptions.parse(map, defaults, ignored, null, completeThrough);
    }

    /** Every order as its columns say, without what differs from run to run. */
    List<Map<String, String>> orders() {
        return rows("select o.*, c.email, c.first_name, c.last_name, c.phone, c.customer_ref as customer_key"
                + " from customer_order o join customer c on c.id = o.customer_id order by o.order_number");
    }

    Map<String, String> order(String number) {
        return orders().stream()
                .filter(order -> number.equals(order.get("order_number")))
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, String>> attributes() {
        return rows("select o.order_number, a.name, a.content from order_attribute a"
                + " join customer_order o on o.id = a.order_id order by o.order_number, a.name");
    }

    List<Map<String, String>> rows(String sql) {
        List<Map<String, Object>> rows =
                rooms.jdbi().withHandle(handle -> handle.select(sql).mapToMap().list());
        return rows.stream()
                .map(row -> {
                    Map<String, String> sorted = new TreeMap<>();
                    row.forEach((name, content) -> sorted.put(name, content == null ? "" : text(content)));
                    sorted.keySet().removeAll(List.of("id", "customer_id", "received_at", "delivery_received_at"));
                    return sorted;
                })
                .toList();
    }

    private static String text(Object content) {
        return switch (content) {
            case OffsetDateTime time -> time.toInstant().toString();
            case Timestamp time -> time.toInstant().toString();
            default -> content.toString();
        };
    }

    long count(String table) {
        return rooms.jdbi()
                .withHandle(handle -> handle.select("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
