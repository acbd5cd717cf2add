package org.clientroi.order.domain;

import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;

/**
 * Orders were created or changed; told once a batch, synchronously, in the transaction that changed them.
 *
 * @param customers all whose orders changed, also those an order was taken away from
 */
public record OrdersChanged(Set<OrderId> orders, Set<CustomerId> customers) {}
