package org.clientroi.response;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Rooms;
import org.jspecify.annotations.Nullable;

/** A shop in Paris whose customers answer. */
public final class AnsweredShop {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Rooms rooms;
    private final ShopId id;

    public AnsweredShop(Rooms rooms, String code) {
        this.rooms = rooms;
        Shop shop = Shop.opened(
                new ShopCode(code),
                new ShopIdentity("Maison Lumen", Language.FR, ZONE, Currency.getInstance("EUR")),
                rooms.clock().instant());
        this.id = shop.id();
        rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(shop);
            return shop;
        });
    }

    public ShopId id() {
        return id;
    }

    /** An order of a customer of its own. */
    public OrderId order(String number, Instant placed, @Nullable Instant delivered) {
        UUID customer = CustomerId.next().value();
        UUID order = OrderId.next().value();
        rooms.jdbi().useHandle(handle -> {
            handle.createUpdate("insert into customer (id, email, pseudonym, first_name, created_at) values (:id,"
                            + " :email, :pseudonym, 'Claire', :at)")
                    .bind("id", customer)
                    .bind("email", number.toLowerCase(Locale.ROOT) + "@example.org")
                    .bind("pseudonym", customer.toString().substring(14, 36))
                    .bind("at", placed)
                    .execute();
            handle.createUpdate("insert into customer_order (id, shop_id, order_number, customer_id, language,"
                            + " placed_at, placed_day, status, amount, currency, products, delivered_at, received_at)"
                            + " values (:id, :shop, :number, :customer, 'fr', :placed, :day, 'delivered', 42, 'EUR',"
                            + " 'Lampe Aube', :delivered, :placed)")
                    .bind("id", order)
                    .bind("shop", id.value())
                    .bind("number", number)
                    .bind("customer", customer)
                    .bind("placed", placed)
                    .bind("day", (int) placed.atZone(ZONE).toLocalDate().toEpochDay())
                    .bindByType("delivered", delivered, Instant.class)
                    .execute();
        });
        return new OrderId(order);
    }

    /** The token in the mail that asked about this order, sent now. */
    public String invite(OrderId order) {
        Invitation invitation = rooms.inTransaction(() -> {
            Instant now = rooms.clock().instant();
            Invitation planned = Invitation.planned(id, order, customerOf(order), now, now);
            planned.queued(rooms.get(Secrets.class), now);
            planned.sent(now, ZONE);
            rooms.get(Invitations.class).add(planned);
            return planned;
        });
        return invitation.surveyToken(rooms.get(Secrets.class));
    }

    public CustomerId customerOf(OrderId order) {
        return new CustomerId(rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select customer_id from customer_order where id = :id")
                        .bind("id", order.value())
                        .mapTo(UUID.class)
                        .one()));
    }

    /** All rows of answers, by first answer. */
    public List<Map<String, Object>> rows() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select r.question, r.source, r.first_score, r.first_comment,"
                                + " r.first_answered_day, r.last_score, r.last_comment, r.before_delivery,"
                                + " r.edits, o.order_number from response r join customer_order o on o.id ="
                                + " r.order_id order by o.order_number, r.question")
                        .mapToMap()
                        .list());
    }
}
