package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.domain.OrderHolds;
import org.clientroi.shared.OrderId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcOrderHolds implements OrderHolds {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcOrderHolds() {
        this(null);
    }

    @Inject
    JdbcOrderHolds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(OrderId order, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into order_hold (order_id, held_at) values (:order, :at) on conflict do nothing")
                .bind("order", order.value())
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean remove(OrderId order) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from order_hold where order_id = :order")
                        .bind("order", order.value())
                        .execute())
                > 0;
    }

    @Override
    public boolean holds(OrderId order) {
        return !among(Set.of(order)).isEmpty();
    }

    @Override
    public Set<OrderId> among(Collection<OrderId> orders) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select order_id from order_hold where order_id = any(:orders)")
                        .bindArray(
                                "orders",
                                UUID.class,
                                orders.stream().map(OrderId::value).toList())
                        .map((row, context) -> new OrderId(row.getObject("order_id", UUID.class)))
                        .set());
    }
}
