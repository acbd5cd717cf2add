package org.clientroi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientroi.demo.history.ShopPlan;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.application.ReceivingOrders;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Sending;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.start.Migration;
import org.clientroi.testing.KeptConnections;
import org.clientroi.testing.Rooms;

/**
 * Rows a second of a CSV file through the use case, from the bytes to the experiences; beside {@code COPY … FROM STDIN} of
 * the very rows that this leaves in the tables, into the same tables with the same indexes and constraints: once those
 * that hold what the file said, once also those that are derived from them.
 */
final class ImportBenchmark {

    private static final String OURS = "ReceivingOrders, from CSV to the experiences";
    private static final String SOURCES = "\\copy: customer, customer_order, order_attribute";
    private static final String ALL = "\\copy: the same, experience, experience_attribute";

    private static final List<String> SOURCE_TABLES =
            List.of("shop_attribute", "customer", "customer_order", "order_attribute");
    private static final List<String> DERIVED_TABLES = List.of("experience", "experience_attribute");

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    /** A history ends with parcels still to come, which an import refuses as long as they lie ahead. */
    private static final Instant IMPORTED_AT = NOW.plus(Duration.ofDays(30));

    private static final String TEMPLATE = "imports";

    private final DurablePostgres postgres;
    private final KeptConnections connections;
    private final Rooms rooms;
    private final Path folder;
    private final int rows;

    ImportBenchmark(DurablePostgres postgres, Path folder, int histories) throws SQLException, IOException {
        this.postgres = postgres;
        this.folder = folder;
        postgres.create(TEMPLATE);
        Migration.migrate(postgres.database(TEMPLATE));
        connections = new KeptConnections(postgres.database(TEMPLATE));
        rooms = Rooms.on(connections, IMPORTED_AT, Map.of());
        ShopPlan plan = ShopPlan.maisonLumen();
        rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(Shop.opened(plan.code(), plan.identity(), NOW));
            return plan;
        });
        connections.release();
        rows = OrderFile.write(file("orders.csv"), plan.code().value(), NOW, histories);
    }

    String run(int warmUp, int rounds) throws Exception {
        Rounds results = new Rounds();
        for (int round = -warmUp; round < rounds; round++) {
            double ours = ours(round == -warmUp);
            double sources = copied(SOURCE_TABLES);
            double all = copied(Stream.concat(SOURCE_TABLES.stream(), DERIVED_TABLES.stream())
                    .toList());
            if (round >= 0) {
                results.add(OURS, ours);
                results.add(SOURCES, sources);
                results.add(ALL, all);
            }
        }
        rooms.close();
        return "Import: %,d new orders in one CSV file of %.1f MB, empty shop, asking off, medians of %d rounds%n"
                        .formatted(rows, Files.size(file("orders.csv")) / 1e6, rounds)
                + results.table(OURS, "rows/s");
    }

    private double ours(boolean keep) throws SQLException, IOException {
        String database = postgres.copyOf(TEMPLATE);
        connections.changeTo(postgres.database(database));
        Sending sending = new Sending("benchmark", ShopScope.everyShop(), _ -> true);
        long began = System.nanoTime();
        try (InputStream body = Files.newInputStream(file("orders.csv"))) {
            OrderReceipt receipt =
                    rooms.get(ReceivingOrders.class).receive(body, BodyFormat.CSV, IntakeOptions.none(), sending);
            if (!(receipt instanceof OrderReceipt.Received received)
                    || received.answer().created() != rows) {
                throw new IllegalStateException("not all created: " + receipt);
            }
        }
        double rate = rows / ((System.nanoTime() - began) / 1e9);
        connections.release();
        if (keep) {
            copyOut(database);
        }
        postgres.drop(database);
        return rate;
    }

    private void copyOut(String database) throws SQLException, IOException {
        try (Connection connection = postgres.connection(database)) {
            for (String table : Stream.concat(SOURCE_TABLES.stream(), DERIVED_TABLES.stream())
                    .toList()) {
                try (OutputStream out = Files.newOutputStream(file(table))) {
                    DurablePostgres.copying(connection).copyOut("copy " + table + " to stdout", out);
                }
            }
        }
    }

    private double copied(List<String> tables) throws SQLException, IOException {
        String database = postgres.copyOf(TEMPLATE);
        double rate;
        try (Connection connection = postgres.connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            long began = System.nanoTime();
            for (String table : tables) {
                try (InputStream in = Files.newInputStream(file(table))) {
                    DurablePostgres.copying(connection).copyIn("copy " + table + " from stdin", in, 1 << 16);
                }
            }
            rate = rows / ((System.nanoTime() - began) / 1e9);
        }
        postgres.drop(database);
        return rate;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
