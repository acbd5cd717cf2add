package org.clientroi.insight.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;

/** Reads what was known at time zero, and what tallies hold beside it. */
final class TraitsRows {

    private TraitsRows() {}

    static Traits read(ResultSet row) throws SQLException {
        String late = row.getString("late");
        return new Traits(
                late.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(late)),
                row.getBoolean("first_order"),
                ValueBand.valueOf(row.getString("band")));
    }

    static FollowUpCell followUp(ResultSet row) throws SQLException {
        return new FollowUpCell(
                row.getString("class_name"),
                read(row),
                row.getDouble("waited"),
                row.getInt("ordered") == 1,
                row.getLong("customers"));
    }
}
