package org.clientroi.order.domain;

import java.util.Locale;
import java.util.Optional;

/** How far an order has come. New ones go to the end: stored ranks name them by their place. */
public enum OrderStatus {
    PLACED(0),
    PAID(1),
    SHIPPED(2),
    DELIVERED(3),
    PARTLY_RETURNED(4),
    RETURNED(5),
    CANCELLED(5);

    /** What people are told is allowed. */
    public static final String ALLOWED = "placed, paid, shipped, delivered, cancelled, partly_returned, returned";

    private final int progress;

    OrderStatus(int progress) {
        this.progress = progress;
    }

    /** Reads our words and those of other systems for the same. */
    public static Optional<OrderStatus> parse(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "placed", "created" -> PLACED;
                    case "paid", "processing", "invoiced", "unavailable" -> PAID;
                    case "shipped" -> SHIPPED;
                    case "delivered" -> DELIVERED;
                    case "partly_returned" -> PARTLY_RETURNED;
                    case "returned" -> RETURNED;
                    case "cancelled", "canceled" -> CANCELLED;
                    default -> null;
                });
    }

    /** Greater is further along; returned and cancelled are equally far. */
    public int progress() {
        return progress;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
