package org.clientroi.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.testing.KeptConnections;
import org.clientroi.testing.Rooms;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own process that sends what is due and ends. It says when it could begin, and waits to be told to. */
final class SendingNode {

    private SendingNode() {}

    /** The database, the mail server, what its clock shows when it starts, and how many connections it sends on. */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(arguments[0]);
        database.setUser("postgres");
        Clock system = Clock.systemUTC();
        Clock clock = Clock.offset(system, Duration.between(system.instant(), Instant.parse(arguments[2])));
        Map<Class<?>, Object> provided = Map.of(
                Clock.class, clock,
                MailSettings.class, new SettableMail(arguments[1]),
                MailComposer.class, new NamedMails());
        try (Rooms rooms = Rooms.on(new KeptConnections(database), clock.instant(), provided)) {
            rooms.get(SendingMails.class);
            System.out.println(NodeProcess.READY);
            if (System.in.read() == NodeProcess.BEGIN) {
                send(rooms.get(SendingMails.class), Integer.parseInt(arguments[3]));
            }
        }
    }

    private static void send(SendingMails sending, int connections) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                ends.add(senders.submit(() -> {
                    int sent = sending.sendDue();
                    while (sent > 0) {
                        sent = sending.sendDue();
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }
}
