package org.clientroi.order.domain;

import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;

/**
 * Persons were erased: their rows stay without them. Rooms further right remove what they hold of the person in the
 * same transaction.
 */
public record CustomersErased(Set<CustomerId> customers, Set<OrderId> orders, Set<EmailAddress> addresses) {}
