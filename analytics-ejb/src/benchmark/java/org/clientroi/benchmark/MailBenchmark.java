package org.clientroi.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clientroi.benchmark.BareMails.Length;
import org.clientroi.invitation.AskingWorld;
import org.clientroi.outbox.MailDesk;
import org.clientroi.outbox.NamedMails;
import org.clientroi.outbox.RudeServer;
import org.clientroi.outbox.SettableMail;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.start.Migration;
import org.clientroi.testing.KeptConnections;
import org.clientroi.testing.Rooms;

/**
 * Mails a second into a server on the same machine, beside a loop over Jakarta Mail with as many connections and no
 * database: invitations, each composed from the database and noted on its invitation and experience, and mails that are
 * only handed over and marked.
 */
final class MailBenchmark {

    private static final String INVITATIONS = "invitations";
    private static final String MARKED = "mails only sent and marked";
    private static final String BARE = "bare Jakarta Mail";
    private static final String BARE_SHORT = "bare Jakarta Mail, short";

    private static final Instant DELIVERED = Instant.parse("2026-11-12T10:00:00Z");
    private static final int MAILS = Integer.getInteger("benchmark.mails", 2_000);

    /** Servers that share the database, and the connections of each. */
    private record Size(int nodes, int connections) {

        int lines() {
            return nodes * connections;
        }

        String of(String contestant) {
            return "%s, %d x %d".formatted(contestant, nodes, connections);
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1, 1), new Size(1, 4), new Size(2, 4));

    private final DurablePostgres postgres;
    private final SettableMail settings = new SettableMail("file:/tmp");

    MailBenchmark(DurablePostgres postgres) throws SQLException {
        this.postgres = postgres;
        template(INVITATIONS, this::ask);
        template("marked", connections -> {
            try (MailDesk desk = MailDesk.on(connections)) {
                desk.queueMany(MAILS);
            }
        });
    }

    private interface Filling {
        void fill(KeptConnections connections);
    }

    private void template(String database, Filling filling) throws SQLException {
        postgres.create(database);
        Migration.migrate(postgres.database(database));
        KeptConnections connections = new KeptConnections(postgres.database(database));
        filling.fill(connections);
        connections.release();
        try (Connection connection = postgres.connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void ask(KeptConnections connections) {
        try (AskingWorld world = AskingWorld.on(connections, settings)) {
            ShopId shop = world.shop();
            Set<OrderId> orders = new HashSet<>();
            for (int i = 0; i < MAILS; i++) {
                orders.add(world.order(shop, "c" + i + "@example.org", Map.of("delivered_at", DELIVERED)));
            }
            world.tell(orders);
            while (world.mails() < MAILS) {
                if (world.ask() == 0) {
                    throw new IllegalStateException("only " + world.mails() + " are asked");
                }
            }
        }
    }

    String run(int warmUp, int rounds) throws Exception {
        StringBuilder report = new StringBuilder(
                "Mails: %,d a round, servers x connections of each, medians of %d rounds%n".formatted(MAILS, rounds));
        try (Nodes invitations = new Nodes(INVITATIONS, Map.of());
                Nodes marked = new Nodes("marked", Map.of(MailComposer.class, new NamedMails()))) {
            report.append("%.1f statements in %.1f transactions an invitation; %.1f in %.1f a mail only marked%n"
                    .formatted(
                            invitations.statements(),
                            invitations.transactions(),
                            marked.statements(),
                            marked.transactions()));
            for (Size size : SIZES) {
                report.append('\n').append(compared(size, invitations, marked, warmUp, rounds));
            }
        }
        return report.toString();
    }

    private static String compared(Size size, Nodes invitations, Nodes marked, int warmUp, int rounds)
            throws Exception {
        Rounds results = new Rounds();
        for (int round = -warmUp; round < rounds; round++) {
            double whole = invitations.perSecond(size);
            double outbox = marked.perSecond(size);
            double bare = bare(size, Length.LONG);
            double bareShort = bare(size, Length.SHORT);
            if (round >= 0) {
                results.add(size.of(INVITATIONS), whole);
                results.add(size.of(MARKED), outbox);
                results.add(size.of(BARE), bare);
                results.add(size.of(BARE_SHORT), bareShort);
            }
        }
        return results.table(size.of(INVITATIONS), "mails/s")
                + "%s beside %s: %.2f%n"
                        .formatted(MARKED, BARE_SHORT, results.ratio(size.of(MARKED), size.of(BARE_SHORT)));
    }

    private static double bare(Size size, Length length) throws Exception {
        try (RudeServer server = new RudeServer()) {
            List<Callable<Integer>> loops = IntStream.range(0, size.lines())
                    .<Callable<Integer>>mapToObj(
                            line -> () -> BareMails.send(server.port(), length, line, MAILS / size.lines()))
                    .toList();
            return perSecond(loops, server);
        }
    }

    private static double perSecond(List<Callable<Integer>> work, RudeServer server) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            long began = System.nanoTime();
            for (Future<Integer> end : threads.invokeAll(work)) {
                end.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (server.countTaken() != MAILS) {
                throw new IllegalStateException(server.countTaken() + " of " + MAILS + " mails arrived");
            }
            return MAILS / seconds;
        }
    }

    /** As many servers as there can be, on copies of one database. */
    private final class Nodes implements AutoCloseable {

        private final String template;
        private final List<KeptConnections> connections = new ArrayList<>();
        private final List<Rooms> rooms = new ArrayList<>();
        private final Recording recording = new Recording();

        private Nodes(String template, Map<Class<?>, Object> provided) throws Exception {
            this.template = template;
            Map<Class<?>, Object> beans = new HashMap<>(provided);
            beans.put(MailSettings.class, settings);
            for (int node = 0; node < 2; node++) {
                KeptConnections own = new KeptConnections(postgres.database(template));
                connections.add(own);
                rooms.add(Rooms.on(own, AskingWorld.NOW, beans));
                own.release();
            }
            connections.getFirst().observe(recording::of);
            perSecond(new Size(1, 1));
            connections.getFirst().observeNoMore();
        }

        private double transactions() {
            return (double) recording.transactions() / MAILS;
        }

        private double statements() {
            return recording.statements() * transactions();
        }

        private double perSecond(Size size) throws Exception {
            String database = postgres.copyOf(template);
            try (RudeServer server = new RudeServer()) {
                settings.goTo(server.url());
                List<Callable<Integer>> senders = new ArrayList<>();
                for (int node = 0; node < size.nodes(); node++) {
                    connections.get(node).changeTo(postgres.database(database));
                    SendingMails sending = rooms.get(node).get(SendingMails.class);
                    for (int line = 0; line < size.connections(); line++) {
                        senders.add(() -> sendAll(sending));
                    }
                }
                return MailBenchmark.perSecond(senders, server);
            } finally {
                for (KeptConnections each : connections) {
                    each.release();
                }
                postgres.drop(database);
            }
        }

        private static int sendAll(SendingMails sending) {
            int all = 0;
            for (int sent = sending.sendDue(); sent > 0; sent = sending.sendDue()) {
                all += sent;
            }
            return all;
        }

        @Override
        public void close() {
            rooms.forEach(Rooms::close);
        }
    }
}
