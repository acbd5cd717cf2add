package org.clientroi.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clientroi.demo.LoadingDemonstration;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.start.Migration;
import org.clientroi.testing.KeptConnections;
import org.clientroi.testing.Rooms;

/**
 * Answers a second through the use case; beside the very same statements with the same parameters run by bare JDBC,
 * recorded and run again on an equal database; and beside one insert into {@code response}. Each answer is one
 * transaction in all three.
 */
final class AnswerBenchmark {

    static final String OURS = "AnsweringSurvey, to the experiences";
    private static final String BARE = "the same statements by bare JDBC";
    private static final String INSERT = "one insert into response";

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final int THREADS = 4;
    private static final int ANSWERS = 2_000;
    private static final String TEMPLATE = "answers";

    /** An invitation that can be answered. */
    private record Open(UUID invitation, UUID order, UUID shop) {}

    private final DurablePostgres postgres;
    private final KeptConnections connections;
    private final Rooms rooms;
    private final List<Open> open = new ArrayList<>();
    private final Secrets secrets = new Secrets(Rooms.SECRET);

    AnswerBenchmark(DurablePostgres postgres) throws SQLException {
        this.postgres = postgres;
        postgres.create(TEMPLATE);
        Migration.migrate(postgres.database(TEMPLATE));
        connections = new KeptConnections(postgres.database(TEMPLATE));
        rooms = Rooms.on(connections, NOW, Map.of());
        rooms.get(LoadingDemonstration.class).loadWhenEmpty();
        connections.release();
        try (Connection connection = postgres.connection(TEMPLATE);
                Statement statement = connection.createStatement()) {
            statement.execute("update invitation set expires_at = timestamptz '2027-06-01' where state = 'sent'");
            statement.execute("vacuum analyze");
            try (ResultSet row =
                    statement.executeQuery("select id, order_id, shop_id from invitation where state = 'sent'"
                            + " order by md5(cast(id as text)) limit " + ANSWERS)) {
                while (row.next()) {
                    open.add(new Open(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
                }
            }
        }
    }

    String run(int warmUp, int rounds) throws Exception {
        Recording recording = recorded();
        Rounds results = new Rounds();
        for (int round = -warmUp; round < rounds; round++) {
            double ours = ours();
            double bare = bare(recording);
            double insert = insert();
            if (round >= 0) {
                results.add(OURS, ours);
                results.add(BARE, bare);
                results.add(INSERT, insert);
            }
        }
        rooms.close();
        return "Answers: %,d answers a round by %d threads, database of the demonstration, %.1f statements an answer, medians of %d rounds%n"
                        .formatted(ANSWERS, THREADS, recording.statements(), rounds)
                + results.table(OURS, "answers/s");
    }

    private Recording recorded() throws SQLException {
        String database = postgres.copyOf(TEMPLATE);
        connections.changeTo(postgres.database(database));
        Recording recording = new Recording();
        connections.observe(recording::of);
        for (int i = 0; i < open.size(); i++) {
            answer(i);
        }
        connections.observeNoMore();
        connections.release();
        postgres.drop(database);
        if (recording.transactions() != open.size()) {
            throw new IllegalStateException(recording.transactions() + " transactions of " + open.size() + " answers");
        }
        return recording;
    }

    private void answer(int number) {
        AnswerResult result = rooms.get(AnsweringSurvey.class)
                .answer(token(number), Optional.of(number % 11), comment(number), NOW.plusMillis(number));
        if (!(result instanceof AnswerResult.Stored)) {
            throw new IllegalStateException("not stored: " + result);
        }
    }

    private String token(int number) {
        return secrets.token("survey", open.get(number).invitation().toString());
    }

    private static Optional<String> comment(int number) {
        return number % 5 < 2 ? Optional.of("A comment of the usual length, number " + number + ".") : Optional.empty();
    }

    private double ours() throws Exception {
        String database = postgres.copyOf(TEMPLATE);
        connections.changeTo(postgres.database(database));
        AnsweringSurvey warm = rooms.get(AnsweringSurvey.class);
        warm.answer("no such token", Optional.empty(), Optional.empty(), NOW);
        double rate = perSecond(numbers -> () -> {
            numbers.forEach(this::answer);
            return numbers.size();
        });
        connections.release();
        postgres.drop(database);
        return rate;
    }

    private double bare(Recording recording) throws Exception {
        String database = postgres.copyOf(TEMPLATE);
        List<Connection> opened = connections(database);
        double rate = perSecond(numbers -> () -> {
            recording.replay(opened.get(numbers.getFirst() % THREADS), numbers);
            return numbers.size();
        });
        close(opened, database);
        return rate;
    }

    private double insert() throws Exception {
        String database = postgres.copyOf(TEMPLATE);
        List<Connection> opened = connections(database);
        double rate = perSecond(numbers -> () -> {
            insert(opened.get(numbers.getFirst() % THREADS), numbers);
            return numbers.size();
        });
        close(opened, database);
        return rate;
    }

    private void insert(Connection connection, List<Integer> numbers) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into response (id, shop_id, order_id,"
                + " question, source, first_score, first_comment, first_answered_at, first_answered_day, last_score,"
                + " last_comment, last_answered_at, before_delivery, edits)"
                + " values (?, ?, ?, 'nps', 'survey', ?, ?, ?, 20777, ?, ?, ?, false, 0)")) {
            for (int number : numbers) {
                insert.setObject(1, TimeOrderedId.next());
                insert.setObject(2, open.get(number).shop());
                insert.setObject(3, open.get(number).order());
                insert.setInt(4, number % 11);
                insert.setString(5, comment(number).orElse(null));
                insert.setObject(6, NOW.atOffset(ZoneOffset.UTC));
                insert.setInt(7, number % 11);
                insert.setString(8, comment(number).orElse(null));
                insert.setObject(9, NOW.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
                connection.commit();
            }
        }
    }

    private List<Connection> connections(String database) throws SQLException {
        List<Connection> opened = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            opened.add(postgres.connection(database));
        }
        return opened;
    }

    private void close(List<Connection> opened, String database) throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
        postgres.drop(database);
    }

    /** The work of one thread: the answers with these numbers. */
    private interface Share {
        Callable<Integer> of(List<Integer> numbers);
    }

    private double perSecond(Share share) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> work = IntStream.range(0, THREADS)
                    .mapToObj(thread -> share.of(IntStream.range(0, open.size())
                            .filter(number -> number % THREADS == thread)
                            .boxed()
                            .toList()))
                    .toList();
            long began = System.nanoTime();
            int done = 0;
            for (Future<Integer> finished : threads.invokeAll(work)) {
                done += finished.get();
            }
            return done / ((System.nanoTime() - began) / 1e9);
        }
    }
}
