package org.clientroi.recovery.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** Orders as calling back sees them. */
public interface CaseOrders {

    Map<OrderId, CaseOrder> of(Collection<OrderId> orders);

    /** All of a customer in a shop, the newest first. */
    List<CaseOrder> ofCustomer(CustomerId customer, ShopId shop, int limit);

    /** Of these, the ones whose parcel is said to be lost or damaged, of customers who were not erased. */
    List<Incident> incidents(Collection<OrderId> orders);

    /** Keeps two from opening a case of the same order at once, until the transaction ends. */
    void hold(Collection<OrderId> orders);

    /**
     * An order that says of itself what went wrong.
     *
     * @param receivedAt when ClientROI first learned of the order
     * @param newestAt the newest time the order holds: its status, its parcel, or when it was placed
     */
    record Incident(
            OrderId order,
            ShopId shop,
            Reason reason,
            Instant placedAt,
            Optional<Instant> deliveredAt,
            Instant receivedAt,
            Instant newestAt) {}
}
