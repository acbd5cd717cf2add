package org.clientroi.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that waits for the disk at every commit, as one that keeps a merchant's data does. */
final class DurablePostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private int copies;

    DurablePostgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    String version() throws SQLException {
        return setting("server_version") + ", fsync " + setting("fsync") + ", synchronous_commit "
                + setting("synchronous_commit") + ", full_page_writes " + setting("full_page_writes");
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    void create(String database) throws SQLException {
        administer("create database " + database);
    }

    /** A copy of {@code template}, everything written to disk before it is used. */
    String copyOf(String template) throws SQLException {
        String name = template + "_" + ++copies;
        administer("create database " + name + " template " + template);
        administer("checkpoint");
        return name;
    }

    void drop(String database) throws SQLException {
        administer("drop database " + database + " with (force)");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true");
        source.setUser("postgres");
        return source;
    }

    Connection connection(String database) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "postgres");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, user);
    }

    static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
