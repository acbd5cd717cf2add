package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.order.application.ExportingCustomer;
import org.clientroi.order.application.RebuildingDays;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.domain.Shop;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ErasingCustomerTest {

    private static final EmailAddress JO = new EmailAddress("jo@example.org");
    private static final String[] FILE = {
        "shop,order_number,customer_email,customer_ref,customer_first_name,customer_name,customer_phone,placed_at,"
                + "delivered_at,status_at,amount,currency,voucher_code,products,postcode,category,colour",
        "lumen,A1,jo@example.org,42,Jo,Martin,+33 6,2026-10-01 23:30,2026-10-05 10:00,2026-10-05 10:01,10,EUR,"
                + "WELCOME,A lamp,75011,lamps,red",
        "lumen,A2,jo@example.org,42,Jo,Martin,+33 6,2026-10-02 10:30,,,20,EUR,,,,lamps,",
        "lumen,B1,ann@example.org,43,Ann,Durand,,2026-10-02 10:30,,,20,EUR,,,,lamps,blue",
    };

    private final Rooms rooms;
    private final OrderDesk desk;
    private Shop lumen;

    ErasingCustomerTest(Engine engine) {
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @BeforeEach
    void twoCustomersOrdered() {
        lumen = desk.open("lumen", "Europe/Paris", "EUR");
        desk.csv(FILE);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void thePersonGoesAndTheRowsStay() {
        String before = pseudonymOf("A1");

        assertThat(rooms.get(ErasingCustomer.class).erase(JO)).hasValue(2);

        Map<String, String> order = desk.orders().stream()
                .filter(o -> "10.00".equals(o.get("amount")))
                .findFirst()
                .orElseThrow();
        assertThat(order)
                .containsEntry("order_number", "")
                .containsEntry("email", "")
                .containsEntry("last_name", "")
                .containsEntry("first_name", "")
                .containsEntry("phone", "")
                .containsEntry("customer_ref", "")
                .containsEntry("voucher_code", "")
                .containsEntry("products", "")
                .containsEntry("postcode", "")
                .containsEntry("category", "lamps")
                .containsEntry("placed_at", "2026-09-30T22:00:00Z")
                .containsEntry(
                        "placed_day",
                        Long.toString(java.time.LocalDate.of(2026, 10, 1).toEpochDay()))
                .containsEntry("delivered_at", "2026-10-04T22:00:00Z")
                .containsEntry("status_at", "2026-10-04T22:00:00Z");
        assertThat(desk.attributes()).extracting(a -> a.get("content")).containsExactly("blue");
        assertThat(desk.rows("select content from shop_attribute_text"))
                .extracting(t -> t.get("content"))
                .containsExactly("blue");
        List<Map<String, String>> customers =
                desk.rows("select pseudonym, closed_day from customer where closed_day is not null");
        assertThat(customers).hasSize(1);
        assertThat(customers.getFirst().get("pseudonym")).hasSize(22).isNotEqualTo(before);
        assertThat(rooms.get(ErasingCustomer.class).erase(JO)).isEmpty();
    }

    private String pseudonymOf(String number) {
        return rooms.jdbi()
                .withHandle(handle -> handle.select(
                                "select c.pseudonym from customer c join customer_order o on o.customer_id = c.id"
                                        + " where o.order_number = ?",
                                number)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void theSameFileSentAgainDoesNotBringThePersonBack() {
        rooms.get(ErasingCustomer.class).erase(JO);

        IntakeAnswer again = desk.csv(FILE);

        assertThat(again)
                .extracting(IntakeAnswer::created, IntakeAnswer::skipped, IntakeAnswer::unchanged)
                .containsExactly(0L, 2L, 1L);
        assertThat(desk.orders()).noneMatch(o -> "jo@example.org".equals(o.get("email")));
        desk.csv(
                "shop,order_number,customer_email,placed_at,amount,currency",
                "lumen,A3,jo@example.org,2026-11-01,5,EUR");
        assertThat(desk.count("customer")).isEqualTo(3);
    }

    @Test
    void rejectedLinesOfThePersonGoToo() {
        desk.csv(
                "shop,order_number,customer_email,placed_at,amount,currency",
                "lumen,A9,Jo@Example.org,2026-11-01,five,EUR",
                "lumen,B9,ann@example.org,2026-11-01,five,EUR");

        rooms.get(ErasingCustomer.class).erase(JO);

        assertThat(desk.count("import_rejection")).isEqualTo(1);
    }

    @Test
    void everythingHeldOfAPersonIsShown() {
        ExportingCustomer.HeldOfPerson held =
                rooms.get(ExportingCustomer.class).export(JO).orElseThrow();

        assertThat(held.customer())
                .containsEntry("email", "jo@example.org")
                .containsEntry("last_name", "Martin")
                .containsEntry("phone", "+33 6");
        assertThat(held.orders()).hasSize(2);
        assertThat(held.orders().getFirst())
                .containsEntry("shop", "lumen")
                .containsEntry("order_number", "A1")
                .containsEntry("placed_at", "2026-10-01T21:30:00Z")
                .containsEntry("placed_day", "2026-10-01")
                .containsEntry("colour", "red")
                .doesNotContainKey("id");
        assertThat(rooms.get(ExportingCustomer.class).export(new EmailAddress("no@example.org")))
                .isEmpty();
    }

    @Test
    void whenTheZoneChangesTheDaysFollow() {
        rooms.jdbi().useHandle(h -> h.execute("update shop set time_zone = 'Pacific/Auckland'"));

        rooms.inTransaction(() -> {
            rooms.get(RebuildingDays.class).rebuild(lumen.id());
            return lumen;
        });

        assertThat(desk.order("A1"))
                .containsEntry(
                        "placed_day",
                        Long.toString(java.time.LocalDate.of(2026, 10, 2).toEpochDay()))
                .containsEntry(
                        "delivered_day",
                        Long.toString(java.time.LocalDate.of(2026, 10, 5).toEpochDay()));
    }
}
