package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.application.ReceivingOrders;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.response.application.ReceivingAnswers;
import org.clientroi.response.domain.AnswersReceipt;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The answers of a real marketplace, as its file has them (Olist, public, anonymous). */
@EveryDatabase
class RealAnswersTest {

    private static final Path FILE = Path.of("..", "..", "shared", "data", "olist", "events.csv");
    private static final Sending SENDING = new Sending("key", ShopScope.everyShop(), shop -> true);
    private static final IntakeOptions ORDERS = options(
            "order_number:order_id,customer_ref:customer_unique_id,placed_at:purchase_ts,"
                    + "promised_on:estimated_delivery_date,delivered_at:delivered_ts,amount:order_value,region:state,"
                    + "status:order_status",
            "shop:olist,currency:BRL",
            "review_score,review_sent_ts,review_answered_ts,comment,comment_title,orders_of_customer_in_full_data,"
                    + "n_reviews,comment_ascii_stripped");
    private static final IntakeOptions ANSWERS = options(
            "order_number:order_id,score:review_score,answered_at:review_answered_ts", "shop:olist,question:csat", "");

    private final Rooms rooms;

    RealAnswersTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyLineIsAccountedFor() throws IOException {
        assumeTrue(Files.exists(FILE), "the Olist file is not beside the project: " + FILE);
        openShop();
        try (InputStream file = Files.newInputStream(FILE)) {
            OrderReceipt orders = rooms.get(ReceivingOrders.class).receive(file, BodyFormat.CSV, ORDERS, SENDING);
            assertThat(((OrderReceipt.Received) orders).answer().created()).isEqualTo(13_511);
        }

        IntakeAnswer first = receive();
        assertThat(List.of(first.created(), first.updated(), first.skipped(), first.rejectedCount()))
                .containsExactly(5_036L, 0L, 7_583L, 892L);
        assertThat(first.rejected()).extracting(IntakeAnswer.Listed::field).containsOnly("answered_at");

        IntakeAnswer again = receive();
        assertThat(List.of(again.created(), again.unchanged(), again.skipped(), again.rejectedCount()))
                .containsExactly(0L, 5_036L, 7_583L, 892L);
    }

    private IntakeAnswer receive() throws IOException {
        try (InputStream file = Files.newInputStream(FILE)) {
            AnswersReceipt answers = rooms.get(ReceivingAnswers.class).receive(file, BodyFormat.CSV, ANSWERS, SENDING);
            return ((AnswersReceipt.Received) answers).answer();
        }
    }

    private void openShop() {
        rooms.inTransaction(() -> {
            rooms.get(Shops.class)
                    .add(Shop.opened(
                            new ShopCode("olist"),
                            new ShopIdentity(
                                    "Olist", Language.EN, ZoneId.of("America/Sao_Paulo"), Currency.getInstance("BRL")),
                            rooms.clock().instant()));
            return FILE;
        });
    }

    private static IntakeOptions options(String map, String defaults, String ignored) {
        return (IntakeOptions) IntakeOptions.parse(map, defaults, ignored, null, null);
    }
}
