package org.clientroi.insight.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.Money;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what a shop holds. */
final class ShopFactsRows {

    private ShopFactsRows() {}

    @SuppressWarnings("unused")
    static ShopFacts read(ResultSet row, StatementContext context) throws SQLException {
        BigDecimal turnover = Objects.requireNonNullElse(row.getBigDecimal("turnover"), BigDecimal.ZERO);
        return new ShopFacts(
                day(row, "complete_through_day"),
                row.getLong("customers"),
                row.getLong("orders"),
                new Money(turnover, Currency.getInstance(row.getString("currency"))),
                row.getLong("other_currency"),
                row.getLong("nps_answers"),
                row.getLong("csat_answers"),
                day(row, "first_answer"),
                day(row, "last_answer"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
