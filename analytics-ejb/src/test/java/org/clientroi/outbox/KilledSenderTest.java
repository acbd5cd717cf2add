package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.clientroi.outbox.RudeServer.Moment;
import org.clientroi.testing.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Servers in processes of their own, on one PostgreSQL, killed without warning; the mails are counted where they arrive.
 * {@code -Dkill.mails=10000 -Dkill.times=8} for the whole of docs/reliability.md.
 */
class KilledSenderTest {

    private static final Logger LOG = System.getLogger(KilledSenderTest.class.getName());

    private static final int MAILS = Integer.getInteger("kill.mails", 1_000);
    private static final int KILLS = Integer.getInteger("kill.times", 2);
    private static final int CONNECTIONS = 2;

    /** The worst moments first. */
    private static final List<Moment> MOMENTS =
            List.of(Moment.TAKEN, Moment.ANSWERED, Moment.INVITED, Moment.CONNECTED);

    /** A node that is started again finds what the one before had claimed once its lease is over. */
    private static final Duration RESTART = Duration.ofMinutes(30);

    private final MailDesk desk = MailDesk.on(Engine.POSTGRESQL);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void killedServersLoseNoMailAndDoubleAtMostOneAConnectionAndTwoThatShareTheRestSendNoneTwice() throws Exception {
        try (RudeServer server = new RudeServer()) {
            desk.queueMany(MAILS);
            for (int kill = 0; kill < KILLS; kill++) {
                int left = MAILS - arrived(server);
                int wanted = server.countTaken() + left / (KILLS + 1 - kill);
                killWhile(server, MOMENTS.get(kill % MOMENTS.size()), wanted, clockAfter(kill));
            }
            shareTheRest(server, clockAfter(KILLS));

            int doubled = server.countTaken() - arrived(server);
            LOG.log(
                    Level.INFO,
                    "{0} mails, {1} kills of {2} connections: {3} lost, {4} doubled",
                    MAILS,
                    KILLS,
                    CONNECTIONS,
                    MAILS - arrived(server),
                    doubled);
            assertThat(arrived(server)).as("arrived").isEqualTo(MAILS);
            assertThat(doubled).as("doubled").isLessThanOrEqualTo(KILLS * CONNECTIONS);
            assertThat(desk.states()).containsOnly("sent");
        }
    }

    /** Lets a node send until {@code taken} messages arrived, and kills it at the next such moment. */
    private void killWhile(RudeServer server, Moment at, int taken, Instant clock) throws Exception {
        try (NodeProcess node = NodeProcess.started(desk.database, server.url(), clock, CONNECTIONS)) {
            int wanted = at == Moment.CONNECTED ? 0 : taken;
            server.interruption = moment -> {
                if (moment == at && server.countTaken() >= wanted) {
                    node.kill();
                }
            };
            node.awaitReady();
            node.begin();
            assertThat(node.awaitKilled()).as("killed while there was work").isTrue();
        }
    }

    private void shareTheRest(RudeServer server, Instant clock) throws Exception {
        server.interruption = _ -> {};
        int before = server.countTaken();
        int connectionsBefore = server.takenByConnection().size();
        try (NodeProcess one = NodeProcess.started(desk.database, server.url(), clock, CONNECTIONS);
                NodeProcess other = NodeProcess.started(desk.database, server.url(), clock, CONNECTIONS)) {
            one.awaitReady();
            other.awaitReady();
            one.begin();
            other.begin();
            assertThat(one.awaitKilled()).isFalse();
            assertThat(other.awaitKilled()).isFalse();
        }
        assertThat(server.taken().subList(before, server.countTaken())).doesNotHaveDuplicates();
        assertThat(server.takenByConnection()).as("shared").hasSizeGreaterThan(connectionsBefore + CONNECTIONS);
    }

    private static int arrived(RudeServer server) {
        return new HashSet<>(server.taken()).size();
    }

    private static Instant clockAfter(int restarts) {
        return MailDesk.NOW.plus(RESTART.multipliedBy(restarts));
    }
}
