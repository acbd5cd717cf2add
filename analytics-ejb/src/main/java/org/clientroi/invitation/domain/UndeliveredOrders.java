package org.clientroi.invitation.domain;

import org.clientroi.shared.ShopId;

/** Orders on their way. */
public interface UndeliveredOrders {

    /** The customers who wait for an order placed on or after {@code fromDay} and may be written to. */
    long customersToAsk(ShopId shop, int fromDay);
}
