package org.clientroi.order.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows with one statement, each column as one array: one round trip a batch on every database, whatever the
 * driver's settings.
 *
 * @param key the first column, by which rows are found again
 */
record Table<T>(String name, Column<T> key, List<Column<T>> columns) {

    /** A column, its type where one array of it is cast, and what goes into it. */
    record Column<T>(String name, String type, Function<T, @Nullable Object> content) {}

    void insert(Connection connection, List<T> rows) throws SQLException {
        List<Column<T>> all = all();
        String names = names(all, "");
        execute(connection, "insert into " + name + " (" + names + ") select " + names + " from " + source(all), rows);
    }

    void update(Connection connection, List<T> rows) throws SQLException {
        List<Column<T>> all = all();
        String changes = columns.stream()
                .map(column -> column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(", "));
        execute(
                connection,
                "merge into " + name + " as old using (select " + names(all, "") + " from " + source(all)
                        + ") as fresh on (old." + key.name() + " = fresh." + key.name()
                        + ") when matched then update set " + changes,
                rows);
    }

    private List<Column<T>> all() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(key), columns.stream())
                .toList();
    }

    private static <T> String names(List<Column<T>> columns, String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    private static <T> String source(List<Column<T>> columns) {
        String arrays = columns.stream()
                .map(column -> "cast(? as " + column.type() + " array)")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") as given (" + names(columns, "") + ")";
    }

    private void execute(Connection connection, String sql, List<T> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 0;
            for (Column<T> column : all()) {
                statement.setArray(++position, array(connection, column, rows));
            }
            statement.executeUpdate();
        }
    }

    private static <T> Array array(Connection connection, Column<T> column, List<T> rows) throws SQLException {
        @Nullable Object[] contents = new Object[rows.size()];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = column.content().apply(rows.get(i));
        }
        return connection.createArrayOf(column.type(), contents);
    }
}
