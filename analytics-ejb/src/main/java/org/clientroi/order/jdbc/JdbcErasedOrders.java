package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientroi.order.domain.ErasedOrders;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.shared.Secrets;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcErasedOrders implements ErasedOrders {

    private static final String PURPOSE = "erased order";

    private final Jdbi jdbi;
    private final Secrets secrets;

    @SuppressWarnings("NullAway")
    protected JdbcErasedOrders() {
        this(null, null);
    }

    @Inject
    JdbcErasedOrders(Jdbi jdbi, Secrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    private String hash(OrderKey key) {
        return secrets.keyedHash(PURPOSE, key.shop() + "|" + key.number());
    }

    @Override
    public Set<OrderKey> among(Collection<OrderKey> keys) {
        boolean none = jdbi.withHandle(handle -> handle.select("select 1 from erased_order fetch first 1 rows only")
                .mapTo(Integer.class)
                .list()
                .isEmpty());
        if (none) {
            return Set.of();
        }
        Map<String, OrderKey> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(hash(key), key));
        List<String> found = jdbi.withHandle(handle -> handle.select(
                        "select e.order_hash from unnest(cast(? as varchar array)) as given (wanted)"
                                + " join erased_order e on e.order_hash = given.wanted",
                        (Object) byHash.keySet().toArray(String[]::new))
                .mapTo(String.class)
                .list());
        Set<OrderKey> erased = new HashSet<>();
        found.forEach(hash -> erased.add(byHash.get(hash)));
        return erased;
    }

    @Override
    public void add(Collection<OrderKey> keys, Instant at) {
        Set<OrderKey> fresh = new HashSet<>(keys);
        fresh.removeAll(among(keys));
        jdbi.useHandle(handle -> fresh.forEach(key ->
                handle.execute("insert into erased_order (order_hash, erased_at) values (?, ?)", hash(key), at)));
    }
}
