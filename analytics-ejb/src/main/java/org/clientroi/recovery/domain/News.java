package org.clientroi.recovery.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that puts an order on the list.
 *
 * @param heard a hash of all the customer says now, so that the same said again is no news; empty where the order itself
 *     says it
 */
public record News(Set<Reason> reasons, Instant deadline, Optional<String> heard) {

    public News {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nobody is called back for no reason");
        }
        reasons = Set.copyOf(reasons);
    }
}
