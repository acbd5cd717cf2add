package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.clientroi.insight.domain.ClassTallies;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.ValueBands;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class JdbcClassTallies implements ClassTallies {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcClassTallies() {
        this(null);
    }

    @Inject
    JdbcClassTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public ValueBands bands(ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed) {
        if (!scope.covers(shop)) {
            return ValueBands.around(0, BigDecimal.ZERO);
        }
        return jdbi.withHandle(handle -> query(handle, ClassSql.amounts(question), shop, question, followed)
                .bind("last", followed.lastDayOfCurves())
                .map((row, context) -> ValueBands.around(row.getLong("orders"), sum(row, "amounts")))
                .one());
    }

    @Override
    public List<FollowUpCell> followUp(
            ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed, ValueBands bands) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> query(handle, ClassSql.followUp(question), shop, question, followed)
                .bind("last", followed.lastDayOfCurves())
                .bind("middle", bands.middle())
                .bind("high", bands.high())
                .bind("cutoff", followed.cutoffDay())
                .map((row, context) -> TraitsRows.followUp(row))
                .list());
    }

    @Override
    public List<SpendCell> spend(
            ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed, ValueBands bands) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> query(handle, ClassSql.spend(question), shop, question, followed)
                .bind("last", followed.lastAskedDay())
                .bind("middle", bands.middle())
                .bind("high", bands.high())
                .bind("followed", followed.lastFollowedDay())
                .map((row, context) -> spendCell(row))
                .list());
    }

    private static Query query(
            Handle handle, String sql, ShopId shop, RepeatOrderQuestion question, FollowedFor followed) {
        Query query = handle.createQuery(sql).bind("shop", shop.value()).bind("first", followed.firstAskedDay());
        if (question.by().ownAttribute()) {
            query.bind("attribute", question.by().name());
        }
        return new Only(question.among()).bind(query);
    }

    private static SpendCell spendCell(ResultSet row) throws SQLException {
        return new SpendCell(
                row.getString("class_name"),
                TraitsRows.read(row),
                row.getLong("customers"),
                row.getLong("spenders"),
                row.getLong("orders"),
                row.getLong("orders_squared"),
                sum(row, "amounts"),
                sum(row, "amounts_squared"),
                row.getLong("foreign_orders"));
    }

    private static BigDecimal sum(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getBigDecimal(column), BigDecimal.ZERO);
    }
}
