package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.clientroi.shared.OrderId;

/** Orders whose customers are asked nothing for now, because something is to be put right first. */
public interface OrderHolds {

    /** Held already, it stays so. */
    void add(OrderId order, Instant at);

    /** Whether it was held. */
    boolean remove(OrderId order);

    boolean holds(OrderId order);

    /** Those of {@code orders} that are held. */
    Set<OrderId> among(Collection<OrderId> orders);
}
