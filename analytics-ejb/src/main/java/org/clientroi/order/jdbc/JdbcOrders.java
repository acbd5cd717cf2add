package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clientroi.order.domain.Order;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.domain.OrderStore;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcOrders implements OrderStore {

    private record Attribute(UUID order, String name, String content) {}

    private static final Table<Attribute> ATTRIBUTES = new Table<>(
            "order_attribute",
            new Table.Column<>("order_id", "uuid", Attribute::order),
            List.of(
                    new Table.Column<>("name", "varchar", Attribute::name),
                    new Table.Column<>("content", "varchar", Attribute::content)));

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcOrders() {
        this(null);
    }

    @Inject
    JdbcOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void lock(Set<ShopId> shops) {
        List<UUID> sorted = shops.stream().map(ShopId::value).sorted().toList();
        jdbi.useHandle(handle -> {
            for (UUID shop : sorted) {
                handle.execute(
                        "insert into shop_intake (shop_id) select id from shop where id = ?"
                                + " and not exists (select 1 from shop_intake where shop_id = ?)",
                        shop,
                        shop);
                handle.select("select shop_id from shop_intake where shop_id = ? for update", shop)
                        .mapTo(UUID.class)
                        .list();
            }
        });
    }

    @Override
    public Map<OrderKey, Order> find(Collection<OrderKey> keys, Map<ShopId, ZoneId> zones) {
        Map<ShopId, List<String>> numbers = new HashMap<>();
        keys.forEach(key ->
                numbers.computeIfAbsent(key.shop(), shop -> new ArrayList<>()).add(key.number()));
        return Rows.work(jdbi, connection -> {
            Map<OrderKey, Order> found = new HashMap<>();
            for (Map.Entry<ShopId, List<String>> shop : numbers.entrySet()) {
                ZoneId zone = Objects.requireNonNull(zones.get(shop.getKey()));
                find(connection, shop.getKey(), zone, shop.getValue(), found);
            }
            return found;
        });
    }

    private static void find(
            Connection connection, ShopId shop, ZoneId zone, List<String> numbers, Map<OrderKey, Order> found)
            throws SQLException {
        String sql = "select o.*, c.email as customer_email"
                + " from unnest(cast(? as varchar array)) as given (wanted)"
                + " join customer_order o on o.shop_id = ? and o.order_number = given.wanted"
                + " join customer c on c.id = o.customer_id";
        List<Order.Stored> stored = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, Rows.array(connection, "varchar", numbers));
            select.setObject(2, shop.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stored.add(stored(row, shop, zone));
                }
            }
        }
        fillAttributes(connection, stored);
        stored.forEach(order -> found.put(order.key(), Order.of(order)));
    }

    private static Order.Stored stored(ResultSet row, ShopId shop, ZoneId zone) throws SQLException {
        @Nullable Object[] contents = new Object[OrderField.ALL.size()];
        for (OrderField field : OrderField.ALL) {
            contents[field.ordinal()] = OrderTable.content(row, field);
        }
        return new Order.Stored(
                new OrderId(row.getObject("id", UUID.class)),
                new OrderKey(shop, row.getString("order_number")),
                zone,
                new CustomerId(row.getObject("customer_id", UUID.class)),
                contents,
                new HashMap<>(4),
                row.getString("field_ranks"),
                Objects.requireNonNull(Rows.instant(row, "received_at")),
                Rows.instant(row, "delivery_received_at"));
    }

    private static void fillAttributes(Connection connection, List<Order.Stored> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        Map<UUID, Order.Stored> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.id().value(), order));
        String sql = "select a.order_id, a.name, a.content from unnest(cast(? as uuid array)) as given (wanted)"
                + " join order_attribute a on a.order_id = given.wanted";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, Rows.array(connection, "uuid", byId.keySet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(byId.get(row.getObject(1, UUID.class)))
                            .attributes()
                            .put(row.getString(2), row.getString(3));
                }
            }
        }
    }

    @Override
    public void add(List<Order> orders) {
        Rows.work(jdbi, connection -> {
            OrderTable.INSERTED.insert(connection, orders);
            ATTRIBUTES.insert(connection, attributes(orders));
            return orders;
        });
    }

    @Override
    public void change(List<Order> orders) {
        List<Order> relabelled =
                orders.stream().filter(Order::hasOtherAttributes).toList();
        Rows.work(jdbi, connection -> {
            OrderTable.UPDATED.update(connection, orders);
            removeAttributes(connection, relabelled);
            ATTRIBUTES.insert(connection, attributes(relabelled));
            return orders;
        });
    }

    private static List<Attribute> attributes(List<Order> orders) {
        List<Attribute> attributes = new ArrayList<>();
        orders.forEach(order -> new TreeMap<>(order.attributes())
                .forEach((name, content) ->
                        attributes.add(new Attribute(order.id().value(), name, content))));
        return attributes;
    }

    private static void removeAttributes(Connection connection, List<Order> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from order_attribute where order_id in"
                + " (select wanted from unnest(cast(? as uuid array)) as given (wanted))")) {
            List<UUID> ids = orders.stream().map(order -> order.id().value()).toList();
            delete.setArray(1, Rows.array(connection, "uuid", ids));
            delete.executeUpdate();
        }
    }

    @Override
    public void completeThrough(Map<ShopId, Integer> days) {
        Map<UUID, Integer> sorted = new TreeMap<>();
        days.forEach((shop, day) -> sorted.put(shop.value(), day));
        jdbi.useHandle(handle -> sorted.forEach((shop, day) -> handle.execute(
                "update shop set complete_through_day = ?"
                        + " where id = ? and (complete_through_day is null or complete_through_day < ?)",
                day,
                shop,
                day)));
    }
}
