package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientroi.outbox.RudeServer.Moment;
import org.clientroi.testing.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four conversations that fall silent, on both databases, at the same time: each is left after half a minute. */
class SilentServerTest {

    private record Silence(MailDesk desk, RudeServer server, Moment since) {}

    private final List<Silence> silences = new ArrayList<>();
    private final CountDownLatch noMore = new CountDownLatch(1);

    @BeforeEach
    void open() {
        for (Engine engine : Engine.values()) {
            for (Moment since : List.of(Moment.CONNECTED, Moment.INVITED)) {
                Silence silence = new Silence(MailDesk.on(engine), new RudeServer(), since);
                silence.server().interruption = moment -> {
                    if (moment == since) {
                        noMore.await();
                    }
                };
                silence.desk().goTo(silence.server().url());
                silence.desk().queueMany(3);
                silences.add(silence);
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        noMore.countDown();
        for (Silence silence : silences) {
            silence.desk().close();
            silence.server().close();
        }
    }

    @Test
    void aServerThatFallsSilentIsLeftAfterHalfAMinuteAndNothingIsLost() throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = new ArrayList<>();
            silences.forEach(silence -> sent.add(senders.submit(silence.desk()::send)));
            for (Future<Integer> count : sent) {
                assertThat(count.get()).isZero();
            }
        }
        noMore.countDown();
        for (Silence silence : silences) {
            assertThat(silence.server().connections).hasValue(1);
            assertThat(silence.desk().states()).containsOnly("waiting");
            assertThat(silence.desk().column("last_error")).allMatch(words -> words.contains("Read timed out"));
            assertThat(silence.desk().column("attempts"))
                    .as("counted: the mail in hand, where there was one")
                    .containsExactlyInAnyOrder(silence.since() == Moment.CONNECTED ? "0" : "1", "0", "0");
            assertThat(silence.desk().sendLater(Duration.ofMinutes(1))).isEqualTo(3);
        }
    }
}
