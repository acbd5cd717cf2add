package org.clientroi.recovery.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.invitation.domain.Marketplaces;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcCaseOrders implements CaseOrders {

    private static final String SELECT = """
        select o.*, c.first_name, c.last_name, c.phone, c.email
        from customer_order o join customer c on c.id = o.customer_id
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcCaseOrders() {
        this(null);
    }

    @Inject
    JdbcCaseOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<OrderId, CaseOrder> of(Collection<OrderId> orders) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where o.id = any(:orders)")
                .bindArray("orders", UUID.class, ids(orders))
                .map((row, context) -> order(row))
                .collect(Collectors.toMap(CaseOrder::order, Function.identity())));
    }

    @Override
    public List<CaseOrder> ofCustomer(CustomerId customer, ShopId shop, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where o.customer_id = :customer and o.shop_id = :shop order by o.placed_at desc, o.id"
                        + " limit :limit")
                .bind("customer", customer.value())
                .bind("shop", shop.value())
                .bind("limit", limit)
                .map((row, context) -> order(row))
                .list());
    }

    @Override
    public List<Incident> incidents(Collection<OrderId> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select o.id, o.shop_id, o.incident, o.placed_at, o.delivered_at, o.received_at, o.status_at,
                   o.shipped_at, o.available_at
            from customer_order o join customer c on c.id = o.customer_id
            where o.id = any(:orders) and o.incident in ('lost', 'damaged') and c.closed_day is null
            order by o.id
            """)
                .bindArray("orders", UUID.class, ids(orders))
                .map((row, context) -> incident(row))
                .list());
    }

    @Override
    public void hold(Collection<OrderId> orders) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from customer_order where id = any(:orders) order by id for update")
                .bindArray("orders", UUID.class, ids(orders))
                .mapTo(UUID.class)
                .list());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Instant placedAt = time(row, "placed_at").orElseThrow();
        Instant newest = Stream.of(
                        time(row, "status_at"),
                        time(row, "shipped_at"),
                        time(row, "available_at"),
                        time(row, "delivered_at"))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(placedAt::isBefore)
                .orElse(placedAt);
        return new Incident(
                new OrderId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("incident").equals("lost") ? Reason.PARCEL_LOST : Reason.PARCEL_DAMAGED,
                placedAt,
                time(row, "delivered_at"),
                time(row, "received_at").orElseThrow(),
                newest);
    }

    private static CaseOrder order(ResultSet row) throws SQLException {
        CaseOrder.Person person = person(row);
        return new CaseOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                person,
                text(row, "order_number"),
                time(row, "placed_at").orElseThrow(),
                row.getString("status"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                text(row, "products"),
                new CaseOrder.Journey(
                        text(row, "carrier"),
                        text(row, "delivery_method"),
                        Optional.ofNullable(row.getObject("promised_day", Integer.class))
                                .map(LocalDate::ofEpochDay),
                        time(row, "shipped_at"),
                        time(row, "available_at"),
                        time(row, "delivered_at")),
                text(row, "incident"),
                Marketplaces.sold(text(row, "sales_channel"), person.email()));
    }

    private static CaseOrder.Person person(ResultSet row) throws SQLException {
        return new CaseOrder.Person(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                text(row, "first_name"),
                text(row, "last_name"),
                text(row, "phone"),
                text(row, "email").flatMap(EmailAddress::parse),
                text(row, "language").flatMap(Language::parse));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<UUID> ids(Collection<OrderId> orders) {
        return orders.stream().map(OrderId::value).toList();
    }
}
