package org.clientroi.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of two rows of one order a field is taken from: the one with the later {@code status_at}; where either has
 * none, the one whose status is further along; then the one that arrived last. A row that says neither is a correction:
 * it is taken as it arrives.
 *
 * @param status {@code placed} where a row with a {@code status_at} names none; null only in a correction
 */
public record Rank(@Nullable Instant at, @Nullable OrderStatus status) {

    static final Rank CORRECTION = new Rank(null, null);

    /** Gives way to every row: the rank of what only a correction said. */
    static final Rank LOWEST = new Rank(null, OrderStatus.PLACED);

    /** The rank of a row that says this. */
    public static Rank of(@Nullable Instant at, @Nullable OrderStatus status) {
        if (status == null) {
            return at == null ? CORRECTION : new Rank(at, OrderStatus.PLACED);
        }
        return new Rank(at, status);
    }

    /** Whether a field of this rank gives way to a row that arrives. */
    boolean yieldsTo(Rank arriving) {
        if (at != null && arriving.at != null && !at.equals(arriving.at)) {
            return arriving.at.isAfter(at);
        }
        return status == null || arriving.status == null || arriving.status.progress() >= status.progress();
    }
}
