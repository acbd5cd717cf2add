package org.clientroi.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** Merges the lines of one batch into the orders they are about. Pure: what is known goes in, what is to be stored comes out. */
public final class OrderBatch {

    /** What storage knows of the orders and customers that the lines name. */
    public record Known(
            Map<OrderKey, Order> orders,
            Map<CustomerKey, Customer> customers,
            Map<ShopId, Set<String>> attributeNames,
            Set<OrderKey> erased) {}

    /** A line that would make an order and lacks what an order cannot be without. */
    public record Lacking(long line, OrderField field) {}

    private enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private record Taken(Order order, Fate fate) {}

    private final Known known;
    private final Function<CustomerId, String> pseudonyms;
    private final Instant now;
    private final Map<OrderKey, Order> orders;
    private final Map<CustomerKey, Customer> customers;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Lacking> lacking = new ArrayList<>();
    private List<Order> created = List.of();
    private List<Order> changed = List.of();
    private int skipped;

    public OrderBatch(Known known, Function<CustomerId, String> pseudonyms, Instant now) {
        this.known = known;
        this.pseudonyms = pseudonyms;
        this.now = now;
        this.orders = new LinkedHashMap<>(known.orders());
        this.customers = new HashMap<>(known.customers());
    }

    /** Takes the lines of the batch, in the order in which they arrived. Once. */
    public void take(List<OrderRow> rows) {
        rows.forEach(this::take);
        orders.values()
                .forEach(order ->
                        order.customerKey().map(this::customer).ifPresent(customer -> order.belongTo(customer.id())));
        created = orders.values().stream().filter(Order::isNew).toList();
        changed = orders.values().stream().filter(Order::isChanged).toList();
    }

    private void take(OrderRow row) {
        if (known.erased().contains(row.key())) {
            skipped++;
            return;
        }
        Set<String> names = known.attributeNames().getOrDefault(row.key().shop(), Set.of());
        Order order = orders.get(row.key());
        if (order != null) {
            boolean changed = order.take(row, names, now) | takePerson(row, order);
            taken.add(new Taken(order, changed ? Fate.UPDATED : Fate.UNCHANGED));
            return;
        }
        row.missing().ifPresentOrElse(field -> lacking.add(new Lacking(row.line(), field)), () -> {
            Order made = Order.from(row, names, now);
            orders.put(row.key(), made);
            takePerson(row, made);
            taken.add(new Taken(made, Fate.CREATED));
        });
    }

    /** Names and telephone go to the customer whose order it is; a line about somebody else says nothing of it. */
    private boolean takePerson(OrderRow row, Order order) {
        CustomerKey owner = order.customerKey().orElse(null);
        boolean another = row.customer().filter(key -> !key.equals(owner)).isPresent();
        if (owner == null || another || row.person().said().isEmpty()) {
            return false;
        }
        return customer(owner).take(row.person(), row.time().orElseGet(order::placedAt));
    }

    private Customer customer(CustomerKey key) {
        return customers.computeIfAbsent(key, missing -> {
            CustomerId id = CustomerId.next();
            return Customer.joining(id, missing, pseudonyms.apply(id));
        });
    }

    public List<Order> created() {
        return created;
    }

    public List<Order> changed() {
        return changed;
    }

    /** New customers who have an order now, in the order in which all batches store them. */
    public List<Customer> joined() {
        Set<CustomerId> owners = new HashSet<>();
        orders.values().forEach(order -> owners.add(order.customer()));
        return customers.values().stream()
                .filter(customer -> customer.isNew() && owners.contains(customer.id()))
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** Customers known before of whom something new was said. */
    public List<Customer> renamed() {
        return customers.values().stream()
                .filter(Customer::isChanged)
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** What the rooms further right are told; null when nothing changed. */
    public @Nullable OrdersChanged event() {
        Set<OrderId> ids = new HashSet<>();
        Set<CustomerId> owners = new HashSet<>();
        for (List<Order> some : List.of(created, changed)) {
            for (Order order : some) {
                ids.add(order.id());
                owners.add(order.customer());
                order.formerCustomer().ifPresent(owners::add);
            }
        }
        return ids.isEmpty() ? null : new OrdersChanged(ids, owners);
    }

    /** The newest day on which an order was placed, by shop. */
    public Map<ShopId, Integer> newestDays() {
        Map<ShopId, Integer> days = new HashMap<>();
        for (List<Order> some : List.of(created, changed)) {
            for (Order order : some) {
                int day = Math.toIntExact(order.placedDay().toEpochDay());
                days.merge(order.key().shop(), day, Math::max);
            }
        }
        return days;
    }

    /** Lines by what became of them. Lines that in the end leave an order as it is stored changed nothing. */
    public BatchOutcome outcome() {
        Set<Order> written = new HashSet<>(changed);
        written.addAll(created);
        Set<CustomerId> renamed = new HashSet<>();
        renamed().forEach(customer -> renamed.add(customer.id()));
        int made = 0;
        int updated = 0;
        for (Taken line : taken) {
            boolean kept = written.contains(line.order())
                    || renamed.contains(line.order().customer());
            made += line.fate() == Fate.CREATED ? 1 : 0;
            updated += line.fate() == Fate.UPDATED && kept ? 1 : 0;
        }
        return new BatchOutcome(made, updated, taken.size() - made - updated, skipped, List.copyOf(lacking));
    }
}
