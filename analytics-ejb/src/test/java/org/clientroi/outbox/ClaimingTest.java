package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.outbox.MailDesk.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.clientroi.outbox.RudeServer.Moment;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailQueue;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may send a mail, and for how long. */
@EveryDatabase
class ClaimingTest {

    private final MailDesk desk;

    ClaimingTest(Engine engine) {
        desk = MailDesk.on(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatAKilledServerHadClaimedGoesWhenItsLeaseIsOver() throws Exception {
        try (RudeServer server = new RudeServer()) {
            desk.goTo(server.url());
            desk.queueMany(2);
            desk.rooms.inTransaction(
                    () -> desk.rooms.get(MailQueue.class).claim(10, NOW, NOW.plus(Duration.ofMinutes(10))));

            assertThat(desk.send()).isZero();
            assertThat(desk.sendLater(Duration.ofMinutes(10).plusMillis(1))).isEqualTo(2);
            assertThat(desk.column("attempts")).containsOnly("2");
        }
    }

    @Test
    void aSlowNodeDoesNotUndoWhatAnotherHasDoneSince() {
        desk.queueMany(1);
        MailQueue queue = desk.rooms.get(MailQueue.class);
        var slow = desk.rooms
                .inTransaction(() -> queue.claim(1, NOW, NOW.plusSeconds(1)))
                .getFirst();
        var quick = desk.rooms
                .inTransaction(() -> queue.claim(1, NOW.plusSeconds(2), NOW.plusSeconds(9)))
                .getFirst();
        desk.rooms.inTransaction(() -> {
            queue.sent(quick, NOW);
            queue.postponed(slow, NOW, "too late");
            return queue;
        });

        assertThat(desk.states()).containsExactly("sent");
    }

    @Test
    void sendersAtTheSameTimeNeverSendTheSameMailTwice() throws Exception {
        try (RudeServer server = new RudeServer();
                Rooms second = desk.node();
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            desk.goTo(server.url());
            desk.queueMany(200);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> sent = new ArrayList<>();
            for (Rooms node : List.of(desk.rooms, second)) {
                sent.add(nodes.submit(() -> {
                    start.await();
                    return node.get(SendingMails.class).sendDue();
                }));
            }
            start.countDown();

            assertThat(sent.get(0).get() + sent.get(1).get() + desk.send()).isEqualTo(200);
            assertThat(server.taken()).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void noRowIsLockedWhileAServerTalks() throws Exception {
        try (RudeServer server = new RudeServer();
                ExecutorService sender = Executors.newSingleThreadExecutor()) {
            CountDownLatch reached = new CountDownLatch(1);
            CountDownLatch talking = new CountDownLatch(1);
            server.interruption = moment -> {
                if (moment == Moment.TAKEN) {
                    reached.countDown();
                    talking.await();
                }
            };
            desk.goTo(server.url());
            desk.queueMany(1);
            Future<Integer> sent = sender.submit(desk::send);
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();

            int held = desk.rooms.inTransaction(() -> desk.rooms
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("select id from outbox_mail for update skip locked")
                            .mapTo(UUID.class)
                            .list())
                    .size());
            talking.countDown();

            assertThat(held).isOne();
            assertThat(sent.get()).isOne();
        }
    }
}
