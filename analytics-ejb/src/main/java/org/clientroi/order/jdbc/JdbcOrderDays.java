package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.order.domain.OrderDays;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcOrderDays implements OrderDays {

    private static final int AT_ONCE = 5_000;
    private static final UUID LOWEST = new UUID(0, 0);

    private static final Table<Dated> DAYS = new Table<>(
            "customer_order",
            new Table.Column<>("id", "uuid", dated -> dated.order().value()),
            List.of(
                    new Table.Column<>("placed_day", "integer", dated -> number(dated.placedDay())),
                    new Table.Column<>("delivered_day", "integer", dated -> number(dated.deliveredDay()))));

    private final Jdbi jdbi;
    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JdbcOrderDays() {
        this(null, null);
    }

    @Inject
    JdbcOrderDays(Jdbi jdbi, EntityManager entities) {
        this.jdbi = jdbi;
        this.entities = entities;
    }

    private static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    @Override
    public ZoneId zone(ShopId shop) {
        entities.flush();
        return jdbi.withHandle(
                handle -> ZoneId.of(handle.select("select time_zone from shop where id = ?", shop.value())
                        .mapTo(String.class)
                        .one()));
    }

    @Override
    public List<Dated> after(ShopId shop, Optional<OrderId> order) {
        return jdbi.withHandle(handle -> handle.select(
                        "select id, customer_id, placed_at, placed_day, delivered_at, delivered_day"
                                + " from customer_order where shop_id = ? and id > ? order by id"
                                + " fetch first " + AT_ONCE + " rows only",
                        shop.value(),
                        order.map(OrderId::value).orElse(LOWEST))
                .map((row, context) -> dated(row))
                .list());
    }

    private static Dated dated(ResultSet row) throws SQLException {
        Integer delivered = row.getObject("delivered_day", Integer.class);
        return new Dated(
                new OrderId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Objects.requireNonNull(Rows.instant(row, "placed_at")),
                LocalDate.ofEpochDay(row.getInt("placed_day")),
                Rows.instant(row, "delivered_at"),
                delivered == null ? null : LocalDate.ofEpochDay(delivered));
    }

    @Override
    public void store(List<Dated> orders) {
        Rows.work(jdbi, connection -> {
            DAYS.update(connection, orders);
            return orders;
        });
    }
}
