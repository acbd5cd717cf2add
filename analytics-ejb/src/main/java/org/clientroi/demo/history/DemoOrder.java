package org.clientroi.demo.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One order as its shop knows it today.
 *
 * @param incident empty string for none
 * @param satisfaction the 0-10 score this customer gives, or would give, for this order
 * @param status as of today
 * @param delivery absent when the order was cancelled
 * @param invited absent while nothing is delivered
 */
public record DemoOrder(
        UUID id,
        Customer customer,
        Instant placedAt,
        String channel,
        Basket basket,
        Status status,
        Optional<Delivery> delivery,
        String incident,
        int satisfaction,
        Optional<Invited> invited) {

    /** {@code name} as in the order file; {@code refunded} zero where nothing was. */
    public record Status(String name, Instant at, BigDecimal refunded) {

        /** Whether it is counted when it is asked who ordered again. */
        public boolean counts() {
            return !name.equals("cancelled") && !name.equals("returned");
        }

        /** How far an order that was placed, and not cancelled, has come. */
        static Status at(Instant now, Instant placedAt, Basket basket, Delivery delivery, Outcome outcome, Dice dice) {
            Instant returnedAt = delivery.deliveredAt().plus(Duration.ofHours(dice.between(80, 500)));
            if (delivery.shippedAt().isAfter(now)) {
                Instant paidAt = placedAt.plusSeconds(dice.between(20, 600));
                return paidAt.isAfter(now) ? plain("placed", placedAt) : plain("paid", paidAt);
            }
            if (delivery.deliveredAt().isAfter(now)) {
                return plain("shipped", delivery.shippedAt());
            }
            if (outcome == Outcome.KEPT || returnedAt.isAfter(now)) {
                return plain("delivered", delivery.deliveredAt());
            }
            return outcome == Outcome.RETURNED
                    ? new Status("returned", returnedAt, basket.amount())
                    : new Status("partly_returned", returnedAt, basket.partRefund());
        }

        private static Status plain(String name, Instant at) {
            return new Status(name, at, BigDecimal.ZERO);
        }
    }

    public Optional<Answer> answer() {
        return invited.flatMap(Invited::answer);
    }
}
