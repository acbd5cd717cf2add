package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.AskingRules;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.shared.OrderId;

/** Says, of invitations that are due, which must not go after all. */
@ApplicationScoped
@Transactional
public class JudgingInvitations {

    private final AskedOrders orders;
    private final AskingShops shops;
    private final KnowingCustomers customers;

    @SuppressWarnings("NullAway")
    protected JudgingInvitations() {
        this(null, null, null);
    }

    @Inject
    JudgingInvitations(AskedOrders orders, AskingShops shops, KnowingCustomers customers) {
        this.orders = orders;
        this.shops = shops;
        this.customers = customers;
    }

    /** The orders not to be asked about, and why; those that are not in it may be. */
    public Map<OrderId, SkipReason> forbidden(Collection<Invitation> due, Instant now) {
        Collection<AskedOrder> found = orders(due);
        KnowingCustomers.Histories histories = customers.histories(found, now);
        return judged(
                found, order -> AskingRules.forbiddenNow(order, shops.of(order.shop()), histories.of(order), now));
    }

    /** The orders whose mails wait in the outbox and must not leave it, and why. */
    public Map<OrderId, SkipReason> forbiddenToLeave(Collection<Invitation> queued, Instant now) {
        Collection<AskedOrder> found = orders(queued);
        KnowingCustomers.Histories histories = customers.besides(found, now);
        return judged(
                found, order -> AskingRules.forbiddenNow(order, shops.of(order.shop()), histories.of(order), now));
    }

    /** The orders of whose survey nobody is to be reminded, and why. */
    public Map<OrderId, SkipReason> forbiddenReminders(Collection<Invitation> due, Instant now) {
        Collection<AskedOrder> found = orders(due);
        KnowingCustomers.Histories histories = customers.histories(found, now);
        return judged(
                found, order -> AskingRules.forbiddenReminder(order, shops.of(order.shop()), histories.of(order)));
    }

    private List<AskedOrder> orders(Collection<Invitation> due) {
        return orders.all(due.stream().map(Invitation::order).toList());
    }

    private static Map<OrderId, SkipReason> judged(
            Collection<AskedOrder> found, Function<AskedOrder, Optional<SkipReason>> rule) {
        Map<OrderId, SkipReason> forbidden = new HashMap<>();
        found.forEach(order -> rule.apply(order).ifPresent(reason -> forbidden.put(order.order(), reason)));
        return forbidden;
    }
}
