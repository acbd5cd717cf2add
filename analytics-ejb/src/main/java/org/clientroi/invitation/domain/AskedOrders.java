package org.clientroi.invitation.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.OrderId;

/** Orders as asking sees them. */
public interface AskedOrders {

    Optional<AskedOrder> find(OrderId order);

    List<AskedOrder> all(Collection<OrderId> orders);
}
