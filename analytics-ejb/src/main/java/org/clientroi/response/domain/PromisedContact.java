package org.clientroi.response.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.OrderId;

/** By when a customer who asked to be contacted will be. Answered by the room that keeps the promise. */
public interface PromisedContact {

    Optional<Instant> by(OrderId order);
}
