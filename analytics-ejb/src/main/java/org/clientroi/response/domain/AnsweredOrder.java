package org.clientroi.response.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** What answers need to know of the order they are about. */
public record AnsweredOrder(
        OrderId id, CustomerId customer, ShopId shop, Instant placedAt, Optional<Instant> deliveredAt) {

    /** Real files hold answers to orders not yet delivered, or never: they are kept, and told apart. */
    public boolean isNotDeliveredAt(Instant at) {
        return at.isBefore(placedAt)
                || deliveredAt.filter(delivered -> !at.isBefore(delivered)).isEmpty();
    }
}
