package org.clientroi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.clientroi.start.Migration;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The two databases ClientROI runs on. Each call gives a new, migrated, empty one. */
public enum Engine {
    H2 {
        @Override
        public DataSource newDatabase() {
            DataSource source = inMemory();
            Schema.into(source);
            return source;
        }
    },
    POSTGRESQL {
        @Override
        public DataSource newDatabase() {
            EmbeddedPostgres server = Server.running();
            String name = "test" + COUNTER.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template migrated");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.database(server, name);
        }
    };

    /** What makes H2 read the same SQL as PostgreSQL; the same text stands in the default of the database's URL. */
    public static final String H2_MODE = "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
            + "NON_KEYWORDS=VALUE,DAY,MONTH,YEAR,KEY,USER;LOCK_TIMEOUT=30000";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    public abstract DataSource newDatabase();

    /** Gives back the memory of a database that nobody needs any more. */
    public void dispose(DataSource database) {
        if (this == H2) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static DataSource inMemory() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:test" + COUNTER.incrementAndGet() + ";DB_CLOSE_DELAY=-1;" + H2_MODE);
        source.setUser("sa");
        return source;
    }

    /** What the migrations leave behind on H2, made once: to migrate for each test would take most of its time. */
    private static final class Schema {

        private static final List<String> STATEMENTS = written();

        private static List<String> written() {
            DataSource template = inMemory();
            Migration.migrate(template);
            List<String> statements = new ArrayList<>();
            try (Connection connection = template.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet lines = statement.executeQuery("script nosettings")) {
                while (lines.next()) {
                    String line = lines.getString(1);
                    if (!line.startsWith("CREATE USER")) {
                        statements.add(line);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            H2.dispose(template);
            return statements;
        }

        static void into(DataSource database) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String each : STATEMENTS) {
                    statement.execute(each);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Server {

        private static @Nullable EmbeddedPostgres server;

        private static synchronized EmbeddedPostgres running() {
            if (server == null) {
                try {
                    server = EmbeddedPostgres.start();
                    try (Connection connection = server.getPostgresDatabase().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("create database migrated");
                    }
                    Migration.migrate(database(server, "migrated"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return server;
        }

        private static DataSource database(EmbeddedPostgres server, String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true");
            source.setUser("postgres");
            return source;
        }
    }
}
