package org.clientroi.invitation.domain;

import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;

/** Invitations changed their state; told once a batch, synchronously, in the same transaction. */
public record InvitationsChanged(Set<OrderId> orders, Set<CustomerId> customers) {}
