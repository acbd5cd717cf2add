package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.order.OrderDesk.options;
import static org.clientroi.order.OrderDesk.received;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientroi.order.application.FetchingRejections;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ReceivingOrdersTest {

    private static final String HEADER = "shop,order_number,customer_email,customer_ref,placed_at,amount,currency";

    private final Rooms rooms;
    private final OrderDesk desk;
    private Shop lumen;

    ReceivingOrdersTest(Engine engine) {
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @BeforeEach
    void openShop() {
        lumen = desk.open("lumen", "Europe/Paris", "EUR");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void anOrderIsStoredWithItsDaysInTheShopsZone() {
        IntakeAnswer answer = desk.csv(
                HEADER + ",delivered_at,promised_on,status,customer_name,parcels,survey_allowed",
                "lumen,A1, Jo@Example.ORG ,,2026-10-30 23:30,\"12,50\",eur,2026-11-02T23:30:00Z,2026-11-01,Delivered,"
                        + "Martin,2,oui");

        assertThat(answer)
                .extracting(IntakeAnswer::created, IntakeAnswer::rejectedCount)
                .containsExactly(1L, 0L);
        assertThat(answer.run()).isEmpty();
        assertThat(desk.order("A1"))
                .containsEntry("email", "jo@example.org")
                .containsEntry("last_name", "Martin")
                .containsEntry("placed_at", "2026-10-30T22:30:00Z")
                .containsEntry("placed_day", day(2026, 10, 30))
                .containsEntry("delivered_day", day(2026, 11, 3))
                .containsEntry("promised_day", day(2026, 11, 1))
                .containsEntry("status", "delivered")
                .containsEntry("currency", "EUR")
                .containsEntry("parcels", "2")
                .containsEntry("survey_allowed", "true")
                .containsEntry("field_ranks", "");
        assertThat(completeThrough()).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    private static String day(int year, int month, int day) {
        return Long.toString(LocalDate.of(year, month, day).toEpochDay());
    }

    @Test
    void theSameFileSentTwiceChangesNothing() {
        String[] file = {
            HEADER + ",status,colour,customer_name",
            "lumen,A1,jo@example.org,,2026-10-01,10,EUR,placed,red,Martin",
            "lumen,A1,jo@example.org,,2026-10-01,11,EUR,delivered,,Martin",
            "lumen,A2,jo@example.org,,2026-10-05,7,EUR,paid,blue,Durand",
            "lumen,A3,,77,2026-10-06,7,EUR,cancelled,,",
        };
        IntakeAnswer first = desk.csv(file);
        List<?> orders = desk.orders();
        List<?> attributes = desk.attributes();
        IntakeAnswer again = desk.csv(file);

        assertThat(first)
                .extracting(IntakeAnswer::created, IntakeAnswer::updated, IntakeAnswer::unchanged)
                .containsExactly(3L, 1L, 0L);
        assertThat(again)
                .extracting(IntakeAnswer::created, IntakeAnswer::updated, IntakeAnswer::unchanged)
                .containsExactly(0L, 0L, 4L);
        assertThat(desk.orders()).isEqualTo(orders);
        assertThat(desk.attributes()).isEqualTo(attributes).hasSize(2);
        assertThat(desk.count("customer")).isEqualTo(2);
    }

    @Test
    void aBadLineIsNamedAndNeverStopsTheGoodOnes() {
        desk.open("secret", "Europe/Paris", "EUR");
        String[] file = {
            HEADER + ",promised_on,category",
            "lumen,A1,jo@example.org,,2026-10-01,10,EUR,2027-03-01,",
            "nowhere,A2,jo@example.org,,2026-10-01,10,EUR,,",
            "secret,A3,jo@example.org,,2026-10-01,10,EUR,,",
            "lumen,A4,jo@example.org,,2026-10-01,ten,EUR,,",
            "lumen,A5,jo@example.org,,2026-10-01,10,XYZ,,",
            "lumen,A6,jo@example.org,,2026-11-22,10,EUR,,",
            "lumen,A7,jo@example.org,,,10,EUR,,",
            "lumen,A8,,,2026-10-01,10,EUR,,",
            "lumen,A9,not an address,5,2026-10-01,10,EUR,,",
            "lumen,A10,jo@example.org,,2026-10-01,-1,EUR,,",
            "lumen,A11,jo@example.org",
            "lumen,A12,jo@example.org,,2026-10-01,10,EUR,,\"open",
            "lumen,A13,jo@example.org,,2026-10-01,10,EUR,," + "x".repeat(121),
            "lumen,,jo@example.org,,2026-10-01,10,EUR,,",
            "lumen,A15,jo@example.org,,2026-11-20,10,EUR,,",
        };
        Sending one = new Sending("key 2", ShopScope.only(Set.of(lumen.id())), shop -> true);
        IntakeAnswer answer =
                received(desk.receive(String.join("\n", file), BodyFormat.CSV, IntakeOptions.none(), one));

        assertThat(answer.created()).isEqualTo(2);
        assertThat(answer.rejectedCount()).isEqualTo(13);
        assertThat(answer.rejected())
                .extracting(r -> r.line() + " " + r.field() + " " + r.message())
                .containsExactly(
                        "3 shop unknown shop",
                        "4 shop unknown shop",
                        "5 amount is not an amount such as 1234.56",
                        "6 currency unknown currency",
                        "7 placed_at is in the future",
                        "8 placed_at is missing",
                        "9 customer_email is missing, and so is customer_ref",
                        "10 customer_email is not an e-mail address",
                        "11 amount is negative",
                        "12 null the line has 3 cells and the header 9",
                        "13 null a quote is not closed",
                        "14 category has 121 characters, at most 120 are kept",
                        "15 order_number is missing");
    }

    @Test
    void rejectedLinesAreFetchedByWhoSentThemPutRightAndSentAgain() throws IOException {
        IntakeAnswer answer = desk.csv(
                HEADER + ",category",
                "lumen,A1,jo@example.org,,2026-10-01,ten,EUR,=cmd()",
                "lumen,A2,jo@example.org,,2026-10-01,-10,EUR,\"a \"\"b\"\"\"");
        UUID run = answer.run().orElseThrow();
        FetchingRejections fetching = rooms.get(FetchingRejections.class);

        assertThat(fetching.isThere(run, "somebody else")).isFalse();
        String file = fetched(run);
        assertThat(file.lines())
                .containsExactly(
                        "\uFEFFrejected_line,rejected_field,rejected_reason," + HEADER + ",category",
                        "2,amount,is not an amount such as 1234.56,lumen,A1,jo@example.org,,2026-10-01,ten,EUR,'=cmd()",
                        "3,amount,is negative,lumen,A2,jo@example.org,,2026-10-01,-10,EUR,\"a \"\"b\"\"\"");

        IntakeAnswer again = desk.csv(file.replace("ten", "10").replace("-10,EUR", "10,EUR"));
        assertThat(again)
                .extracting(IntakeAnswer::created, IntakeAnswer::rejectedCount)
                .containsExactly(2L, 0L);
        assertThat(desk.order("A1")).containsEntry("category", "=cmd()");
        assertThat(again.ignoredColumns()).isEmpty();
    }

    private String fetched(UUID run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rooms.get(FetchingRejections.class).write(run, "key 1", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoFileOfOrdersStoresNothing() {
        assertThat(desk.receive("PK\u0003\u0004\u0000", BodyFormat.CSV, IntakeOptions.none()))
                .isInstanceOf(OrderReceipt.NotReadable.class);
        assertThat(desk.receive("day,weather\n1,2\n", BodyFormat.CSV, IntakeOptions.none()))
                .isInstanceOf(OrderReceipt.NotReadable.class);
        assertThat(desk.receive(
                        "[{\"shop\":\"lumen\",\"order_number\":\"1\",\"customer_ref\":\"r\",\"amount\":1,"
                                + "\"currency\":\"EUR\",\"placed_at\":\"2026-10-01\"},{\"shop",
                        BodyFormat.JSON,
                        IntakeOptions.none()))
                .isInstanceOf(OrderReceipt.NotReadable.class);
        assertThat(desk.receive("a", BodyFormat.CSV, options(null, "shop:nowhere", null, null)))
                .isInstanceOf(OrderReceipt.NoSuchShop.class);
        assertThat(desk.receive("a", BodyFormat.CSV, options(null, null, null, "2026-12-24")))
                .isInstanceOf(OrderReceipt.BadParameter.class);
        assertThat(desk.count("customer_order")).isZero();
    }

    @Test
    void anEmptyCellKeepsAndJsonNullClears() {
        desk.csv(HEADER + ",category,carrier,colour", "lumen,A1,jo@example.org,,2026-10-01,10,EUR,lamps,Colissimo,red");
        IntakeAnswer kept = desk.csv("shop,order_number,category,carrier", "lumen,A1,,UPS");
        assertThat(kept.updated()).isEqualTo(1);
        assertThat(desk.order("A1")).containsEntry("category", "lamps").containsEntry("carrier", "UPS");

        IntakeAnswer cleared =
                desk.json("{\"shop\":\"lumen\",\"order_number\":\"A1\",\"category\":null,\"colour\":null}");
        assertThat(cleared.updated()).isEqualTo(1);
        assertThat(desk.order("A1")).containsEntry("category", "").containsEntry("carrier", "UPS");
        assertThat(desk.attributes()).isEmpty();
        IntakeAnswer refused = desk.json("{\"shop\":\"lumen\",\"order_number\":\"A1\",\"amount\":null}");
        assertThat(refused.rejected()).extracting(IntakeAnswer.Listed::message).containsExactly("cannot be empty");
    }

    @Test
    void theShopMayBeLeftOutWhenTheKeyIsForOne() {
        String file = "order_number,customer_ref,placed_at,amount,currency\nA1,5,2026-10-01,1,EUR\n";
        Sending one = new Sending("key 2", ShopScope.only(Set.of(lumen.id())), shop -> true);

        assertThat(received(desk.receive(file, BodyFormat.CSV, IntakeOptions.none(), one))
                        .created())
                .isEqualTo(1);
        assertThat(received(desk.receive(file, BodyFormat.CSV, options(null, "shop:lumen", null, null)))
                        .unchanged())
                .isEqualTo(1);
        assertThat(desk.csv(file).rejected())
                .extracting(IntakeAnswer.Listed::message)
                .containsExactly("is missing");
    }

    @Test
    void whoMayNotChangeAShopDoesNotKnowIt() {
        Sending reader = new Sending("key 3", ShopScope.everyShop(), shop -> false);

        IntakeAnswer answer = received(desk.receive(
                HEADER + "\nlumen,A1,,1,2026-10-01,1,EUR\n", BodyFormat.CSV, IntakeOptions.none(), reader));

        assertThat(answer.rejected()).extracting(IntakeAnswer.Listed::message).containsExactly("unknown shop");
    }

    @Test
    void theDayUpToWhichOrdersAreThereNeverMovesBackwards() {
        desk.csv(HEADER, "lumen,A1,,1,2026-10-01,1,EUR");
        assertThat(completeThrough()).isEqualTo(LocalDate.of(2026, 10, 1));
        desk.csv(HEADER, "lumen,A0,,1,2026-09-01,1,EUR");
        assertThat(completeThrough()).isEqualTo(LocalDate.of(2026, 10, 1));
        desk.receive(
                HEADER + "\nlumen,A1,,1,2026-10-01,1,EUR\n", BodyFormat.CSV, options(null, null, null, "2026-10-15"));
        assertThat(completeThrough()).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    private LocalDate completeThrough() {
        return rooms.inTransaction(() -> rooms.get(Shops.class)
                .find(ShopScope.everyShop(), lumen.code())
                .flatMap(Shop::completeThrough)
                .orElseThrow());
    }

    @Test
    void aColumnWithManyOrLongTextsIsIgnoredAsAWhole() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER + ",colour,note,story,late");
        for (int i = 0; i < 60; i++) {
            lines.add("lumen,A" + i + ",,1,2026-10-01,1,EUR,c" + i % 50 + ",n" + i + ",s"
                    + (i == 59 ? "x".repeat(101) : "") + ",yes");
        }
        IntakeAnswer answer = desk.csv(lines.toArray(String[]::new));

        assertThat(answer.ignoredColumns()).containsExactlyInAnyOrder("note", "story", "late");
        assertThat(desk.attributes()).hasSize(60).allMatch(a -> "colour".equals(a.get("name")));

        IntakeAnswer next = desk.csv(HEADER + ",colour,note", "lumen,B1,,1,2026-10-01,1,EUR,c50,n1");
        assertThat(next.ignoredColumns()).containsExactlyInAnyOrder("colour", "note");
        assertThat(desk.attributes()).isEmpty();
        assertThat(desk.count("shop_attribute")).isZero();
    }

    @Test
    void aShopHasTwentyNamesAtMost() {
        StringBuilder header = new StringBuilder(HEADER);
        StringBuilder line = new StringBuilder("lumen,A1,,1,2026-10-01,1,EUR");
        for (int i = 1; i <= 22; i++) {
            header.append(",x").append(i);
            line.append(",v");
        }
        IntakeAnswer answer = desk.csv(header.toString(), line.toString());
        IntakeAnswer again = desk.csv(header.toString(), line.toString());

        assertThat(answer.ignoredColumns()).containsExactly("x21", "x22");
        assertThat(again.ignoredColumns()).containsExactly("x21", "x22");
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(desk.attributes()).hasSize(20);
    }

    @Test
    void theCustomerIsTheAddressBeforeTheReference() {
        desk.csv(
                HEADER + ",customer_name,status_at",
                "lumen,A1,jo@example.org,1,2026-10-01,1,EUR,Newer,2026-10-09",
                "lumen,A2,JO@example.org,2,2026-10-02,1,EUR,Older,2026-10-02",
                "lumen,A3,,2,2026-10-03,1,EUR,,",
                "lumen,A4,,2,2026-10-04,1,EUR,,");

        assertThat(desk.count("customer")).isEqualTo(2);
        assertThat(desk.orders())
                .extracting(o -> o.get("email"))
                .containsExactly("jo@example.org", "jo@example.org", "", "");
        assertThat(desk.orders()).extracting(o -> o.get("customer_key")).containsExactly("", "", "2", "2");
        assertThat(desk.order("A2")).containsEntry("last_name", "Newer").containsEntry("customer_ref", "2");
    }
}
