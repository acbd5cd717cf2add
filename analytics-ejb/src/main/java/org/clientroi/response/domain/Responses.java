package org.clientroi.response.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.clientroi.shared.OrderId;

/** The answers stored. */
public interface Responses {

    /** All answers to these orders. */
    Map<Response.Key, Response> of(Set<OrderId> orders);

    void add(Collection<Response> responses);

    void replace(Collection<Response> responses);

    /** Finds out again which first answers came before the delivery, after these orders changed. */
    void compareWithDelivery(Set<OrderId> orders);
}
