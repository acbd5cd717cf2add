package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.DriverTallies;
import org.clientroi.insight.domain.RatingCell;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcDriverTallies implements DriverTallies {

    /** A rating without a score is "not applicable"; without a row it was not answered. */
    private static final String RATINGS = ratings();

    private static final String STATED = """
        select p.first_choice as choice, count(*) as replies
        from reply p
        where p.shop_id = :shop and p.question = 'matters_most' and p.first_replied_day between :first and :last
        group by p.first_choice
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcDriverTallies() {
        this(null);
    }

    @Inject
    JdbcDriverTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static String ratings() {
        String columns = Arrays.stream(Driver.values())
                .map(driver -> "rated_" + driver.code())
                .collect(Collectors.joining(", "));
        String pivoted = Arrays.stream(Driver.values())
                .map(driver ->
                        "coalesce(max(case when r.question = '%1$s' then coalesce(r.first_score, %2$d) end), %3$d)"
                                        .formatted(driver.code(), RatingCell.NOT_APPLICABLE, RatingCell.NOT_ANSWERED)
                                + " as rated_" + driver.code())
                .collect(Collectors.joining(", "));
        return """
            select score, %1$s, count(*) as answers
            from (
                select e.order_id, e.nps as score, %2$s
                from experience e left join response r on r.order_id = e.order_id
                where e.shop_id = :shop and e.answered_day between :first and :last and e.nps is not null
                group by e.order_id, e.nps) x
            group by score, %1$s
            """.formatted(columns, pivoted);
    }

    @Override
    public List<RatingCell> ratings(ShopScope scope, ShopId shop, DateRange period) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(RATINGS)
                .bind("shop", shop.value())
                .bind("first", period.firstDayNumber())
                .bind("last", period.lastDayNumber())
                .map((row, context) -> cell(row))
                .list());
    }

    private static RatingCell cell(ResultSet row) throws SQLException {
        List<Integer> ratings = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            ratings.add(row.getInt("rated_" + driver.code()));
        }
        return new RatingCell(row.getInt("score"), ratings, row.getLong("answers"));
    }

    @Override
    public Map<String, Long> stated(ShopScope scope, ShopId shop, DateRange period) {
        Map<String, Long> stated = new TreeMap<>();
        if (scope.covers(shop)) {
            jdbi.useHandle(handle -> handle.createQuery(STATED)
                    .bind("shop", shop.value())
                    .bind("first", period.firstDayNumber())
                    .bind("last", period.lastDayNumber())
                    .map((row, context) -> Map.entry(row.getString("choice"), row.getLong("replies")))
                    .forEach(each -> stated.put(each.getKey(), each.getValue())));
        }
        return stated;
    }
}
