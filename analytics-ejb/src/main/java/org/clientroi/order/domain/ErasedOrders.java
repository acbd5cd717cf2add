package org.clientroi.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Orders of erased customers: known again by a keyed hash, so that the same file does not bring the person back. */
public interface ErasedOrders {

    Set<OrderKey> among(Collection<OrderKey> keys);

    void add(Collection<OrderKey> keys, Instant at);
}
