package org.clientroi.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** Somebody who ordered: the person, and the pseudonym that stands for the person everywhere else. */
public final class Customer {

    private final CustomerId id;
    private final CustomerKey key;
    private final String pseudonym;
    private final boolean isNew;
    private final Map<PersonField, String> person = new EnumMap<>(PersonField.class);
    private final Map<PersonField, Instant> saidAt = new EnumMap<>(PersonField.class);
    private boolean changed;

    private Customer(CustomerId id, CustomerKey key, String pseudonym, boolean isNew) {
        this.id = id;
        this.key = key;
        this.pseudonym = pseudonym;
        this.isNew = isNew;
    }

    static Customer joining(CustomerId id, CustomerKey key, String pseudonym) {
        return new Customer(id, key, pseudonym, true);
    }

    /** A customer from storage. {@code saidAt} is what {@link #saidAtText} gave. */
    public static Customer stored(
            CustomerId id,
            CustomerKey key,
            String pseudonym,
            Map<PersonField, String> person,
            @Nullable String saidAt) {
        Customer customer = new Customer(id, key, pseudonym, false);
        customer.person.putAll(person);
        if (saidAt != null) {
            String[] times = saidAt.split(",", -1);
            for (PersonField field : PersonField.values()) {
                String time = times[field.ordinal()];
                if (!time.isEmpty()) {
                    customer.saidAt.put(field, Instant.EPOCH.plus(Long.parseLong(time), ChronoUnit.MICROS));
                }
            }
        }
        return customer;
    }

    /** Takes what a line says of the person, unless something later was said before; says whether that changed it. */
    boolean take(PersonRow row, Instant at) {
        boolean differs = false;
        for (Map.Entry<PersonField, Optional<String>> said : row.said().entrySet()) {
            differs |= take(said.getKey(), said.getValue(), at);
        }
        changed |= differs;
        return differs;
    }

    private boolean take(PersonField field, Optional<String> content, Instant at) {
        Instant before = saidAt.get(field);
        if (before != null && before.isAfter(at)) {
            return false;
        }
        boolean differs = !at.equals(before) || !content.equals(person(field));
        saidAt.put(field, at);
        content.ifPresentOrElse(text -> person.put(field, text), () -> person.remove(field));
        return differs;
    }

    public CustomerId id() {
        return id;
    }

    public CustomerKey key() {
        return key;
    }

    public String pseudonym() {
        return pseudonym;
    }

    public Optional<String> person(PersonField field) {
        return Optional.ofNullable(person.get(field));
    }

    /** When each field was said, in microseconds; null when none ever was. */
    public @Nullable String saidAtText() {
        if (saidAt.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (PersonField field : PersonField.values()) {
            Instant at = saidAt.get(field);
            text.append(field.ordinal() == 0 ? "" : ",")
                    .append(at == null ? "" : ChronoUnit.MICROS.between(Instant.EPOCH, at));
        }
        return text.toString();
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed && !isNew;
    }
}
