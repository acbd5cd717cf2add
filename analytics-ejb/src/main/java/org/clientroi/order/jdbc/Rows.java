package org.clientroi.order.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What JDBC of this room has in common: the connection of the transaction, and instants. */
final class Rows {

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Rows() {}

    static <T> T work(Jdbi jdbi, Work<T> work) {
        try {
            return jdbi.<T, SQLException>withHandle(handle -> work.on(handle.getConnection()));
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not do it", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Object instant) {
        return instant == null ? null : ((Instant) instant).atOffset(ZoneOffset.UTC);
    }

    static java.sql.Array array(Connection connection, String type, Collection<?> contents) throws SQLException {
        return connection.createArrayOf(type, contents.toArray());
    }
}
