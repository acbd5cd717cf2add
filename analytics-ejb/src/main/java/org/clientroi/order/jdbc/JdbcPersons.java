package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.order.domain.Persons;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcPersons implements Persons {

    private static final int AT_ONCE = 5_000;
    private static final String TIME = "timestamp with time zone";
    private static final Set<String> INTERNAL =
            Set.of("id", "shop_id", "customer_id", "field_ranks", "said_at", "pseudonym", "order_id");

    private static final Table<Trace> FADED = new Table<>(
            "customer_order",
            new Table.Column<>("id", "uuid", trace -> trace.order().value()),
            Arrays.stream(Time.values())
                    .map(time -> new Table.Column<Trace>(
                            time.name().toLowerCase(Locale.ROOT),
                            TIME,
                            t -> Rows.time(t.times().get(time))))
                    .toList());

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcPersons() {
        this(null);
    }

    @Inject
    JdbcPersons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<CustomerId> find(EmailAddress address) {
        return jdbi.withHandle(handle -> handle.select("select id from customer where email = ?", address.value())
                .mapTo(UUID.class)
                .findOne()
                .map(CustomerId::new));
    }

    @Override
    public List<Trace> traces(CustomerId customer) {
        return jdbi.withHandle(handle -> handle.select(
                        "select o.*, s.time_zone from customer_order o join shop s on s.id = o.shop_id"
                                + " where o.customer_id = ? order by o.placed_at, o.id",
                        customer.value())
                .map((row, context) -> trace(row))
                .list());
    }

    private static Trace trace(ResultSet row) throws SQLException {
        Map<Time, Instant> times = new EnumMap<>(Time.class);
        for (Time time : Time.values()) {
            Instant at = Rows.instant(row, time.name().toLowerCase(Locale.ROOT));
            if (at != null) {
                times.put(time, at);
            }
        }
        return new Trace(
                new OrderId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                ZoneId.of(row.getString("time_zone")),
                row.getString("order_number"),
                times);
    }

    @Override
    public void forget(CustomerId customer, String pseudonym, LocalDate closed) {
        jdbi.useHandle(handle -> handle.execute(
                "update customer set email = null, shop_id = null, customer_ref = null, first_name = null,"
                        + " last_name = null, phone = null, said_at = null, pseudonym = ?, closed_day = ? where id = ?",
                pseudonym,
                Math.toIntExact(closed.toEpochDay()),
                customer.value()));
    }

    @Override
    public void fade(List<Trace> orders, Set<ShopId> shops) {
        Rows.work(jdbi, connection -> {
            for (int from = 0; from < orders.size(); from += AT_ONCE) {
                FADED.update(connection, orders.subList(from, Math.min(from + AT_ONCE, orders.size())));
            }
            return orders;
        });
        jdbi.useHandle(handle -> {
            for (Trace order : orders) {
                UUID id = order.order().value();
                handle.execute("delete from order_attribute where order_id = ?", id);
                handle.execute(
                        "update customer_order set order_number = null, customer_ref = null, voucher_code = null,"
                                + " products = null, postcode = null, field_ranks = null where id = ?",
                        id);
            }
            shops.forEach(shop -> handle.execute(
                    "delete from shop_attribute_text where shop_id = ? and not exists (select 1 from order_attribute a"
                            + " join customer_order o on o.id = a.order_id"
                            + " where o.shop_id = shop_attribute_text.shop_id and a.name = shop_attribute_text.name"
                            + " and a.content = shop_attribute_text.content)",
                    shop.value()));
        });
    }

    @Override
    public void forgetRejected(EmailAddress address, Collection<String> numbers) {
        jdbi.useHandle(handle -> {
            forgetRejected(handle, address.value());
            numbers.forEach(number -> forgetRejected(handle, number));
        });
    }

    /** A short order number may stand in another's line too: better one line too many than one too few. */
    private static void forgetRejected(org.jdbi.v3.core.Handle handle, String text) {
        handle.execute(
                "delete from import_rejection where position(cast(? as varchar) in lower(raw_line)) > 0",
                text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, String> customer(CustomerId customer) {
        return jdbi.withHandle(handle -> handle.select("select * from customer where id = ?", customer.value())
                .mapToMap()
                .map(JdbcPersons::texts)
                .one());
    }

    @Override
    public List<Map<String, String>> orders(CustomerId customer) {
        return jdbi.withHandle(handle -> {
            Map<UUID, Map<String, String>> attributes = new HashMap<>();
            handle.select(
                            "select a.order_id, a.name, a.content from order_attribute a"
                                    + " join customer_order o on o.id = a.order_id where o.customer_id = ?",
                            customer.value())
                    .map((row, context) -> attributes
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3)))
                    .list();
            return handle.select(
                            "select s.code as shop, o.* from customer_order o join shop s on s.id = o.shop_id"
                                    + " where o.customer_id = ? order by o.placed_at, o.id",
                            customer.value())
                    .mapToMap()
                    .map(row -> {
                        Map<String, String> texts = texts(row);
                        texts.putAll(attributes.getOrDefault((UUID) row.get("id"), Map.of()));
                        return texts;
                    })
                    .list();
        });
    }

    private static Map<String, String> texts(Map<String, Object> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((name, content) -> {
            if (content != null && !INTERNAL.contains(name)) {
                texts.put(name, text(name, content));
            }
        });
        return texts;
    }

    private static String text(String name, Object content) {
        return switch (content) {
            case OffsetDateTime time -> time.toInstant().toString();
            case Timestamp time -> time.toInstant().toString();
            case Integer day
            when name.endsWith("_day") -> LocalDate.ofEpochDay(day).toString();
            default -> content.toString();
        };
    }
}
