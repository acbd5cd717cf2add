package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcAskedOrders implements AskedOrders {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcAskedOrders() {
        this(null);
    }

    @Inject
    JdbcAskedOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<AskedOrder> find(OrderId order) {
        return all(Set.of(order)).stream().findFirst();
    }

    @Override
    public List<AskedOrder> all(Collection<OrderId> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
            select o.id, o.shop_id, o.customer_id, o.order_number, c.email, c.first_name, o.language,
                   o.status, o.sales_channel, o.delivery_method, o.products, o.delivered_at,
                   o.available_at, o.delivery_received_at, o.survey_allowed, c.closed_day
            from customer_order o join customer c on c.id = o.customer_id
            where o.id = any(:orders)
            """)
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> order(row))
                .list());
    }

    private static AskedOrder order(ResultSet row) throws SQLException {
        return new AskedOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Optional.ofNullable(row.getString("order_number")),
                Optional.ofNullable(row.getString("email")).flatMap(EmailAddress::parse),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("language")).flatMap(Language::parse),
                row.getString("status"),
                Optional.ofNullable(row.getString("sales_channel")),
                Optional.ofNullable(row.getString("delivery_method")),
                Optional.ofNullable(row.getString("products")),
                new AskedOrder.Delivery(
                        time(row, "delivered_at"), time(row, "available_at"), time(row, "delivery_received_at")),
                Optional.ofNullable(row.getObject("survey_allowed", Boolean.class)),
                row.getObject("closed_day") != null);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
