package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientroi.outbox.RudeServer.Moment;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of mails by what the server says, or does not say; its words stay in the row. */
@EveryDatabase
class ServerAnswersTest {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MailDesk desk;

    ServerAnswersTest(Engine engine) {
        desk = MailDesk.on(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aServerThatIsAwayCountsAgainstNoMailAndAllGoWhenItIsBack() throws Exception {
        try (Socket nobodyListens = new Socket()) {
            nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            desk.goTo("smtp://127.0.0.1:" + nobodyListens.getLocalPort());
            desk.queueMany(3);

            assertThat(desk.send()).isZero();
            allWaitUncounted("Connection refused");
        }
        allGoLater(3);
    }

    @Test
    void aServerThatGreetsWith421CountsAgainstNoMail() throws Exception {
        try (RudeServer busy = new RudeServer()) {
            busy.greeting = "421 4.3.2 too many connections from you";
            desk.goTo(busy.url());
            desk.queueMany(3);

            assertThat(desk.send()).isZero();
            assertThat(busy.connections).hasValue(1);
            allWaitUncounted("421 4.3.2 too many connections from you");
        }
        allGoLater(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sender", "recipient", "message"})
    void aServerThatLeavesWith421CountsAgainstTheMailInHandAlone(String command) throws Exception {
        try (RudeServer leaving = new RudeServer()) {
            answer(leaving, command, "421 4.3.2 shutting down");
            desk.goTo(leaving.url());
            desk.queueMany(3);

            assertThat(desk.send()).isZero();

            assertThat(leaving.connections).hasValue(1);
            assertThat(desk.states()).containsOnly("waiting");
            assertThat(desk.column("attempts")).containsExactlyInAnyOrder("1", "0", "0");
            assertThat(desk.column("last_error")).allMatch(words -> words.contains("421 4.3.2 shutting down"));
        }
        allGoLater(3);
    }

    @ParameterizedTest
    @CsvSource({
        "sender,    451 4.3.0 try later",
        "sender,    550 5.1.8 your domain is unknown",
        "recipient, 450 4.2.1 greylisted",
        "recipient, 452 4.2.2 mailbox full",
        "recipient, 552 5.2.2 mailbox full",
        "recipient, 554 5.7.1 relay access denied",
        "recipient, 530 5.7.0 sign in first",
        "message,   421 4.3.0 not now",
        "message,   450 4.7.0 slow down",
        "message,   550 5.7.1 looks like spam",
        "message,   552 5.3.4 too big",
    })
    void whatIsNotTakenThisTimeIsTriedAgain(String command, String words) throws Exception {
        try (RudeServer server = new RudeServer()) {
            answer(server, command, words);
            desk.goTo(server.url());
            desk.queue("claire");

            assertThat(desk.send()).isZero();

            assertThat(desk.states()).containsExactly("waiting");
            assertThat(desk.column("attempts")).containsExactly("1");
            assertThat(desk.column("last_error")).allMatch(kept -> kept.contains(words));
        }
        allGoLater(1);
    }

    @Test
    void aRefusedRecipientFailsAtOnceAndTheOthersGo() throws Exception {
        try (RudeServer server = new RudeServer()) {
            server.toRecipientNamed = "paul";
            server.toRecipient = "550 5.1.1 no such mailbox here";
            desk.goTo(server.url());
            desk.queue("claire", "paul", "zoe");

            assertThat(desk.send()).isEqualTo(2);

            assertThat(server.connections).hasValue(1);
            assertThat(desk.states()).containsExactlyInAnyOrder("sent", "failed", "sent");
            assertThat(desk.column("last_error")).anyMatch(words -> words.contains("550 5.1.1 no such mailbox here"));
            assertThat(desk.column("reason")).contains("refused");
            assertThat(desk.sendLater(Duration.ofDays(30))).isZero();
        }
    }

    @Test
    void aMailThatIsNotTakenIsTriedLessAndLessOftenAndGivenUpAfterDays() throws Exception {
        try (RudeServer server = new RudeServer()) {
            server.toMessage = "451 4.3.0 try later";
            desk.goTo(server.url());
            desk.queue("claire");
            Instant begun = desk.rooms.clock().instant();

            List<Long> minutes = new ArrayList<>();
            while (desk.states().equals(List.of("waiting"))) {
                minutes.add(Duration.between(desk.rooms.clock().instant(), desk.due())
                        .toMinutes());
                desk.rooms.clock().moveTo(desk.due());
                desk.send();
            }

            assertThat(minutes).startsWith(0L, 1L, 5L, 15L, 60L, 240L, 720L).hasSize(11);
            assertThat(desk.states()).containsExactly("failed");
            assertThat(desk.column("reason")).containsExactly("given_up");
            assertThat(desk.column("last_error")).allMatch(words -> words.contains("451 4.3.0 try later"));
            assertThat(Duration.between(begun, desk.rooms.clock().instant()))
                    .isBetween(Duration.ofDays(4), Duration.ofDays(6));
            assertThat(desk.sendLater(Duration.ofDays(30))).isZero();
        }
    }

    @Test
    void aServerThatDiesInTheMiddleLosesNothing() throws Exception {
        try (RudeServer dying = new RudeServer()) {
            dying.diesAfter = 2;
            desk.goTo(dying.url());
            desk.queueMany(5);

            assertThat(desk.send()).isEqualTo(2);

            assertThat(dying.connections).hasValue(1);
            assertThat(desk.column("attempts")).containsExactlyInAnyOrder("1", "1", "1", "0", "0");
        }
        allGoLater(3);
    }

    @Test
    void whatAServerTookWithoutSayingSoGoesAgainAndNothingElseDoes() throws Exception {
        try (RudeServer server = new RudeServer()) {
            desk.goTo(server.url());
            desk.queueMany(3);
            server.interruption = moment -> {
                if (moment == Moment.TAKEN && server.countTaken() == 2) {
                    throw new IOException("the line is cut");
                }
            };

            assertThat(desk.send()).isOne();
            server.interruption = _ -> {};
            assertThat(desk.sendLater(PAUSE)).isEqualTo(2);

            assertThat(server.taken()).hasSize(4);
            assertThat(server.taken().stream().distinct()).hasSize(3);
            assertThat(desk.states()).containsOnly("sent");
        }
    }

    private static void answer(RudeServer server, String command, String words) {
        switch (command) {
            case "sender" -> server.toSender = words;
            case "recipient" -> server.toRecipient = words;
            case "message" -> server.toMessage = words;
            default -> throw new IllegalArgumentException(command);
        }
    }

    private void allWaitUncounted(String why) {
        assertThat(desk.states()).containsOnly("waiting");
        assertThat(desk.column("attempts")).containsOnly("0");
        assertThat(desk.column("last_error")).allMatch(words -> words.contains(why));
    }

    private void allGoLater(int mails) throws IOException {
        try (RudeServer back = new RudeServer()) {
            desk.goTo(back.url());
            assertThat(desk.send()).isZero();
            assertThat(desk.sendLater(PAUSE)).isEqualTo(mails);
            assertThat(desk.states()).containsOnly("sent");
            assertThat(desk.column("last_error")).containsOnly("null");
        }
    }
}
