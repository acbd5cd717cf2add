package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

/** The last score and its words, from the table of answers. */
@ApplicationScoped
class JdbcReplies implements Replies {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcReplies() {
        this(null);
    }

    @Inject
    JdbcReplies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<OrderId, Reply> of(Set<OrderId> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select r.order_id, r.shop_id, o.customer_id, r.last_score, r.last_comment
            from response r join customer_order o on o.id = r.order_id
            where r.order_id = any(:orders) and r.question = 'nps'
            """)
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> new Reply(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        new ShopId(row.getObject("shop_id", UUID.class)),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        Optional.of(row.getInt("last_score")),
                        Optional.ofNullable(row.getString("last_comment")),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty()))
                .collect(Collectors.toMap(Reply::order, Function.identity())));
    }
}
