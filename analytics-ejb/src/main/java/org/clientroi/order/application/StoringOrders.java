package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.order.domain.AttributeRules;
import org.clientroi.order.domain.BatchOutcome;
import org.clientroi.order.domain.CustomerKey;
import org.clientroi.order.domain.CustomerStore;
import org.clientroi.order.domain.ErasedOrders;
import org.clientroi.order.domain.Order;
import org.clientroi.order.domain.OrderBatch;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.domain.OrderRow;
import org.clientroi.order.domain.OrderStore;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.order.domain.ShopAttributes;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;

/** Stores one batch of an import in a transaction of its own, with everything that follows from it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StoringOrders {

    private final OrderStore orders;
    private final CustomerStore customers;
    private final ShopAttributes attributes;
    private final ErasedOrders erased;
    private final Secrets secrets;
    private final Clock clock;
    private final Event<OrdersChanged> changes;

    @SuppressWarnings("NullAway")
    protected StoringOrders() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    StoringOrders(
            OrderStore orders,
            CustomerStore customers,
            ShopAttributes attributes,
            ErasedOrders erased,
            Secrets secrets,
            Clock clock,
            Event<OrdersChanged> changes) {
        this.orders = orders;
        this.customers = customers;
        this.attributes = attributes;
        this.erased = erased;
        this.secrets = secrets;
        this.clock = clock;
        this.changes = changes;
    }

    BatchOutcome store(List<OrderRow> rows, Map<ShopId, ZoneId> zones) {
        OrderBatch batch =
                new OrderBatch(known(rows, zones), id -> secrets.token("pseudonym", id.toString()), clock.instant());
        batch.take(rows);
        customers.add(batch.joined());
        customers.change(batch.renamed());
        orders.add(batch.created());
        orders.change(batch.changed());
        OrdersChanged event = batch.event();
        if (event != null) {
            changes.fire(event);
            orders.completeThrough(batch.newestDays());
        }
        return batch.outcome();
    }

    private OrderBatch.Known known(List<OrderRow> rows, Map<ShopId, ZoneId> zones) {
        Set<OrderKey> keys = rows.stream().map(OrderRow::key).collect(Collectors.toSet());
        Set<ShopId> shops = keys.stream().map(OrderKey::shop).collect(Collectors.toSet());
        orders.lock(shops);
        Map<OrderKey, Order> stored = orders.find(keys, zones);
        Set<CustomerKey> named = new HashSet<>();
        rows.forEach(row -> row.customer().ifPresent(named::add));
        stored.values().forEach(order -> order.customerKey().ifPresent(named::add));
        return new OrderBatch.Known(stored, customers.find(named), attributes.names(shops), erased.among(keys));
    }

    /** Decides which unknown columns of a file become attributes of a shop; the names that do not. */
    List<String> decideAttributes(ShopId shop, AttributeRules.Survey survey) {
        orders.lock(Set.of(shop));
        AttributeRules.Decision decision = AttributeRules.decide(attributes.known(shop), survey);
        attributes.decide(shop, decision, clock.instant());
        return decision.ignored();
    }

    void declareComplete(Set<ShopId> shops, LocalDate through) {
        int day = Math.toIntExact(through.toEpochDay());
        orders.completeThrough(shops.stream().collect(Collectors.toMap(shop -> shop, shop -> day)));
    }
}
