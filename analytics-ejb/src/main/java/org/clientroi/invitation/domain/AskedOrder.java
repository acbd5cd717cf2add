package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/**
 * What asking needs to know of an order and its customer.
 *
 * @param status as the order room writes it: {@code placed}, {@code delivered}, {@code cancelled}…
 * @param firstName as it was received; {@link FirstName} says whether to use it
 * @param erased the person was erased, only the row is left
 */
public record AskedOrder(
        OrderId order,
        ShopId shop,
        CustomerId customer,
        Optional<String> orderNumber,
        Optional<EmailAddress> email,
        Optional<String> firstName,
        Optional<Language> language,
        String status,
        Optional<String> salesChannel,
        Optional<String> deliveryMethod,
        Optional<String> products,
        Delivery delivery,
        Optional<Boolean> surveyAllowed,
        boolean erased) {

    /**
     * When the goods came.
     *
     * @param deliveredAt handed over, or collected
     * @param availableAt waiting at a pick-up point or in a locker
     * @param reachedUsAt when ClientROI learned of it
     */
    public record Delivery(
            Optional<Instant> deliveredAt, Optional<Instant> availableAt, Optional<Instant> reachedUsAt) {}

    public boolean isCollected() {
        return deliveryMethod
                .filter(method -> method.equals("pickup_point") || method.equals("locker"))
                .isPresent();
    }

    public boolean isCancelled() {
        return status.equals("cancelled") || status.equals("returned");
    }

    /** When the delivery was made, as far as it is known: collection, or else the day it waited to be collected. */
    public Optional<Instant> arrivedAt() {
        return delivery.deliveredAt().or(() -> isCollected() ? delivery.availableAt() : Optional.empty());
    }
}
