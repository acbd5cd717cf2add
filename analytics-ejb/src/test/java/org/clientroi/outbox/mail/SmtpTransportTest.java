package org.clientroi.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.RudeServer;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailServerAway;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.Transport;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Sender;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Transport transport = new SmtpTransport();

    /** The quickest of twenty, so that a busy machine does not count; held back, each takes 40 ms. */
    @Test
    void aLongMessageIsNotHeldBackUntilItsBeginningIsAcknowledged() throws Exception {
        long quickest = Long.MAX_VALUE;
        try (RudeServer server = new RudeServer();
                Transport.Line line = transport.open(MailUrl.parse(server.url()))) {
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                assertThat(line.send(UUID.randomUUID(), NOW, mail("<p>é</p>\n".repeat(1_000))))
                        .isEqualTo(new Transport.Outcome.Accepted());
                quickest = Math.min(quickest, System.nanoTime() - began);
            }
        }
        assertThat(Duration.ofNanos(quickest)).isLessThan(Duration.ofMillis(35));
    }

    @Test
    void aServerThatKnowsUsTakesTheMailAndOneThatDoesNotIsAway() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        server.setUser("camille@example.org", "camille", "p@ss:w/rd");
        int port = server.getSmtp().getPort();
        try {
            try (Transport.Line line = transport.open(
                    MailUrl.parse("smtp://camille:p%40ss%3Aw%2Frd@127.0.0.1:" + port + "?starttls=off"))) {
                assertThat(line.send(UUID.randomUUID(), NOW, mail("<p>é</p>")))
                        .isEqualTo(new Transport.Outcome.Accepted());
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThatThrownBy(() -> transport.open(MailUrl.parse("smtp://camille:wrong@127.0.0.1:" + port)))
                    .isInstanceOf(MailServerAway.class)
                    .hasMessageNotContaining("wrong");
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutTheEncryptionThatIsRequiredNothingIsSaid() throws Exception {
        try (RudeServer plain = new RudeServer()) {
            String url = plain.url().replace("starttls=off", "starttls=required");
            assertThatThrownBy(() -> transport.open(MailUrl.parse(url)))
                    .isInstanceOf(MailServerAway.class)
                    .hasMessageContaining("STARTTLS");
            assertThatThrownBy(() -> transport.open(
                            MailUrl.parse(plain.url().replace("smtp:", "smtps:").replace("?starttls=off", ""))))
                    .isInstanceOf(MailServerAway.class)
                    .hasMessageContaining("SSL");
        }
    }

    private static ComposedMail mail(String html) {
        return new ComposedMail(
                Sender.parse("Camille, Maison Lumen <lumen@example.org>").orElseThrow(),
                new EmailAddress("claire@example.org"),
                Optional.empty(),
                "Une question",
                html,
                "é",
                Language.FR,
                Map.of());
    }
}
