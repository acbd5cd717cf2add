package org.clientroi.response.domain;

import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;

/** Answers were stored or edited; told once a batch, synchronously, in the transaction that stored them. */
public record AnswersChanged(Set<OrderId> orders, Set<CustomerId> customers) {}
