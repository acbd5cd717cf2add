package org.clientroi.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** Persons and what is held of them, to be shown to them and to be forgotten. */
public interface Persons {

    /** An order as far as it says who and exactly when. */
    record Trace(
            OrderId order,
            ShopId shop,
            ZoneId zone,
            @Nullable String number,
            Map<Time, Instant> times) {

        /** Without a number, and with no time but the beginning of its day. */
        public Trace withoutPerson() {
            Map<Time, Instant> days = new EnumMap<>(Time.class);
            times.forEach((time, at) -> days.put(
                    time, at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()));
            return new Trace(order, shop, zone, null, days);
        }
    }

    /** The times of an order that are exact. */
    enum Time {
        PLACED_AT,
        STATUS_AT,
        SHIPPED_AT,
        AVAILABLE_AT,
        DELIVERED_AT,
        RECEIVED_AT,
        DELIVERY_RECEIVED_AT
    }

    Optional<CustomerId> find(EmailAddress address);

    /** The customer's orders, the newest last. */
    List<Trace> traces(CustomerId customer);

    /** Takes the person from the customer; the row stays under a pseudonym that nothing leads to. */
    void forget(CustomerId customer, String pseudonym, LocalDate closed);

    /** Stores these, and removes from the orders what could name the person: vouchers, products, postcode, attributes. */
    void fade(List<Trace> orders, Set<ShopId> shops);

    /** Removes rejected lines that name the person by address or order number. */
    void forgetRejected(EmailAddress address, Collection<String> numbers);

    /** The customer as stored, by column. */
    Map<String, String> customer(CustomerId customer);

    /** The customer's orders as stored, by column, attributes by their name. */
    List<Map<String, String>> orders(CustomerId customer);
}
