package org.clientroi.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;

/** A shop with mails to send, to wherever a test says, and the rows of its outbox. */
public final class MailDesk implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    final DataSource database;
    final SettableMail settings = new SettableMail("file:/tmp");
    final Rooms rooms;
    final ShopId shop;

    private final Runnable afterwards;

    private MailDesk(DataSource database, Runnable afterwards) {
        this.database = database;
        this.afterwards = afterwards;
        rooms = node();
        shop = open(Shop.opened(new ShopCode("lumen"), identity(), NOW));
    }

    static MailDesk on(Engine engine) {
        DataSource database = engine.newDatabase();
        return new MailDesk(database, () -> engine.dispose(database));
    }

    /** On a database that is there already, and empty. */
    public static MailDesk on(DataSource database) {
        return new MailDesk(database, () -> {});
    }

    /** One more server beside {@link #rooms}, on the same database. */
    Rooms node() {
        return Rooms.on(database, NOW, Map.of(MailSettings.class, settings, MailComposer.class, new NamedMails()));
    }

    ShopId openDemonstration() {
        return open(Shop.demonstration(new ShopCode("demo"), identity(), NOW));
    }

    private ShopId open(Shop opened) {
        rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(opened);
            return opened;
        });
        return opened.id();
    }

    private static ShopIdentity identity() {
        return new ShopIdentity("Maison Lumen", Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR"));
    }

    void goTo(String url) {
        settings.goTo(url);
    }

    int send() {
        return rooms.get(SendingMails.class).sendDue();
    }

    int sendLater(Duration time) {
        rooms.later(time);
        return send();
    }

    void queue(String... names) {
        queue(shop, List.of(names));
    }

    public void queueMany(int mails) {
        queue(shop, IntStream.range(0, mails).mapToObj(i -> "c" + i).toList());
    }

    void queue(ShopId from, List<String> names) {
        rooms.inTransaction(() -> {
            names.forEach(name -> rooms.get(Outbox.class).queue(from, NamedMails.KIND, NamedMails.subject(name), NOW));
            return names;
        });
    }

    List<String> states() {
        return column("state");
    }

    /** One value a mail, always in the same order. */
    List<String> column(String column) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select " + column + " from outbox_mail order by id")
                        .map((row, context) -> String.valueOf(row.getString(1)))
                        .list());
    }

    UUID onlyId() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select id from outbox_mail")
                        .mapTo(UUID.class)
                        .one());
    }

    Instant due() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select due_at from outbox_mail")
                        .mapTo(Instant.class)
                        .one());
    }

    @Override
    public void close() {
        rooms.close();
        afterwards.run();
    }
}
