package org.clientroi.order.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientroi.shared.ShopId;

/** Where orders are kept; everything a batch at a time. */
public interface OrderStore {

    /** Until the transaction ends nobody else brings orders into these shops: two imports wait instead of colliding. */
    void lock(Set<ShopId> shops);

    /** The orders there are of these. */
    Map<OrderKey, Order> find(Collection<OrderKey> keys, Map<ShopId, ZoneId> zones);

    void add(List<Order> orders);

    void change(List<Order> orders);

    /** Orders are all there up to these days; an earlier day than the one known changes nothing. */
    void completeThrough(Map<ShopId, Integer> days);
}
