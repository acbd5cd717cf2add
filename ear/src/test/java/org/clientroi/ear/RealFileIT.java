package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real shop's file goes in as it is: 13,511 orders of a marketplace and the answers some of them got. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFileIT {

    private static final Path FILE = Path.of("../../shared/data/olist/events.csv");
    private static final String ORDER_COLUMNS = "order_number:order_id,customer_ref:customer_unique_id,"
            + "placed_at:purchase_ts,promised_on:estimated_delivery_date,amount:order_value,region:state,"
            + "status:order_status";
    private static final String NOT_FOR_ORDERS = "review_score,review_sent_ts,review_answered_ts,comment,comment_title,"
            + "orders_of_customer_in_full_data,n_reviews,comment_ascii_stripped";

    private final Application application = new Application();

    @BeforeEach
    void isThere() throws Exception {
        assumeTrue(Files.exists(FILE), "the Olist file is not beside the project: " + FILE);
        application.awaitReady();
    }

    @Test
    @Order(1)
    void everyOrderIsCreatedFirstWithoutItsDelivery() throws Exception {
        assertThat(application.put("/api/v1/shops/olist", """
            {"name": "Olist", "language": "en", "time_zone": "America/Sao_Paulo", "currency": "BRL"}
            """).statusCode()).isIn(200, 201);
        JsonObject orders = send("orders", ORDER_COLUMNS, NOT_FOR_ORDERS + ",delivered_ts");
        assertThat(orders.getInt("created")).isEqualTo(13_511);
        assertThat(orders.getInt("rejected_count")).isZero();
    }

    @Test
    @Order(2)
    void everyAnswerIsAccountedFor() throws Exception {
        Map<String, String> query = new HashMap<>();
        query.put("map", "order_number:order_id,score:review_score,answered_at:review_answered_ts");
        query.put("default", "shop:olist,question:csat");
        JsonObject answers =
                Application.read(application.post("/api/v1/responses", query, "text/csv", BodyPublishers.ofFile(FILE)));
        assertThat(answers.getInt("created")).isEqualTo(5036);
        assertThat(answers.getInt("skipped")).isEqualTo(7583);
        assertThat(answers.getInt("rejected_count")).isEqualTo(892);
        assertThat(answers.getJsonArray("rejected"))
                .allSatisfy(rejected ->
                        assertThat(rejected.asJsonObject().getString("field")).isEqualTo("answered_at"));
    }

    @Test
    @Order(3)
    void sentAgainWholeItEndsInTheFiguresOfTheFile() throws Exception {
        JsonObject orders = send("orders", ORDER_COLUMNS + ",delivered_at:delivered_ts", NOT_FOR_ORDERS);
        assertThat(orders.getInt("created")).isZero();
        assertThat(orders.getInt("updated") + orders.getInt("unchanged")).isEqualTo(13_511);

        JsonObject csat = application.json(
                "/api/v1/metrics/csat",
                Map.of("shop", "olist", "from", "2016-01-01", "to", "2018-12-31", "by", "late"));
        assertThat(mean(csat, "true")).isEqualTo(2.20, within(0.005));
        assertThat(mean(csat, "false")).isEqualTo(4.29, within(0.005));

        JsonObject again = send("orders", ORDER_COLUMNS + ",delivered_at:delivered_ts", NOT_FOR_ORDERS);
        assertThat(again.getInt("unchanged")).isEqualTo(13_511);
    }

    @Test
    @Order(4)
    void theRepeatOrderPageSaysHowFewCameBack() throws Exception {
        JsonObject repeat = application.json(
                "/api/v1/metrics/repeat-orders",
                Map.of("shop", "olist", "class", "score", "question", "csat", "horizon", "90"));
        assertThat(repeat.getJsonArray("classes")).isNotEmpty();
    }

    private JsonObject send(String what, String map, String ignore) throws Exception {
        return Application.read(application.post(
                "/api/v1/" + what,
                Map.of("map", map, "default", "shop:olist,currency:BRL", "ignore", ignore),
                "text/csv",
                BodyPublishers.ofFile(FILE)));
    }

    private static double mean(JsonObject csat, String late) {
        return csat.getJsonArray("groups").stream()
                .map(JsonValue::asJsonObject)
                .filter(group -> String.valueOf(group.getJsonObject("group").get("late"))
                        .replace("\"", "")
                        .equals(late))
                .map(group -> group.get("mean"))
                .mapToDouble(mean -> mean instanceof JsonObject estimate
                        ? estimate.getJsonNumber("value").doubleValue()
                        : ((JsonNumber) mean).doubleValue())
                .findFirst()
                .orElseThrow();
    }
}
