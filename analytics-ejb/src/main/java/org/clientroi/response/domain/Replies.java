package org.clientroi.response.domain;

import java.util.Map;
import java.util.Set;
import org.clientroi.shared.OrderId;

/** What customers said, read by whoever has to act on it. */
public interface Replies {

    /** Of these orders, those about which anything was said. */
    Map<OrderId, Reply> of(Set<OrderId> orders);
}
