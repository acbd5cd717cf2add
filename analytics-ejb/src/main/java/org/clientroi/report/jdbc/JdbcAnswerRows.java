package org.clientroi.report.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.AnswerRow.Followed;
import org.clientroi.report.domain.AnswerRows;
import org.clientroi.report.domain.AnswersWanted;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the answers through a cursor: the driver holds a few hundred rows, never all. */
@ApplicationScoped
class JdbcAnswerRows implements AnswerRows {

    private static final int ROWS_AT_A_TIME = 500;

    /** The day is that of the order's first answer, as in every figure. */
    private static final String ANSWERS = """
        from (
            select e.answered_day, r.id, r.question, r.first_score, r.last_score, r.edits, r.first_comment,
                   o.order_number, e.delivered_day, e.late, e.incident, e.carrier, e.category, e.language,
                   e.index_answer, e.a_orders_90, e.a_orders_365,
                   e.answered_day between :first and :last as in_period,
                   e.answered_day between :first90 and :last90
                       and (e.closed_day is null or e.closed_day >= e.answered_day + 90) as whole_90,
                   e.answered_day between :first365 and :last365
                       and (e.closed_day is null or e.closed_day >= e.answered_day + 365) as whole_365
            from experience e
            join response r on r.order_id = e.order_id
            join customer_order o on o.id = e.order_id
            where e.shop_id = :shop and e.answered_day between :from and :to
              and r.question in ('nps', 'csat', 'ces') and r.first_score is not null) a
        where in_period or (index_answer and question = :question and (whole_90 or whole_365))
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
    public void read(ShopScope scope, ShopId shop, AnswersWanted wanted, Consumer<AnswerRow> reader) {
        if (!scope.covers(shop)) {
            return;
        }
        jdbi.useHandle(
                handle -> bound(handle.createQuery("select * " + ANSWERS + " order by answered_day, id"), shop, wanted)
                        .setFetchSize(ROWS_AT_A_TIME)
                        .map((row, context) -> answer(row))
                        .forEach(reader));
    }

    @Override
    public long count(ShopScope scope, ShopId shop, AnswersWanted wanted) {
        if (!scope.covers(shop)) {
            return 0;
        }
        return jdbi.withHandle(handle -> bound(handle.createQuery("select count(*) " + ANSWERS), shop, wanted)
                .mapTo(Long.class)
                .one());
    }

    private static Query bound(Query query, ShopId shop, AnswersWanted wanted) {
        days(query, "first", "last", Optional.of(wanted.period()));
        days(query, "from", "to", Optional.of(wanted.days()));
        days(query, "first90", "last90", wanted.followedFor(90));
        days(query, "first365", "last365", wanted.followedFor(365));
        return query.bind("shop", shop.value()).bind("question", wanted.question());
    }

    private static void days(Query query, String first, String last, Optional<DateRange> days) {
        query.bind(first, days.map(DateRange::firstDayNumber).orElse(1));
        query.bind(last, days.map(DateRange::lastDayNumber).orElse(0));
    }

    private static AnswerRow answer(ResultSet row) throws SQLException {
        boolean inPeriod = row.getBoolean("in_period");
        return new AnswerRow(
                LocalDate.ofEpochDay(row.getInt("answered_day")),
                row.getString("question"),
                row.getInt("first_score"),
                row.getInt("edits") == 0
                        ? Optional.empty()
                        : Optional.ofNullable(row.getObject("last_score", Integer.class)),
                text(row, "first_comment").filter(_ -> inPeriod),
                text(row, "order_number").filter(_ -> inPeriod),
                Optional.ofNullable(row.getObject("delivered_day", Integer.class))
                        .map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.getObject("late", Boolean.class)),
                text(row, "incident"),
                text(row, "carrier"),
                text(row, "category"),
                text(row, "language"),
                inPeriod,
                row.getBoolean("index_answer"),
                new Followed(row.getBoolean("whole_90"), row.getInt("a_orders_90")),
                new Followed(row.getBoolean("whole_365"), row.getInt("a_orders_365")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
