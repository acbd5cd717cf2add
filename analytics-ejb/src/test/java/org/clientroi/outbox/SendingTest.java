package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.ShopId;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryDatabase
class SendingTest {

    private final MailDesk desk;

    @TempDir
    private Path folder = Path.of("/tmp");

    SendingTest(Engine engine) {
        desk = MailDesk.on(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMailArrivesAsItWasComposed() throws Exception {
        GreenMail server = started();
        try {
            desk.goTo("smtp://127.0.0.1:" + server.getSmtp().getPort());
            desk.queue("claire");

            assertThat(desk.send()).isOne();

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Une question à claire ?");
            assertThat(message.getFrom()[0].toString()).contains("lumen@example.org");
            assertThat(message.getReplyTo()[0]).hasToString("service@example.org");
            assertThat(message.getMessageID()).isEqualTo("<" + desk.onlyId() + "@example.org>");
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://example.org/u/1>");
            assertThat(message.getSentDate().toInstant()).isEqualTo(MailDesk.NOW);
            assertThat(parts(message)).containsExactly("Texte : é", "<p>HTML : é</p>");
            assertThat(desk.states()).containsExactly("sent");
        } finally {
            server.stop();
        }
    }

    @Test
    void manyMailsGoOnOneConnection() throws Exception {
        try (RudeServer server = new RudeServer()) {
            desk.goTo(server.url());
            desk.queueMany(120);

            assertThat(desk.send()).isEqualTo(120);

            assertThat(server.connections).hasValue(1);
            assertThat(server.taken()).doesNotHaveDuplicates().hasSize(120);
        }
    }

    @Test
    void aMailThatCannotBeComposedStaysDueAndTheOthersGo() throws Exception {
        try (RudeServer server = new RudeServer()) {
            desk.goTo(server.url());
            desk.queue("claire", "broken", "zoe");

            assertThat(desk.send()).isEqualTo(2);

            assertThat(desk.states()).containsExactlyInAnyOrder("sent", "waiting", "sent");
            assertThat(desk.column("last_error")).contains("no sender is set");
        }
    }

    @Test
    void aMailNoLongerToBeSentIsDropped() {
        desk.goTo("file:" + folder);
        desk.queue("cancelled");

        assertThat(desk.send()).isZero();
        assertThat(desk.column("reason")).containsExactly("no_longer_due");
    }

    @Test
    void nobodyButTheAllowedIsEverWrittenTo() {
        desk.goTo("file:" + folder);
        desk.settings.onlyTo("claire@example.org, example.com");
        desk.queue("claire", "paul");

        assertThat(desk.send()).isOne();

        assertThat(desk.states()).containsExactlyInAnyOrder("sent", "dropped");
        assertThat(desk.column("reason")).contains("only_to");
    }

    @Test
    void aDemonstrationShopWritesIntoAFolderAndToNoServer() throws Exception {
        ShopId demonstration = desk.openDemonstration();
        try (RudeServer server = new RudeServer()) {
            desk.goTo(server.url());
            desk.queue(demonstration, List.of("claire"));
            assertThat(desk.send()).isZero();
            assertThat(server.connections).hasValue(0);
            assertThat(desk.column("reason")).containsExactly("demonstration");
        }
        desk.goTo("file:" + folder);
        desk.queue(demonstration, List.of("paul"));
        assertThat(desk.send()).isOne();
    }

    @Test
    void aMailQueuedInATransactionThatFailsWasNeverThere() {
        assertThatThrownBy(() -> desk.rooms.inTransaction(() -> {
                    desk.rooms
                            .get(Outbox.class)
                            .queue(desk.shop, NamedMails.KIND, NamedMails.subject("claire"), MailDesk.NOW);
                    throw new IllegalArgumentException("changed its mind");
                }))
                .hasMessage("changed its mind");

        assertThat(desk.states()).isEmpty();
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    private static List<String> parts(MimeMessage message) throws Exception {
        MimeMultipart content = (MimeMultipart) message.getContent();
        return List.of(
                content.getBodyPart(0).getContent().toString().strip(),
                content.getBodyPart(1).getContent().toString().strip());
    }
}
