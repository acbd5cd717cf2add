package org.clientroi.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** The days of a shop's orders, which follow from its zone. */
public interface OrderDays {

    /** An order's times and the days stored for them. */
    record Dated(
            OrderId order,
            CustomerId customer,
            Instant placedAt,
            LocalDate placedDay,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate deliveredDay) {

        Dated in(ZoneId zone) {
            LocalDate placed = placedAt.atZone(zone).toLocalDate();
            LocalDate delivered =
                    deliveredAt == null ? null : deliveredAt.atZone(zone).toLocalDate();
            return new Dated(order, customer, placedAt, placed, deliveredAt, delivered);
        }

        /** With the days that its times have in this zone; empty when it has them already. */
        public Optional<Dated> movedTo(ZoneId zone) {
            return Optional.of(in(zone)).filter(moved -> !moved.equals(this));
        }
    }

    /** The zone the shop is in now, stored or about to be. */
    ZoneId zone(ShopId shop);

    /** Some of the shop's orders, by identifier, after the given one. */
    List<Dated> after(ShopId shop, Optional<OrderId> order);

    void store(List<Dated> orders);
}
