package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.clientroi.invitation.domain.UndeliveredOrders;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcUndeliveredOrders implements UndeliveredOrders {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcUndeliveredOrders() {
        this(null);
    }

    @Inject
    JdbcUndeliveredOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long customersToAsk(ShopId shop, int fromDay) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select count(distinct o.customer_id)
            from customer_order o join customer c on c.id = o.customer_id
            where o.shop_id = :shop and o.placed_day >= :from and o.delivered_at is null
              and o.status in ('placed', 'paid', 'shipped')
              and coalesce(o.survey_allowed, true)
              and c.email is not null and c.email not like '%@marketplace.%'
              and lower(coalesce(o.sales_channel, '')) not like '%marketplace%'
            """)
                .bind("shop", shop.value())
                .bind("from", fromDay)
                .mapTo(Long.class)
                .one());
    }
}
