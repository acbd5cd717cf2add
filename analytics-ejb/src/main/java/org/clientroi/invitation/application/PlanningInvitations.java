package org.clientroi.invitation.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.AskingRules;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.KnownPlan;
import org.clientroi.invitation.domain.Plan;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

/** Plans, in the transaction that brings a delivery in or changes it, when its customer is asked, or why not. */
@ApplicationScoped
@Transactional
public class PlanningInvitations {

    private final AskedOrders orders;
    private final AskingShops shops;
    private final InvitationPlans plans;
    private final KnowingCustomers customers;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected PlanningInvitations() {
        this(null, null, null, null, null);
    }

    @Inject
    PlanningInvitations(
            AskedOrders orders, AskingShops shops, InvitationPlans plans, KnowingCustomers customers, Clock clock) {
        this.orders = orders;
        this.shops = shops;
        this.plans = plans;
        this.customers = customers;
        this.clock = clock;
    }

    /** Comes before the rooms further right, which read the plans on the same event. */
    public void ordersChanged(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) OrdersChanged changed) {
        plan(changed.orders());
    }

    /** The orders whose plan is new or another now. */
    public List<AskedOrder> plan(Collection<OrderId> changed) {
        plans.followCustomers(changed);
        return plan(changed, order -> order.delivery().reachedUsAt());
    }

    /** Plans orders that came in unplanned: what is two weeks old by now is not asked about, whenever it reached us. */
    public List<AskedOrder> planBacklog(Collection<OrderId> unplanned) {
        return plan(unplanned, order -> Optional.empty());
    }

    private List<AskedOrder> plan(Collection<OrderId> changed, Function<AskedOrder, Optional<Instant>> reachedUsAt) {
        Map<ShopId, Shop> asking = shops.asking().stream().collect(Collectors.toMap(Shop::id, Function.identity()));
        if (asking.isEmpty()) {
            return List.of();
        }
        List<AskedOrder> found = orders.all(changed).stream()
                .filter(order -> asking.containsKey(order.shop()))
                .toList();
        return found.isEmpty() ? List.of() : plan(found, asking, reachedUsAt);
    }

    private List<AskedOrder> plan(
            List<AskedOrder> found, Map<ShopId, Shop> asking, Function<AskedOrder, Optional<Instant>> reachedUsAt) {
        Instant now = clock.instant();
        Map<OrderId, KnownPlan> known =
                plans.known(found.stream().map(AskedOrder::order).toList());
        KnowingCustomers.Histories histories = customers.histories(found, now);
        NewPlans next = new NewPlans();
        for (AskedOrder order : found) {
            Optional<KnownPlan> before = Optional.ofNullable(known.get(order.order()));
            // An order that was put aside can be asked about again only because of something that reached us just now.
            Instant reached = before.filter(KnownPlan::isSkipped).isPresent()
                    ? now
                    : reachedUsAt.apply(order).orElse(now);
            Shop shop = Objects.requireNonNull(asking.get(order.shop()));
            next.decide(order, before, AskingRules.plan(order, shop, histories.of(order), reached, now));
        }
        plans.add(next.added, now);
        plans.change(next.changed);
        return next.touched;
    }

    /** What a batch changes. */
    private static final class NewPlans {

        private final List<InvitationPlans.New> added = new ArrayList<>();
        private final List<InvitationPlans.Changed> changed = new ArrayList<>();
        private final List<AskedOrder> touched = new ArrayList<>();

        void decide(AskedOrder order, Optional<KnownPlan> before, Plan plan) {
            if (before.isEmpty() && !(plan instanceof Plan.Nothing)) {
                added.add(new InvitationPlans.New(order, plan));
                touched.add(order);
            }
            before.flatMap(known -> known.replacedBy(plan)).ifPresent(replacing -> {
                changed.add(new InvitationPlans.Changed(before.get(), replacing));
                touched.add(order);
            });
        }
    }
}
