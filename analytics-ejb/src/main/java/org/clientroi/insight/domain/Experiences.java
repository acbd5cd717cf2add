package org.clientroi.insight.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;

/** The experiences, kept equal to what orders, answers and invitations say. */
public interface Experiences {

    /**
     * Rewrites all experiences of these customers, in every shop, from what is stored now; repeated, it changes nothing.
     * Concurrent calls for one customer follow one another until their transactions end.
     */
    void refresh(Set<CustomerId> customers);

    /** Customers with an order in the shop, in an order that stays; from the one after {@code after}. */
    List<CustomerId> customersOf(ShopId shop, Optional<CustomerId> after, int atMost);
}
