package org.clientroi.recovery.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/**
 * An order and its customer, as whoever calls sees them.
 *
 * @param marketplace sold by a marketplace, whose customers are never written to
 */
public record CaseOrder(
        OrderId order,
        ShopId shop,
        Person person,
        Optional<String> number,
        Instant placedAt,
        String status,
        Money amount,
        Optional<String> products,
        Journey journey,
        Optional<String> incident,
        boolean marketplace) {

    /**
     * The customer.
     *
     * @param language the one the order was placed in
     */
    public record Person(
            CustomerId id,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> phone,
            Optional<EmailAddress> email,
            Optional<Language> language) {

        /** Empty where neither name is known. */
        public Optional<String> fullName() {
            String name = (firstName.orElse("") + " " + lastName.orElse("")).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        }
    }

    /** The parcel. */
    public record Journey(
            Optional<String> carrier,
            Optional<String> method,
            Optional<LocalDate> promisedOn,
            Optional<Instant> shippedAt,
            Optional<Instant> availableAt,
            Optional<Instant> deliveredAt) {}

    public boolean canBeWrittenTo() {
        return person.email().isPresent() && !marketplace;
    }
}
