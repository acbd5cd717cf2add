package org.clientroi.response.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** The answers stored. */
public interface Responses {

    /** All answers to these orders. */
    Map<Response.Key, Response> of(Set<OrderId> orders);

    void add(Collection<Response> responses);

    void replace(Collection<Response> responses);

    /** Finds out again which first answers came before the delivery, after these orders changed. */
    void compareWithDelivery(Set<OrderId> orders);

    /** Comments go, and times of day: the scores and the days stay. */
    void forget(Set<OrderId> orders);

    /** Finds out again on which day of this zone each first answer of the shop was given. */
    void countDays(ShopId shop, ZoneId zone);
}
