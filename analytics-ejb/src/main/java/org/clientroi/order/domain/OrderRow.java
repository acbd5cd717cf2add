package org.clientroi.order.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** What one line says of one order. A field is said, cleared, or not mentioned. */
public final class OrderRow {

    private final long line;
    private final OrderKey key;
    private final ZoneId zone;
    private final @Nullable Object[] said = new Object[OrderField.ALL.size()];
    private final Map<String, Optional<String>> attributes;
    private final PersonRow person;
    private long cleared;

    public OrderRow(long line, OrderKey key, ZoneId zone, Map<String, Optional<String>> attributes, PersonRow person) {
        this.line = line;
        this.key = key;
        this.zone = zone;
        this.attributes = attributes;
        this.person = person;
    }

    public void say(OrderField field, Object content) {
        if (!field.type().isInstance(content)) {
            throw new IllegalArgumentException(field + " is a " + field.type());
        }
        said[field.ordinal()] = content;
    }

    public void clear(OrderField field) {
        cleared |= 1L << field.ordinal();
    }

    boolean mentions(OrderField field) {
        return said[field.ordinal()] != null || (cleared & 1L << field.ordinal()) != 0;
    }

    public @Nullable Object said(OrderField field) {
        return said[field.ordinal()];
    }

    Rank rank() {
        return Rank.of((Instant) said(OrderField.STATUS_AT), (OrderStatus) said(OrderField.STATUS));
    }

    /** When this line says it was so; empty when it says no time at all. */
    Optional<Instant> time() {
        return Optional.ofNullable((Instant) said(OrderField.STATUS_AT))
                .or(() -> Optional.ofNullable((Instant) said(OrderField.PLACED_AT)));
    }

    /** The customer this line names; empty when it names none. */
    public Optional<CustomerKey> customer() {
        return customer(said(OrderField.CUSTOMER_EMAIL), said(OrderField.CUSTOMER_REF), key.shop());
    }

    static Optional<CustomerKey> customer(@Nullable Object email, @Nullable Object ref, ShopId shop) {
        if (email != null) {
            return Optional.of(CustomerKey.ofEmail((String) email));
        }
        return ref == null ? Optional.empty() : Optional.of(CustomerKey.ofRef(shop, (String) ref));
    }

    /** The first required field that this line says nothing of; empty when it can stand alone. */
    public Optional<OrderField> missing() {
        Optional<OrderField> missing = OrderField.ALL.stream()
                .filter(field -> field.isRequired() && said(field) == null)
                .findFirst();
        return missing.isEmpty() && customer().isEmpty() ? Optional.of(OrderField.CUSTOMER_EMAIL) : missing;
    }

    public long line() {
        return line;
    }

    public OrderKey key() {
        return key;
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<String, Optional<String>> attributes() {
        return attributes;
    }

    public PersonRow person() {
        return person;
    }
}
