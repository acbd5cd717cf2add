package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class MergingRowsTest {

    private static final String HEADER = "shop,order_number,customer_email,placed_at,amount,currency,status,status_at,"
            + "category,carrier,shipped_at,delivered_at,colour,size";
    private static final String[] STATUSES = {"placed", "paid", "shipped", "delivered", "partly_returned", "returned"};

    private final Rooms rooms;
    private final OrderDesk desk;

    MergingRowsTest(Engine engine) {
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @BeforeEach
    void openShop() {
        desk.open("lumen", "Europe/Paris", "EUR");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void rowsOfOneOrderInAnyOrderEndInTheSameRow() {
        Random random = new Random(20261120);
        for (int round = 0; round < 12; round++) {
            List<String> rows = rows("R" + round, random);
            desk.csv(file(rows));
            String expected = state("R" + round);
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                Collections.shuffle(rows, random);
                String number = "R" + round + "s" + shuffle;
                List<String> renamed = rows.stream()
                        .map(row -> row.replaceFirst("lumen,[^,]*", "lumen," + number))
                        .toList();
                int cut = random.nextInt(rows.size());
                desk.csv(file(renamed.subList(0, cut)));
                desk.csv(file(renamed.subList(cut, rows.size())));
                assertThat(state(number)).as("%s", rows).isEqualTo(expected);
            }
        }
    }

    private static String[] file(List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.addAll(rows);
        return lines.toArray(String[]::new);
    }

    private String state(String number) {
        Map<String, String> order = desk.order(number);
        order.remove("order_number");
        List<Object> attributes = desk.attributes().stream()
                .filter(a -> number.equals(a.get("order_number")))
                .<Object>map(a -> a.get("name") + "=" + a.get("content"))
                .toList();
        return order + " " + attributes;
    }

    /** Rows at different times; each says some of the fields, and all of what an order needs. */
    private static List<String> rows(String number, Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(String.join(
                    ",",
                    "lumen",
                    number,
                    "c" + random.nextInt(3) + "@example.org",
                    "2026-10-0" + (1 + random.nextInt(3)),
                    Integer.toString(random.nextInt(50)),
                    "EUR",
                    random.nextInt(4) == 0 ? "" : STATUSES[random.nextInt(STATUSES.length)],
                    "2026-10-%02d %02d:00".formatted(10 + i, random.nextInt(24)),
                    some(random, "lamps", "chairs"),
                    some(random, "Colissimo", "UPS"),
                    some(random, "2026-10-05", "2026-10-06"),
                    some(random, "2026-10-08", "2026-10-09"),
                    some(random, "red", "blue"),
                    some(random, "S", "L")));
        }
        return rows;
    }

    private static String some(Random random, String... texts) {
        int which = random.nextInt(texts.length + 1);
        return which == texts.length ? "" : texts[which];
    }

    @Test
    void aLateRowFillsOnlyWhatLaterOnesLeftOpen() {
        desk.csv(
                "shop,order_number,customer_ref,placed_at,amount,currency,status_at,carrier",
                "lumen,A1,1,2026-10-01,20,EUR,2026-10-10,");
        desk.csv("shop,order_number,amount,status_at,carrier,category", "lumen,A1,10,2026-10-05,UPS,lamps");
        desk.csv("shop,order_number,status_at,carrier", "lumen,A1,2026-10-04,DHL");
        desk.csv("shop,order_number,status_at,carrier", "lumen,A1,2026-10-06,GLS");

        assertThat(desk.order("A1")).containsEntry("amount", "20.00");
        assertThat(desk.order("A1")).containsEntry("carrier", "GLS").containsEntry("category", "lamps");
    }

    @Test
    void withoutATimeTheStatusFurtherAlongWinsAndThenTheLastToArrive() {
        String header = "shop,order_number,customer_ref,placed_at,amount,currency,status,carrier";
        desk.csv(
                header,
                "lumen,A1,1,2026-10-01,10,EUR,delivered,UPS",
                "lumen,A1,1,2026-10-01,20,EUR,shipped,DHL",
                "lumen,A1,1,2026-10-01,30,EUR,delivered,");

        assertThat(desk.order("A1")).containsEntry("status", "delivered").containsEntry("carrier", "UPS");
        assertThat(desk.order("A1")).containsEntry("amount", "30.00");
        desk.csv("shop,order_number,region", "lumen,A1,Bretagne");
        assertThat(desk.order("A1")).containsEntry("region", "Bretagne");
    }

    @Test
    void whatALaterRowClearedAnOlderOneDoesNotBringBack() {
        desk.json("{\"shop\":\"lumen\",\"order_number\":\"A1\",\"customer_ref\":\"1\",\"placed_at\":\"2026-10-01\","
                + "\"amount\":1,\"currency\":\"EUR\",\"status_at\":\"2026-10-09\",\"carrier\":null,\"colour\":null}");
        desk.csv("shop,order_number,status_at,carrier,category,colour", "lumen,A1,2026-10-05,UPS,lamps,red");

        assertThat(desk.order("A1")).containsEntry("carrier", "").containsEntry("category", "lamps");
    }

    @Test
    void anOrderThatChangesItsAddressChangesItsCustomer() {
        String header = "shop,order_number,customer_email,placed_at,amount,currency,status_at";
        desk.csv(header, "lumen,A1,typo@example.org,2026-10-01,10,EUR,2026-10-01");
        desk.csv(header, "lumen,A1,right@example.org,2026-10-01,10,EUR,2026-10-02");

        assertThat(desk.order("A1")).containsEntry("email", "right@example.org");
    }
}
