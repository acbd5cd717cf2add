package org.clientroi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.clientroi.demo.history.Basket;
import org.clientroi.demo.history.Customer;
import org.clientroi.demo.history.Delivery;
import org.clientroi.demo.history.DemoOrder;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.demo.history.ShopPlan;

/** The orders of several demonstrations, as a shop would send them: one CSV file with every column. */
final class OrderFile {

    private static final List<String> COLUMNS = List.of(
            "shop",
            "order_number",
            "customer_email",
            "customer_ref",
            "customer_first_name",
            "customer_name",
            "customer_phone",
            "language",
            "placed_at",
            "status",
            "status_at",
            "amount",
            "amount_excl_tax",
            "margin",
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
            "promised_on",
            "shipped_at",
            "available_at",
            "delivered_at",
            "incident",
            "survey_allowed",
            "collection");

    private OrderFile() {}

    /** How many rows were written. */
    static int write(Path file, String shop, Instant now, int histories) throws IOException {
        int rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS));
            out.newLine();
            for (int i = 0; i < histories; i++) {
                ShopHistory history = ShopHistory.told(ShopPlan.maisonLumen(), now, i);
                for (int order = 0; order < history.orders().size(); order++) {
                    out.write(line(history, order, shop, i));
                    out.newLine();
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String line(ShopHistory history, int index, String shop, int number) {
        DemoOrder order = history.orders().get(index);
        Customer customer = order.customer();
        Basket basket = order.basket();
        Optional<Delivery> delivery = order.delivery();
        boolean delivered = List.of("delivered", "returned", "partly_returned")
                .contains(order.status().name());
        StringJoiner line = new StringJoiner(",");
        for (Object cell : new Object[] {
            shop,
            number + "-" + history.numberOf(index),
            customer.email().map(address -> number + "." + address),
            customer.number() + "-" + number,
            customer.firstName(),
            customer.lastName(),
            customer.phone(),
            customer.language().code(),
            order.placedAt(),
            order.status().name(),
            order.status().at(),
            basket.amount(),
            basket.amountExcludingTax(),
            basket.margin(),
            "EUR",
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
            delivery.map(Delivery::promisedOn).map(LocalDate::toString),
            delivery.map(Delivery::shippedAt),
            delivery.flatMap(Delivery::availableAt),
            delivered ? delivery.map(Delivery::deliveredAt) : Optional.empty(),
            order.incident(),
            customer.surveyAllowed(),
            basket.collection()
        }) {
            line.add(cell(
                    cell instanceof Optional<?> optional
                            ? optional.map(Object::toString).orElse("")
                            : cell));
        }
        return line.toString();
    }

    private static String cell(Object content) {
        return "\"" + content.toString().replace("\"", "\"\"") + "\"";
    }
}
