package org.clientroi.report.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.AnswerRows;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the answers through a cursor: the driver holds a few hundred rows, never all. */
@ApplicationScoped
class JdbcAnswerRows implements AnswerRows {

    private static final int ROWS_AT_A_TIME = 500;

    private static final String ANSWERS = """
        select r.first_answered_day, r.question, r.first_score, r.last_score, r.edits, r.first_comment,
               o.order_number, e.delivered_day, e.late, e.incident, e.carrier, e.category, e.language
        from response r
        join customer_order o on o.id = r.order_id
        left join experience e on e.order_id = r.order_id
        where r.shop_id = :shop and r.first_answered_day between :first and :last
          and r.question in ('nps', 'csat', 'ces')
        order by r.first_answered_day, r.id
        """;

    private final Jdbi jdbi;

    @Inject
    JdbcAnswerRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected JdbcAnswerRows() {
        this(null);
    }

    @Override
    public void read(ShopScope scope, ShopId shop, DateRange period, Consumer<AnswerRow> reader) {
        if (!scope.covers(shop)) {
            return;
        }
        jdbi.useHandle(handle -> handle.createQuery(ANSWERS)
                .setFetchSize(ROWS_AT_A_TIME)
                .bind("shop", shop.value())
                .bind("first", period.firstDayNumber())
                .bind("last", period.lastDayNumber())
                .map((row, context) -> answer(row))
                .forEach(reader));
    }

    private static AnswerRow answer(ResultSet row) throws SQLException {
        return new AnswerRow(
                LocalDate.ofEpochDay(row.getInt("first_answered_day")),
                row.getString("question"),
                row.getInt("first_score"),
                row.getInt("edits") == 0 ? Optional.empty() : Optional.of(row.getInt("last_score")),
                text(row, "first_comment"),
                text(row, "order_number"),
                Optional.ofNullable(row.getObject("delivered_day", Integer.class))
                        .map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.getObject("late", Boolean.class)),
                text(row, "incident"),
                text(row, "carrier"),
                text(row, "category"),
                text(row, "language"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
