package org.clientroi.order.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.order.domain.OrderDays;
import org.clientroi.order.domain.OrderStore;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.ShopZoneChanged;

/** Counts the days of all orders of a shop anew, in the transaction that changed its zone. */
@ApplicationScoped
@Transactional
public class RebuildingDays {

    /** After the other rooms have counted theirs: what this room then tells of makes the rooms further right look. */
    private static final int AFTER_THE_OTHERS = Interceptor.Priority.APPLICATION + 400;

    private final OrderDays days;
    private final OrderStore orders;
    private final Event<OrdersChanged> changes;

    @SuppressWarnings("NullAway")
    protected RebuildingDays() {
        this(null, null, null);
    }

    @Inject
    RebuildingDays(OrderDays days, OrderStore orders, Event<OrdersChanged> changes) {
        this.days = days;
        this.orders = orders;
        this.changes = changes;
    }

    void on(@Observes @Priority(AFTER_THE_OTHERS) ShopZoneChanged changed) {
        rebuild(changed.shop());
    }

    public void rebuild(ShopId shop) {
        ZoneId zone = days.zone(shop);
        orders.lock(Set.of(shop));
        List<OrderDays.Dated> some = days.after(shop, Optional.empty());
        while (!some.isEmpty()) {
            List<OrderDays.Dated> moved =
                    some.stream().flatMap(order -> order.movedTo(zone).stream()).toList();
            days.store(moved);
            changes.fire(told(some));
            OrderId last = some.getLast().order();
            some = days.after(shop, Optional.of(last));
        }
    }

    /** Of all of them: other rooms keep days of their own that follow from the zone. */
    private static OrdersChanged told(List<OrderDays.Dated> orders) {
        return new OrdersChanged(
                orders.stream().map(OrderDays.Dated::order).collect(Collectors.toSet()),
                orders.stream().map(OrderDays.Dated::customer).collect(Collectors.toSet()));
    }
}
