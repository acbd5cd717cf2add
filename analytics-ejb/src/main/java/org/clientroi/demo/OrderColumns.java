package org.clientroi.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.demo.history.Basket;
import org.clientroi.demo.history.Customer;
import org.clientroi.demo.history.Delivery;
import org.clientroi.demo.history.DemoOrder;
import org.clientroi.demo.history.Invited;
import org.clientroi.demo.history.ShopHistory;

/** An order as the order room stores it: what lies ahead of now is not known yet. */
final class OrderColumns {

    static final List<String> NAMES = List.of(
            "id",
            "shop_id",
            "order_number",
            "customer_id",
            "customer_ref",
            "language",
            "placed_at",
            "placed_day",
            "status",
            "status_at",
            "amount",
            "amount_excl_tax",
            "margin",
            "refunded_amount",
            "currency",
            "voucher_code",
            "sales_channel",
            "category",
            "products",
            "country",
            "region",
            "postcode",
            "delivery_method",
            "carrier",
            "parcels",
            "promised_day",
            "shipped_at",
            "available_at",
            "delivered_at",
            "delivered_day",
            "incident",
            "survey_allowed",
            "received_at",
            "delivery_received_at");

    private OrderColumns() {}

    static Object[] of(ShopHistory history, int index, UUID shop, Instant now) {
        DemoOrder order = history.orders().get(index);
        ZoneId zone = history.plan().identity().zone();
        Customer customer = order.customer();
        Basket basket = order.basket();
        Optional<Delivery> delivery = order.delivery();
        Optional<Instant> delivered = delivery.map(Delivery::deliveredAt).filter(at -> !at.isAfter(now));
        return new Object[] {
            order.id(),
            shop,
            history.numberOf(index),
            customer.id(),
            customer.number(),
            customer.language().code(),
            order.placedAt(),
            day(order.placedAt(), zone),
            order.status().name(),
            order.status().at(),
            basket.amount(),
            basket.amountExcludingTax(),
            basket.margin(),
            Optional.of(order.status().refunded()).filter(refunded -> refunded.compareTo(BigDecimal.ZERO) > 0),
            history.plan().identity().currency().getCurrencyCode(),
            basket.voucher(),
            order.channel(),
            basket.category(),
            basket.products(),
            customer.place().country(),
            customer.place().region(),
            customer.place().postcode(),
            delivery.map(Delivery::method),
            delivery.map(Delivery::carrier),
            delivery.map(Delivery::parcels),
            delivery.map(Delivery::promisedOn).map(LocalDate::toEpochDay).map(Math::toIntExact),
            delivery.map(Delivery::shippedAt).filter(at -> !at.isAfter(now)),
            delivery.flatMap(Delivery::availableAt).filter(at -> !at.isAfter(now)),
            delivered,
            delivered.map(at -> day(at, zone)),
            Optional.of(order.incident()).filter(incident -> !incident.isEmpty()),
            customer.surveyAllowed(),
            order.placedAt(),
            delivered.map(_ -> order.invited().map(Invited::plannedAt).orElse(now))
        };
    }

    private static int day(Instant at, ZoneId zone) {
        return Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
    }
}
