package org.clientroi.demo.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a parcel came, or will come: all its days, also those still ahead.
 *
 * @param availableAt waiting to be collected; empty for deliveries at home
 * @param daysLate days after the promised one; 0 when in time
 */
public record Delivery(
        String method,
        String carrier,
        int parcels,
        LocalDate promisedOn,
        Instant shippedAt,
        Optional<Instant> availableAt,
        Instant deliveredAt,
        int daysLate) {}
