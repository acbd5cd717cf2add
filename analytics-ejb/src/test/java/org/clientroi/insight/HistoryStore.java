package org.clientroi.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.clientroi.insight.History.Answer;
import org.clientroi.insight.History.Customer;
import org.clientroi.insight.History.Invitation;
import org.clientroi.insight.History.Order;
import org.clientroi.insight.History.Shopped;
import org.clientroi.insight.application.RefreshingExperiences;
import org.clientroi.shared.CustomerId;
import org.clientroi.testing.Rooms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores a history as the rooms to the left would, and refreshes what it touched. */
final class HistoryStore {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;
    private final Set<CustomerId> known = new HashSet<>();

    HistoryStore(Rooms rooms) {
        this.rooms = rooms;
    }

    void open(Collection<Shopped> shops, int completeThroughDay) {
        rooms.inTransaction(() -> rooms.jdbi().withHandle(handle -> {
            for (Shopped shop : shops) {
                handle.createUpdate(
                                "insert into shop (id, code, name, language, time_zone, currency, colour, delay_days,"
                                    + " complete_through_day, demonstration, created_at, version) values (:id, :code,"
                                    + " :code, 'fr', 'Europe/Paris', :currency, '#000000', 3, :day, false, :now, 0)")
                        .bind("id", shop.id().value())
                        .bind("code", shop.code())
                        .bind("currency", shop.currency())
                        .bind("day", completeThroughDay)
                        .bind("now", NOW)
                        .execute();
            }
            return shops;
        }));
    }

    /** Everything known of these orders, in one transaction. */
    void store(Collection<Order> orders) {
        rooms.inTransaction(() -> {
            rooms.jdbi().useHandle(handle -> {
                customers(handle, orders);
                orders(handle, orders);
                answers(handle, orders);
                invitations(handle, orders);
                attributes(handle, orders);
            });
            rooms.get(RefreshingExperiences.class).refresh(customersOf(orders));
            return orders;
        });
    }

    static Set<CustomerId> customersOf(Collection<Order> orders) {
        Set<CustomerId> ids = new HashSet<>();
        orders.forEach(order -> ids.add(order.customer().id()));
        return ids;
    }

    private void customers(Handle handle, Collection<Order> orders) {
        PreparedBatch batch = handle.prepareBatch("insert into customer (id, pseudonym, created_at, closed_day) values"
                + " (:id, :pseudonym, :now, :closed)");
        for (Order order : orders) {
            Customer customer = order.customer();
            if (known.add(customer.id())) {
                batch.bind("id", customer.id().value())
                        .bind("pseudonym", customer.pseudonym())
                        .bind("now", NOW)
                        .bind("closed", customer.closedDay())
                        .add();
            }
        }
        batch.execute();
    }

    private static void orders(Handle handle, Collection<Order> orders) {
        PreparedBatch batch = handle.prepareBatch("insert into customer_order (id, shop_id, order_number, customer_id,"
                + " placed_at, placed_day, status, amount, currency, carrier, incident, voucher_code, promised_day,"
                + " delivered_at, delivered_day, received_at) values (:id, :shop, :number, :customer, :placedAt,"
                + " :placedDay, :status, :amount, :currency, :carrier, :incident, :voucher, :promised, :deliveredAt,"
                + " :deliveredDay, :now)");
        for (Order order : orders) {
            batch.bind("id", order.id())
                    .bind("shop", order.shop().id().value())
                    .bind("number", order.number())
                    .bind("customer", order.customer().id().value())
                    .bind("placedAt", order.placedAt())
                    .bind("placedDay", order.placedDay())
                    .bind("status", order.status())
                    .bind("amount", order.amount())
                    .bind("currency", order.currency())
                    .bind("carrier", order.carrier())
                    .bind("incident", order.incident())
                    .bind("voucher", order.voucher())
                    .bind("promised", order.promisedDay())
                    .bind("deliveredAt", order.deliveredAt())
                    .bind("deliveredDay", order.deliveredDay())
                    .bind("now", NOW)
                    .add();
        }
        batch.execute();
    }

    private static void answers(Handle handle, Collection<Order> orders) {
        PreparedBatch batch = handle.prepareBatch("insert into response (id, shop_id, order_id, question, source,"
                + " first_score, first_comment, first_answered_at, first_answered_day, last_score, last_answered_at,"
                + " before_delivery, edits) values (:id, :shop, :order, :question, 'import', :score, :comment, :at,"
                + " :day, :score, :at, false, 0)");
        for (Order order : orders) {
            for (Answer answer : order.answers()) {
                batch.bind("id", answer.id())
                        .bind("shop", order.shop().id().value())
                        .bind("order", order.id())
                        .bind("question", answer.question())
                        .bind("score", answer.score())
                        .bind("comment", answer.comment())
                        .bind("at", answer.at())
                        .bind("day", answer.day())
                        .add();
            }
        }
        batch.execute();
    }

    private static void invitations(Handle handle, Collection<Order> orders) {
        PreparedBatch batch = handle.prepareBatch("insert into invitation (id, shop_id, order_id, customer_id, state,"
            + " skip_reason, planned_at, invited_at, invited_day, opted_out_at, version) values (:id, :shop, :order,"
            + " :customer, :state, :reason, :now, :at, :day, :optedOut, 0)");
        for (Order order : orders) {
            order.invitation().ifPresent(invitation -> bind(batch, order, invitation));
        }
        batch.execute();
    }

    private static void bind(PreparedBatch batch, Order order, Invitation invitation) {
        Instant at = invitation.at();
        batch.bind("id", invitation.id())
                .bind("shop", order.shop().id().value())
                .bind("order", order.id())
                .bind("customer", order.customer().id().value())
                .bind("state", invitation.state())
                .bind("reason", invitation.reason())
                .bind("optedOut", invitation.optedOut() ? NOW : null)
                .bind("now", NOW)
                .bind("at", at)
                .bind("day", at == null ? null : History.dayOf(at))
                .add();
    }

    private static void attributes(Handle handle, Collection<Order> orders) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into order_attribute (order_id, name, content) values (:order, 'colour', :content)");
        for (Order order : orders) {
            order.colour()
                    .ifPresent(colour -> batch.bind("order", order.id())
                            .bind("content", colour)
                            .add());
        }
        batch.execute();
    }
}
