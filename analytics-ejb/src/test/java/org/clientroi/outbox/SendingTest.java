package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailQueue;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryDatabase
class SendingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final DataSource database;
    private final SettableMail settings = new SettableMail("file:/tmp");
    private final Rooms rooms;
    private final ShopId shop;

    @TempDir
    private Path folder = Path.of("/tmp");

    SendingTest(Engine engine) {
        database = engine.newDatabase();
        rooms = node();
        shop = open(Shop.opened(new ShopCode("lumen"), identity(), NOW));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aMailArrivesAsItWasComposed() throws Exception {
        GreenMail server = started();
        try {
            settings.goTo("smtp://127.0.0.1:" + server.getSmtp().getPort());
            queue("claire");

            assertThat(send()).isOne();

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Une question à claire ?");
            assertThat(message.getFrom()[0].toString()).contains("lumen@example.org");
            assertThat(message.getReplyTo()[0]).hasToString("service@example.org");
            assertThat(message.getMessageID()).isEqualTo("<" + onlyId() + "@example.org>");
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/u/1>");
            assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
            assertThat(parts(message)).containsExactly("Texte : é", "<p>HTML : é</p>");
            assertThat(states()).containsExactly("sent");
        } finally {
            server.stop();
        }
    }

    @Test
    void manyMailsGoOnOneConnection() throws Exception {
        try (RudeServer server = new RudeServer()) {
            settings.goTo(server.url());
            queueMany(120);

            assertThat(send()).isEqualTo(120);

            assertThat(server.connections).hasValue(1);
            assertThat(server.taken()).doesNotHaveDuplicates().hasSize(120);
        }
    }

    @Test
    void aServerThatIsAwayCountsAgainstNoMailAndAllGoWhenItIsBack() throws Exception {
        String nobodyThere;
        try (RudeServer gone = new RudeServer()) {
            nobodyThere = gone.url();
        }
        settings.goTo(nobodyThere);
        queueMany(3);

        assertThat(send()).isZero();
        assertThat(states()).containsOnly("waiting");
        assertThat(column("attempts")).containsOnly("0");
        assertThat(column("last_error")).allMatch(words -> words.contains("Connection refused"));

        try (RudeServer back = new RudeServer()) {
            settings.goTo(back.url());
            assertThat(send()).isZero();
            rooms.later(Duration.ofMinutes(1));
            assertThat(send()).isEqualTo(3);
        }
    }

    @Test
    void aServerThatDiesInTheMiddleLosesNothing() throws Exception {
        try (RudeServer dying = new RudeServer()) {
            dying.diesAfter = 2;
            settings.goTo(dying.url());
            queueMany(5);

            assertThat(send()).isEqualTo(2);

            assertThat(dying.connections).hasValue(1);
            assertThat(column("attempts")).containsExactlyInAnyOrder("1", "1", "1", "0", "0");
        }
        try (RudeServer back = new RudeServer()) {
            settings.goTo(back.url());
            rooms.later(Duration.ofMinutes(1));
            assertThat(send()).isEqualTo(3);
            assertThat(states()).containsOnly("sent");
        }
    }

    @Test
    void aRefusedRecipientFailsAtOnceAndTheOthersGo() throws Exception {
        try (RudeServer server = new RudeServer()) {
            server.toRecipientNamed = "paul";
            server.toRecipient = "550 5.1.1 no such mailbox here";
            settings.goTo(server.url());
            queue("claire");
            queue("paul");
            queue("zoe");

            assertThat(send()).isEqualTo(2);

            assertThat(states()).containsExactlyInAnyOrder("sent", "failed", "sent");
            assertThat(column("last_error")).anyMatch(words -> words.contains("550 5.1.1 no such mailbox here"));
            assertThat(column("reason")).contains("refused");
        }
    }

    @Test
    void aRefusalThatSpeaksOfUsIsTriedAgain() throws Exception {
        try (RudeServer server = new RudeServer()) {
            server.toRecipient = "554 5.7.1 relay access denied";
            settings.goTo(server.url());
            queue("claire");

            send();
            assertThat(states()).containsExactly("waiting");

            server.toRecipient = "250 OK";
            rooms.later(Duration.ofMinutes(1));
            assertThat(send()).isOne();
        }
    }

    @Test
    void aMailThatIsNotTakenIsTriedLessAndLessOftenAndGivenUpAfterDays() throws Exception {
        try (RudeServer server = new RudeServer()) {
            server.toMessage = "451 4.3.0 try later";
            settings.goTo(server.url());
            queue("claire");
            Instant begun = rooms.clock().instant();

            List<Long> minutes = new ArrayList<>();
            while (states().equals(List.of("waiting"))) {
                minutes.add(Duration.between(rooms.clock().instant(), due()).toMinutes());
                rooms.clock().moveTo(due());
                send();
            }

            assertThat(minutes).startsWith(0L, 1L, 5L, 15L, 60L, 240L, 720L).hasSize(11);
            assertThat(states()).containsExactly("failed");
            assertThat(column("reason")).containsExactly("given_up");
            assertThat(Duration.between(begun, rooms.clock().instant()))
                    .isBetween(Duration.ofDays(4), Duration.ofDays(6));
            rooms.later(Duration.ofDays(30));
            assertThat(send()).isZero();
        }
    }

    @Test
    void aMailThatCannotBeComposedStaysDueAndTheOthersGo() throws Exception {
        try (RudeServer server = new RudeServer()) {
            settings.goTo(server.url());
            queue("claire");
            queue("broken");
            queue("zoe");

            assertThat(send()).isEqualTo(2);

            assertThat(states()).containsExactlyInAnyOrder("sent", "waiting", "sent");
            assertThat(column("last_error")).contains("no sender is set");
        }
    }

    @Test
    void aMailNoLongerToBeSentIsDropped() throws Exception {
        settings.goTo("file:" + folder);
        queue("cancelled");

        assertThat(send()).isZero();
        assertThat(column("reason")).containsExactly("no_longer_due");
    }

    @Test
    void nobodyButTheAllowedIsEverWrittenTo() {
        settings.goTo("file:" + folder);
        settings.onlyTo("claire@example.org, example.com");
        queue("claire");
        queue("paul");

        assertThat(send()).isOne();

        assertThat(states()).containsExactlyInAnyOrder("sent", "dropped");
        assertThat(column("reason")).contains("only_to");
    }

    @Test
    void aDemonstrationShopWritesIntoAFolderAndToNoServer() throws Exception {
        ShopId demonstration = open(Shop.demonstration(new ShopCode("demo"), identity(), NOW));
        try (RudeServer server = new RudeServer()) {
            settings.goTo(server.url());
            queue(demonstration, "claire");
            assertThat(send()).isZero();
            assertThat(server.connections).hasValue(0);
            assertThat(column("reason")).containsExactly("demonstration");
        }
        settings.goTo("file:" + folder);
        queue(demonstration, "paul");
        assertThat(send()).isOne();
    }

    @Test
    void theFolderGetsOneWholeFileAMessage() throws Exception {
        settings.goTo("file:" + folder.resolve("mails to read"));
        queueMany(3);

        assertThat(send()).isEqualTo(3);

        try (Stream<Path> files = Files.list(folder.resolve("mails to read"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(3).allMatch(file -> file.toString().endsWith(".eml"));
            try (InputStream in = Files.newInputStream(all.getFirst())) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(message.getSubject()).startsWith("Une question à c");
                assertThat(parts(message)).containsExactly("Texte : é", "<p>HTML : é</p>");
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToLeavesMailsWaiting() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        settings.goTo("file:" + file);
        queueMany(2);

        assertThat(send()).isZero();
        assertThat(states()).containsOnly("waiting");
    }

    @Test
    void whatAKilledServerHadClaimedGoesWhenItsLeaseIsOver() throws Exception {
        try (RudeServer server = new RudeServer()) {
            settings.goTo(server.url());
            queueMany(2);
            rooms.inTransaction(() -> rooms.get(MailQueue.class).claim(10, NOW, NOW.plus(Duration.ofMinutes(10))));

            assertThat(send()).isZero();
            rooms.later(Duration.ofMinutes(10).plusMillis(1));
            assertThat(send()).isEqualTo(2);
            assertThat(column("attempts")).containsOnly("2");
        }
    }

    @Test
    void aSlowNodeDoesNotUndoWhatAnotherHasDoneSince() {
        queueMany(1);
        MailQueue queue = rooms.get(MailQueue.class);
        var slow = rooms.inTransaction(() -> queue.claim(1, NOW, NOW.plusSeconds(1)))
                .getFirst();
        var quick = rooms.inTransaction(() -> queue.claim(1, NOW.plusSeconds(2), NOW.plusSeconds(9)))
                .getFirst();
        rooms.inTransaction(() -> {
            queue.sent(quick, NOW);
            queue.postponed(slow, NOW, "too late");
            return queue;
        });

        assertThat(states()).containsExactly("sent");
    }

    @Test
    void sendersAtTheSameTimeNeverSendTheSameMailTwice() throws Exception {
        try (RudeServer server = new RudeServer();
                Rooms second = node();
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            settings.goTo(server.url());
            queueMany(200);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> sent = new ArrayList<>();
            for (Rooms node : List.of(rooms, second)) {
                sent.add(nodes.submit(() -> {
                    start.await();
                    return node.get(SendingMails.class).sendDue();
                }));
            }
            start.countDown();

            assertThat(sent.get(0).get() + sent.get(1).get() + send()).isEqualTo(200);
            assertThat(server.taken()).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void noRowIsLockedWhileAServerTalks() throws Exception {
        try (RudeServer server = new RudeServer();
                ExecutorService sender = Executors.newSingleThreadExecutor()) {
            CountDownLatch talking = new CountDownLatch(1);
            server.silentUntil = talking;
            settings.goTo(server.url());
            queueMany(1);
            Future<Integer> sent = sender.submit(this::send);
            assertThat(server.reached.await(60, TimeUnit.SECONDS)).isTrue();

            int held = rooms.inTransaction(() -> rooms.jdbi()
                    .withHandle(handle -> handle.createQuery("select id from outbox_mail for update skip locked")
                            .mapTo(UUID.class)
                            .list())
                    .size());
            talking.countDown();

            assertThat(held).isOne();
            assertThat(sent.get()).isOne();
        }
    }

    @Test
    void aMailQueuedInATransactionThatFailsWasNeverThere() {
        try {
            rooms.inTransaction(() -> {
                rooms.get(Outbox.class).queue(shop, "test", Composer.subject("claire"), NOW);
                throw new IllegalArgumentException("changed its mind");
            });
        } catch (IllegalArgumentException e) {
            assertThat(states()).isEmpty();
            return;
        }
        throw new AssertionError("the transaction should have failed");
    }

    private Rooms node() {
        return Rooms.on(database, NOW, Map.of(MailSettings.class, settings, MailComposer.class, new Composer()));
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

    private static GreenMail started() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    private int send() {
        return rooms.get(SendingMails.class).sendDue();
    }

    private void queueMany(int mails) {
        for (int i = 0; i < mails; i++) {
            queue("c" + i);
        }
    }

    private void queue(String name) {
        queue(shop, name);
    }

    private void queue(ShopId from, String name) {
        rooms.inTransaction(() -> {
            rooms.get(Outbox.class).queue(from, "test", Composer.subject(name), NOW);
            return name;
        });
    }

    private List<String> states() {
        return column("state");
    }

    private List<String> column(String column) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select " + column + " from outbox_mail order by id")
                        .map((row, context) -> String.valueOf(row.getString(1)))
                        .list());
    }

    private UUID onlyId() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select id from outbox_mail")
                        .mapTo(UUID.class)
                        .one());
    }

    private Instant due() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select due_at from outbox_mail")
                        .mapTo(Instant.class)
                        .one());
    }

    private static List<String> parts(Message message) throws Exception {
        MimeMultipart content = (MimeMultipart) message.getContent();
        return List.of(
                content.getBodyPart(0).getContent().toString().strip(),
                content.getBodyPart(1).getContent().toString().strip());
    }

    /** Writes to whoever the subject spells: a name of up to sixteen letters, as bytes. */
    private static final class Composer implements MailComposer {

        static UUID subject(String name) {
            byte[] letters = Arrays.copyOf(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 16);
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(letters);
            return new UUID(buffer.getLong(), buffer.getLong());
        }

        private static String name(UUID subject) {
            byte[] letters = java.nio.ByteBuffer.allocate(16)
                    .putLong(subject.getMostSignificantBits())
                    .putLong(subject.getLeastSignificantBits())
                    .array();
            return new String(letters, java.nio.charset.StandardCharsets.US_ASCII).replace("\0", "");
        }

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Optional<ComposedMail> compose(UUID subject) {
            String name = name(subject);
            if (name.equals("broken")) {
                throw new IllegalStateException("no sender is set");
            }
            return name.equals("cancelled") ? Optional.empty() : preview(subject);
        }

        @Override
        public Optional<ComposedMail> preview(UUID subject) {
            return Optional.of(new ComposedMail(
                    Sender.parse("Camille, Maison Lumen <lumen@example.org>").orElseThrow(),
                    new EmailAddress(name(subject) + "@example.org"),
                    EmailAddress.parse("service@example.org"),
                    "Une question à " + name(subject) + " ?",
                    "<p>HTML : é</p>",
                    "Texte : é",
                    Language.FR,
                    Map.of("List-Unsubscribe", "<https://example.org/u/1>")));
        }

        @Override
        public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
            return Map.of();
        }
    }
}
