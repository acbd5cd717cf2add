package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcAnsweredOrders implements AnsweredOrders {

    private static final String COLUMNS =
            "select id, customer_id, shop_id, order_number, placed_at, delivered_at from customer_order ";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcAnsweredOrders() {
        this(null);
    }

    @Inject
    JdbcAnsweredOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<AnsweredOrder> hold(OrderId order) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id for update")
                .bind("id", order.value())
                .map((row, context) -> order(row))
                .findOne());
    }

    @Override
    public Map<String, AnsweredOrder> hold(ShopId shop, Set<String> orderNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COLUMNS + "where shop_id = :shop and order_number = any(:numbers) order by id for update")
                .bind("shop", shop.value())
                .bindArray("numbers", String.class, orderNumbers)
                .map((row, context) -> Map.entry(row.getString("order_number"), order(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Set<String> erased(ShopId shop, Set<String> orderNumbers) {
        return Set.of();
    }

    private static AnsweredOrder order(ResultSet row) throws SQLException {
        return new AnsweredOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(instant(row.getObject("delivered_at", OffsetDateTime.class))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
