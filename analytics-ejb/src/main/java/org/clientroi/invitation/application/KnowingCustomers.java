package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.CustomerHistory;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;

/** Gathers what went before between us and the customers of a batch of orders. */
@ApplicationScoped
@Transactional
public class KnowingCustomers {

    private final NeverWrite neverWrite;
    private final InvitationPlans plans;

    @SuppressWarnings("NullAway")
    protected KnowingCustomers() {
        this(null, null);
    }

    @Inject
    KnowingCustomers(NeverWrite neverWrite, InvitationPlans plans) {
        this.neverWrite = neverWrite;
        this.plans = plans;
    }

    public Histories histories(Collection<AskedOrder> orders, Instant now) {
        Map<CustomerId, Instant> last =
                plans.lastAsked(orders.stream().map(AskedOrder::customer).collect(Collectors.toSet()), now);
        Map<OrderId, Instant> byOrder = new HashMap<>();
        orders.forEach(order ->
                Optional.ofNullable(last.get(order.customer())).ifPresent(at -> byOrder.put(order.order(), at)));
        return new Histories(neverWrite(orders), byOrder);
    }

    /** The same for orders whose own mails wait in the outbox and do not count. */
    public Histories besides(Collection<AskedOrder> orders, Instant now) {
        return new Histories(
                neverWrite(orders),
                plans.lastAskedBesides(orders.stream().map(AskedOrder::order).toList(), now));
    }

    private Map<EmailAddress, Set<NeverWrite.Entry>> neverWrite(Collection<AskedOrder> orders) {
        Set<EmailAddress> addresses =
                orders.stream().flatMap(order -> order.email().stream()).collect(Collectors.toSet());
        return neverWrite.among(addresses).stream()
                .collect(Collectors.groupingBy(NeverWrite.Entry::address, Collectors.toSet()));
    }

    /** What was gathered, by order. */
    public record Histories(Map<EmailAddress, Set<NeverWrite.Entry>> neverWrite, Map<OrderId, Instant> lastAsked) {

        CustomerHistory of(AskedOrder order) {
            return new CustomerHistory(
                    order.email()
                            .map(address -> neverWrite.getOrDefault(address, Set.of()))
                            .orElse(Set.of()),
                    Optional.ofNullable(lastAsked.get(order.order())));
        }
    }
}
