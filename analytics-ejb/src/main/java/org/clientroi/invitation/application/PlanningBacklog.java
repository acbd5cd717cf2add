package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

/** Plans deliveries that were there before the shop asked: switched on since an earlier day, they came in unplanned. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PlanningBacklog {

    private static final int BATCH = 2_000;

    private final AskingShops shops;
    private final InvitationPlans plans;
    private final PlanningInvitations planning;
    private final Event<InvitationsChanged> changed;

    @SuppressWarnings("NullAway")
    protected PlanningBacklog() {
        this(null, null, null, null);
    }

    @Inject
    PlanningBacklog(
            AskingShops shops, InvitationPlans plans, PlanningInvitations planning, Event<InvitationsChanged> changed) {
        this.shops = shops;
        this.plans = plans;
        this.planning = planning;
        this.changed = changed;
    }

    /** The shops that ask, and since when. */
    public Map<ShopId, Instant> asking() {
        return shops.asking().stream()
                .collect(Collectors.toMap(Shop::id, shop -> shop.askingSince().orElseThrow()));
    }

    /** Plans some, and says where to go on; empty when there are no more. */
    public Optional<OrderId> planSome(ShopId shop, Instant since, Optional<OrderId> after) {
        List<OrderId> unplanned = plans.unplanned(shop, since, after, BATCH);
        if (unplanned.isEmpty()) {
            return Optional.empty();
        }
        List<AskedOrder> planned = planning.planBacklog(unplanned);
        if (!planned.isEmpty()) {
            changed.fire(new InvitationsChanged(
                    planned.stream().map(AskedOrder::order).collect(Collectors.toSet()),
                    planned.stream().map(AskedOrder::customer).collect(Collectors.toSet())));
        }
        return Optional.of(unplanned.getLast());
    }
}
