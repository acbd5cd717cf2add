package org.clientroi.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** An order as the rows about it have made it, each field by itself ({@link Rank}). */
public final class Order {

    /** What storage holds of an order; contents in the order of {@link OrderField#ALL}. */
    public record Stored(
            OrderId id,
            OrderKey key,
            ZoneId zone,
            CustomerId customer,
            @Nullable Object[] contents,
            Map<String, String> attributes,
            @Nullable String ranks,
            Instant receivedAt,
            @Nullable Instant deliveryReceivedAt) {

        @Nullable
        Object content(OrderField field) {
            return contents[field.ordinal()];
        }
    }

    private final OrderId id;
    private final OrderKey key;
    private final ZoneId zone;
    private final Instant receivedAt;
    private final @Nullable Stored stored;
    private final Merged[] fields = new Merged[OrderField.ALL.size()];
    private final Map<String, Merged> attributes = new HashMap<>(4);
    private @Nullable CustomerKey lastCustomer;
    private @Nullable CustomerId customer;
    private @Nullable Instant deliveryReceivedAt;

    private Order(OrderId id, OrderKey key, ZoneId zone, Instant receivedAt, @Nullable Stored stored) {
        this.id = id;
        this.key = key;
        this.zone = zone;
        this.receivedAt = receivedAt;
        this.stored = stored;
        Arrays.fill(fields, Merged.NEVER);
    }

    /** A new order that a line makes; the line misses nothing. */
    static Order from(OrderRow row, Set<String> attributeNames, Instant at) {
        Order order = new Order(OrderId.next(), row.key(), row.zone(), at, null);
        order.fields[OrderField.STATUS.ordinal()] = new Merged(OrderStatus.PLACED, null);
        order.take(row, attributeNames, at);
        return order;
    }

    public static Order of(Stored stored) {
        Order order = new Order(stored.id(), stored.key(), stored.zone(), stored.receivedAt(), stored);
        order.customer = stored.customer();
        order.deliveryReceivedAt = stored.deliveryReceivedAt();
        FieldRanks ranks = FieldRanks.parse(
                stored.ranks(), rank(stored.content(OrderField.STATUS_AT), stored.content(OrderField.STATUS)));
        for (OrderField field : OrderField.ALL) {
            order.fields[field.ordinal()] = ranks.of(field, stored.content(field));
        }
        ranks.attributes().forEach((name, rank) -> order.attributes.put(name, new Merged(null, rank)));
        stored.attributes().forEach((name, content) -> order.attributes.put(name, ranks.of(name, content)));
        order.rememberCustomer();
        return order;
    }

    private static Rank rank(@Nullable Object statusAt, @Nullable Object status) {
        return Rank.of((Instant) statusAt, (OrderStatus) status);
    }

    /** Merges a line into the order, and says whether that changed it. */
    boolean take(OrderRow row, Set<String> attributeNames, Instant at) {
        Rank rank = row.rank();
        boolean changed = false;
        for (OrderField field : OrderField.ALL) {
            if (row.mentions(field)) {
                Merged before = fields[field.ordinal()];
                Merged after = before.take(row.said(field), rank);
                fields[field.ordinal()] = after;
                changed |= after != before;
            }
        }
        changed |= takeAttributes(row, attributeNames, rank);
        rememberCustomer();
        if (deliveryReceivedAt == null && content(OrderField.DELIVERED_AT) != null) {
            deliveryReceivedAt = at;
        }
        return changed;
    }

    private boolean takeAttributes(OrderRow row, Set<String> attributeNames, Rank rank) {
        boolean changed = false;
        for (Map.Entry<String, Optional<String>> said : row.attributes().entrySet()) {
            if (attributeNames.contains(said.getKey())) {
                Merged before = attributes.getOrDefault(said.getKey(), Merged.NEVER);
                Merged after = before.take(said.getValue().orElse(null), rank);
                attributes.put(said.getKey(), after);
                changed |= after != before;
            }
        }
        return changed;
    }

    /** Rows that clear the address and rows that clear the reference can leave neither: then it stays whose it was. */
    private void rememberCustomer() {
        OrderRow.customer(content(OrderField.CUSTOMER_EMAIL), content(OrderField.CUSTOMER_REF), key.shop())
                .ifPresent(known -> lastCustomer = known);
    }

    public Optional<CustomerKey> customerKey() {
        return Optional.ofNullable(lastCustomer);
    }

    void belongTo(CustomerId owner) {
        customer = owner;
    }

    boolean isNew() {
        return stored == null;
    }

    /** Whether what storage holds is no longer this order. */
    boolean isChanged() {
        return stored != null
                && !(OrderField.ALL.stream().allMatch(field -> Objects.equals(content(field), stored.content(field)))
                        && stored.attributes().equals(attributes())
                        && Objects.equals(stored.ranks(), ranks())
                        && stored.customer().equals(customer));
    }

    /** Whether storage holds other attributes than these. */
    public boolean hasOtherAttributes() {
        return stored != null && !stored.attributes().equals(attributes());
    }

    Optional<CustomerId> formerCustomer() {
        return Optional.ofNullable(stored).map(Stored::customer);
    }

    public OrderId id() {
        return id;
    }

    public OrderKey key() {
        return key;
    }

    public CustomerId customer() {
        return Objects.requireNonNull(customer);
    }

    public @Nullable Object content(OrderField field) {
        return fields[field.ordinal()].content();
    }

    Instant placedAt() {
        return Objects.requireNonNull((Instant) content(OrderField.PLACED_AT));
    }

    LocalDate placedDay() {
        return placedAt().atZone(zone).toLocalDate();
    }

    /** The day of a time in the shop's zone. */
    public @Nullable LocalDate day(OrderField time) {
        Instant at = (Instant) content(time);
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    /** The attributes that have a text. */
    public Map<String, String> attributes() {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        attributes.forEach((name, merged) -> {
            if (merged.content() instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    public @Nullable String ranks() {
        return FieldRanks.text(fields, attributes, rank(content(OrderField.STATUS_AT), content(OrderField.STATUS)));
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant deliveryReceivedAt() {
        return deliveryReceivedAt;
    }
}
