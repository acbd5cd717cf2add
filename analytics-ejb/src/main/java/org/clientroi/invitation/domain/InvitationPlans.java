package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** Plans by the batch: an order file brings thousands of deliveries at once. */
public interface InvitationPlans {

    /** A plan for an order that has none. */
    record New(AskedOrder order, Plan plan) {}

    /** Another plan for an order, unless its invitation moves on meanwhile. */
    record Changed(KnownPlan known, Plan plan) {}

    Map<OrderId, KnownPlan> known(Collection<OrderId> orders);

    /** When each customer was last asked; {@code now} for those whose mail waits in the outbox. */
    Map<CustomerId, Instant> lastAsked(Collection<CustomerId> customers, Instant now);

    /**
     * By order, when its customer was last asked about another one; {@code now} when the mail about another one waits and
     * is the older invitation.
     */
    Map<OrderId, Instant> lastAskedBesides(Collection<OrderId> orders, Instant now);

    /** An order may turn out to be another customer's, such as when an address comes later: its invitation follows. */
    void followCustomers(Collection<OrderId> orders);

    void add(Collection<New> plans, Instant at);

    void change(Collection<Changed> plans);

    /**
     * At most {@code limit} planned invitations that are due, the longest due first. They and their customers are held
     * until the transaction ends, so that of two orders of one customer only one is asked about; what somebody else
     * holds is left out.
     */
    List<InvitationId> claimDue(Instant now, int limit);

    /** At most {@code limit} sent and unanswered invitations whose reminder is due, held in the same way. */
    List<InvitationId> claimReminders(Instant now, int limit);

    /** Orders that arrived after {@code since} and have no plan, by identifier, after {@code after}. */
    List<OrderId> unplanned(ShopId shop, Instant since, Optional<OrderId> after, int limit);
}
