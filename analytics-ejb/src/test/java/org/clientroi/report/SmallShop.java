package org.clientroi.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.clientroi.insight.application.RefreshingExperiences;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Rooms;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A shop with the few orders and answers that a test names. */
public final class SmallShop {

    private final Rooms rooms;
    private final ShopId id = ShopId.next();
    private int orders;

    private SmallShop(Rooms rooms) {
        this.rooms = rooms;
    }

    public static SmallShop open(Rooms rooms, String code, LocalDate completeThrough) {
        SmallShop shop = new SmallShop(rooms);
        rooms.inTransaction(() -> rooms.jdbi()
                .withHandle(handle -> handle.createUpdate(
                                "insert into shop (id, code, name, language, time_zone, currency, colour, delay_days,"
                                    + " complete_through_day, demonstration, created_at, version) values (:id, :code,"
                                    + " 'Maison Lumen', 'fr', 'Europe/Paris', 'EUR', '#1c2140', 3, :day, false, :now,"
                                    + " 0)")
                        .bind("id", shop.id.value())
                        .bind("code", code)
                        .bind("day", completeThrough.toEpochDay())
                        .bind("now", rooms.clock().instant())
                        .execute()));
        return shop;
    }

    public ShopId id() {
        return id;
    }

    /** A customer whose only order was answered on a day. */
    public void answered(LocalDate day, String question, int score, @Nullable String comment) {
        UUID customer = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        String number = "LU-" + ++orders;
        rooms.inTransaction(() -> {
            rooms.jdbi().useHandle(handle -> {
                customer(handle, customer);
                order(handle, order, customer, number, day.minusDays(5));
                answer(handle, order, day, question, score, comment);
            });
            rooms.get(RefreshingExperiences.class).refresh(Set.of(new CustomerId(customer)));
            return order;
        });
    }

    private void customer(Handle handle, UUID customer) {
        handle.createUpdate("insert into customer (id, pseudonym, created_at) values (:id, :pseudonym, :now)")
                .bind("id", customer)
                .bind("pseudonym", customer.toString().substring(0, 22))
                .bind("now", rooms.clock().instant())
                .execute();
    }

    private void order(Handle handle, UUID order, UUID customer, String number, LocalDate placed) {
        handle.createUpdate("insert into customer_order (id, shop_id, order_number, customer_id, placed_at, placed_day,"
                        + " status, amount, currency, carrier, promised_day, delivered_at, delivered_day, received_at)"
                        + " values (:id, :shop, :number, :customer, :at, :day, 'delivered', 40, 'EUR', 'Colissimo',"
                        + " :promised, :delivered, :deliveredDay, :at)")
                .bind("id", order)
                .bind("shop", id.value())
                .bind("number", number)
                .bind("customer", customer)
                .bind("at", noon(placed))
                .bind("day", placed.toEpochDay())
                .bind("promised", placed.plusDays(1).toEpochDay())
                .bind("delivered", noon(placed.plusDays(2)))
                .bind("deliveredDay", placed.plusDays(2).toEpochDay())
                .execute();
    }

    private void answer(
            Handle handle, UUID order, LocalDate day, String question, int score, @Nullable String comment) {
        handle.createUpdate("insert into response (id, shop_id, order_id, question, source, first_score,"
            + " first_comment, first_answered_at, first_answered_day, last_score, last_answered_at, before_delivery,"
            + " edits) values (:id, :shop, :order, :question, 'import', :score, :comment, :at, :day, :score, :at,"
            + " false, 0)")
                .bind("id", UUID.randomUUID())
                .bind("shop", id.value())
                .bind("order", order)
                .bind("question", question)
                .bind("score", score)
                .bind("comment", comment)
                .bind("at", noon(day))
                .bind("day", day.toEpochDay())
                .execute();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
