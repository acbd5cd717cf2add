package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.UndeliveredOrders;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.FirstPlan;
import org.clientroi.shop.domain.Shop;

/**
 * Counts the customers who wait for an order and would be asked once it is delivered. Orders older than 90 days count
 * as never to be delivered.
 */
@ApplicationScoped
@Transactional
public class CountingFirstPlan implements FirstPlan {

    private static final int OLDEST_DAYS = 90;

    private final UndeliveredOrders orders;
    private final AskingShops shops;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CountingFirstPlan() {
        this(null, null, null);
    }

    @Inject
    CountingFirstPlan(UndeliveredOrders orders, AskingShops shops, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public long mails(ShopId id) {
        Shop shop = shops.of(id);
        LocalDate from = LocalDate.ofInstant(clock.instant(), shop.zone()).minusDays(OLDEST_DAYS);
        return orders.customersToAsk(id, Math.toIntExact(from.toEpochDay()));
    }
}
