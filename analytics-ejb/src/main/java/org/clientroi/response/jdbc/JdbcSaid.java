package org.clientroi.response.jdbc;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.response.domain.Said;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is stored of customers' words in a table of its own for each kind of question: found by order, written by the batch. */
abstract class JdbcSaid<K, S extends Said<K, S>> {

    private static final int PAGE = 5_000;

    private final Jdbi jdbi;
    private final EntityManager entities;
    private final Table table;

    /** The table's name, and how a row is added and replaced. */
    record Table(String name, String insert, String update) {}

    JdbcSaid(Jdbi jdbi, EntityManager entities, Table table) {
        this.jdbi = jdbi;
        this.entities = entities;
        this.table = table;
    }

    abstract S read(ResultSet row) throws SQLException;

    abstract void bind(PreparedBatch batch, S said);

    public Map<K, S> of(Set<OrderId> orders) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from " + table.name() + " where order_id = any(:orders)")
                        .bindArray("orders", UUID.class, ids(orders))
                        .map((row, context) -> read(row))
                        .collect(Collectors.toMap(Said::key, Function.identity())));
    }

    static List<UUID> ids(Set<OrderId> orders) {
        return orders.stream().map(OrderId::value).toList();
    }

    public void add(Collection<S> said) {
        write(table.insert(), said);
    }

    public void replace(Collection<S> said) {
        write(table.update(), said);
    }

    public void forget(Set<OrderId> orders) {
        Map<ShopId, ZoneId> zones = new HashMap<>();
        replace(of(orders).values().stream()
                .map(said -> said.forgottenIn(zones.computeIfAbsent(said.shop(), this::zone)))
                .toList());
    }

    private ZoneId zone(ShopId shop) {
        return jdbi.withHandle(handle -> handle.createQuery("select time_zone from shop where id = :shop")
                .bind("shop", shop.value())
                .map((row, context) -> ZoneId.of(row.getString("time_zone")))
                .one());
    }

    public void countDays(ShopId shop, ZoneId zone) {
        UUID last = new UUID(0, 0);
        for (List<S> page = page(shop, last); !page.isEmpty(); page = page(shop, last)) {
            replace(page.stream().map(said -> said.countedIn(zone)).toList());
            last = page.getLast().id();
        }
    }

    private List<S> page(ShopId shop, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from " + table.name()
                        + " where shop_id = :shop and id > :after order by id limit " + PAGE)
                .bind("shop", shop.value())
                .bind("after", after)
                .map((row, context) -> read(row))
                .list());
    }

    /** What entities hold is written first, so that all who are told of it read it. */
    private void write(String sql, Collection<S> said) {
        if (said.isEmpty()) {
            return;
        }
        entities.flush();
        jdbi.useHandle(handle -> {
            try (PreparedBatch batch = handle.prepareBatch(sql)) {
                said.forEach(each -> bind(batch, each));
                batch.execute();
            }
        });
    }
}
