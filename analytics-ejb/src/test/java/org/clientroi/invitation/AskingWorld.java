package org.clientroi.invitation;

import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.clientroi.invitation.application.AskingDueCustomers;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.order.domain.OrdersChanged;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.shop.domain.Signer;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;
import org.jspecify.annotations.Nullable;

/** A shop in Paris that asks since 1 November 2026, and orders written straight into their tables. */
public final class AskingWorld implements AutoCloseable {

    /** A Friday, ten in the morning in Paris. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Instant ASKING_SINCE = Instant.parse("2026-10-31T23:00:00Z");

    public final Rooms rooms;
    private final Map<String, CustomerId> customers = new LinkedHashMap<>();

    private AskingWorld(Rooms rooms) {
        this.rooms = rooms;
    }

    public static AskingWorld on(Engine engine) {
        return new AskingWorld(Rooms.on(engine, NOW));
    }

    public static AskingWorld on(DataSource database, MailSettings settings) {
        return new AskingWorld(Rooms.on(database, NOW, Map.of(MailSettings.class, settings)));
    }

    /** Maison Lumen, which writes as Camille Roux and asks. */
    public ShopId shop() {
        return shop("lumen", "Maison Lumen", Language.FR, Optional.of(ASKING_SINCE));
    }

    public ShopId shop(String code, String name, Language language, Optional<Instant> askingSince) {
        Shop shop = Shop.opened(
                new ShopCode(code), new ShopIdentity(name, language, PARIS, Currency.getInstance("EUR")), NOW);
        shop.presentAs(new Letterhead(
                Sender.parse("bonjour@lumen.example.org"),
                Optional.of("service@lumen.example.org"),
                Optional.of(name + " SAS"),
                Optional.of("12 rue des Exemples, 69002 Lyon"),
                Optional.of("01 23 45 67 89"),
                Optional.of("https://lumen.example.org/donnees"),
                Optional.of("https://lumen.example.org/accessibilite"),
                Optional.empty(),
                Shop.DEFAULT_COLOUR));
        shop.signMailsAs(new Signer(UserId.next(), "Camille", "Roux"));
        askingSince.ifPresent(shop::switchAskingOn);
        rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(shop);
            return shop;
        });
        return shop.id();
    }

    /** An order of {@code email}, told to nobody yet. */
    public OrderId order(ShopId shop, String email, Map<String, Object> columns) {
        CustomerId customer = customers.computeIfAbsent(email, this::customer);
        OrderId id = OrderId.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.value());
        row.put("shop_id", shop.value());
        row.put("customer_id", customer.value());
        row.put(
                "order_number",
                "LU-" + (20418 + customers.size()) + "-" + id.value().toString().substring(30));
        row.put("placed_at", NOW.minusSeconds(20 * 86_400));
        row.put("placed_day", day(NOW.minusSeconds(20 * 86_400)));
        row.put("status", "delivered");
        row.put("amount", java.math.BigDecimal.TEN);
        row.put("currency", "EUR");
        row.put("products", "Lampe Aube");
        row.put("received_at", NOW.minusSeconds(20 * 86_400));
        row.putAll(columns);
        if (row.get("delivered_at") instanceof Instant delivered) {
            row.put("delivered_day", day(delivered));
            row.putIfAbsent("delivery_received_at", delivered);
        }
        insert("customer_order", row);
        return id;
    }

    /** An order delivered on {@code deliveredAt}, of which ClientROI learned then, and planned. */
    public OrderId delivered(ShopId shop, String email, String deliveredAt) {
        return planned(order(shop, email, Map.of("delivered_at", Instant.parse(deliveredAt))));
    }

    /** The same, invited by a mail that has left. */
    public OrderId asked(ShopId shop, String email) {
        OrderId order = delivered(shop, email, "2026-11-12T15:00:00Z");
        ask();
        send();
        return order;
    }

    public OrderId planned(OrderId order) {
        tell(Set.of(order));
        return order;
    }

    /** Changes an order as an import would, and tells. */
    public void change(OrderId order, String assignment) {
        rooms.inTransaction(() -> {
            rooms.jdbi()
                    .useHandle(
                            handle -> handle.createUpdate("update customer_order set " + assignment + " where id = :id")
                                    .bind("id", order.value())
                                    .execute());
            fire(Set.of(order));
            return order;
        });
    }

    public void tell(Set<OrderId> orders) {
        rooms.inTransaction(() -> {
            fire(orders);
            return orders;
        });
    }

    private void fire(Set<OrderId> orders) {
        fire(new OrdersChanged(orders, Set.copyOf(customers.values())));
    }

    public void fire(Object event) {
        rooms.get(BeanManager.class).getEvent().fire(event);
    }

    public CustomerId customerOf(String email) {
        return customers.computeIfAbsent(email, this::customer);
    }

    private CustomerId customer(String email) {
        CustomerId id = CustomerId.next();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.value());
        if (email.contains("@")) {
            row.put("email", email);
        } else {
            row.put("customer_ref", email);
        }
        row.put("pseudonym", id.value().toString().substring(14));
        row.put("first_name", email.split("[@.]", 2)[0]);
        row.put("created_at", NOW);
        insert("customer", row);
        return id;
    }

    private void insert(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String names = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        rooms.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "insert into " + table + " (" + columns + ") values (" + names + ")")
                        .bindMap(row)
                        .execute());
    }

    private static int day(Instant at) {
        return Math.toIntExact(at.atZone(PARIS).toLocalDate().toEpochDay());
    }

    public int ask() {
        return rooms.get(AskingDueCustomers.class).askDue();
    }

    public int send() {
        return rooms.get(SendingMails.class).sendDue();
    }

    public @Nullable Invitation invitation(OrderId order) {
        return rooms.inTransaction(
                () -> rooms.get(Invitations.class).findByOrder(order).orElse(null));
    }

    /** {@code planned}, or {@code skipped opted_out}, or {@code none}. */
    public String standing(OrderId order) {
        Invitation invitation = invitation(order);
        if (invitation == null) {
            return "none";
        }
        return invitation.state().code()
                + invitation.skipReason().map(reason -> " " + reason.code()).orElse("");
    }

    public InvitationState state(OrderId order) {
        return rooms.inTransaction(() ->
                rooms.get(Invitations.class).findByOrder(order).orElseThrow().state());
    }

    public Instant due(OrderId order) {
        return rooms.inTransaction(() -> rooms.get(Invitations.class)
                .findByOrder(order)
                .orElseThrow()
                .dueAt()
                .orElseThrow());
    }

    public long mails() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox_mail")
                        .mapTo(Long.class)
                        .one());
    }

    public List<String> mailStates() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select state from outbox_mail order by id")
                        .mapTo(String.class)
                        .list());
    }

    public UUID onlyMail() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select id from outbox_mail")
                        .mapTo(UUID.class)
                        .one());
    }

    public void at(String time) {
        rooms.clock().moveTo(Instant.parse(time));
    }

    @Override
    public void close() {
        rooms.close();
    }
}
