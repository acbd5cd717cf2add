package org.clientroi.response.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** Orders as answers see them. Whoever looks one up to answer holds it until the transaction ends. */
public interface AnsweredOrders {

    /** Two answers to one order wait for each other here, so that the second finds the first. */
    Optional<AnsweredOrder> hold(OrderId order);

    /** By order number; those that do not exist are missing. */
    Map<String, AnsweredOrder> hold(ShopId shop, Set<String> orderNumbers);

    /** Which of these numbers belonged to orders whose customer was erased. */
    Set<String> erased(ShopId shop, Set<String> orderNumbers);
}
