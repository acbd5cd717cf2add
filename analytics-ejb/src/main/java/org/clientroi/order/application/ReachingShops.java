package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.clientroi.order.intake.Sending;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.shop.domain.Shops;

/** Finds the shops into which somebody may bring a file. */
@ApplicationScoped
@Transactional
public class ReachingShops {

    private final Shops shops;

    @SuppressWarnings("NullAway")
    protected ReachingShops() {
        this(null);
    }

    @Inject
    ReachingShops(Shops shops) {
        this.shops = shops;
    }

    public ShopsInReach by(Sending sending) {
        return ShopsInReach.of(sending, shops);
    }
}
