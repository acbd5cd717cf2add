package org.clientroi.insight.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalInt;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the tally of later orders. */
final class RepeatOrderRows {

    private RepeatOrderRows() {}

    @SuppressWarnings("unused")
    static RepeatOrderCell read(ResultSet row, StatementContext context) throws SQLException {
        int firstDay = row.getInt("first_day");
        OptionalInt first = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(firstDay);
        return new RepeatOrderCell(
                row.getString("class_name"),
                row.getLong("n"),
                row.getLong("reordered"),
                row.getLong("later_orders"),
                Objects.requireNonNullElse(row.getBigDecimal("later_value"), BigDecimal.ZERO),
                row.getLong("later_foreign"),
                row.getLong("orders_between"),
                first,
                row.getLong("too_recent"),
                row.getLong("closed"),
                row.getLong("not_index"));
    }
}
