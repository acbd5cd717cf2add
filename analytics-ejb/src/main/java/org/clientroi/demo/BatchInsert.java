package org.clientroi.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inserts many rows of one table, a thousand at a time. */
final class BatchInsert implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final PreparedStatement statement;
    private final int columns;
    private int waiting;

    BatchInsert(Connection connection, String table, List<String> columns) throws SQLException {
        this.columns = columns.size();
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        statement = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")");
    }

    /** Values in the order of the columns; an empty {@link Optional} is null. */
    void row(@Nullable Object... values) throws SQLException {
        if (values.length != columns) {
            throw new IllegalArgumentException(columns + " columns and " + values.length + " values");
        }
        for (int i = 0; i < columns; i++) {
            set(i + 1, values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void set(int position, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(position, Types.NULL);
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(position, value);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            flush();
        }
    }
}
