package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.ShopAction.Target;
import org.clientroi.insight.domain.ShopActions;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

@ApplicationScoped
class JdbcShopActions implements ShopActions {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcShopActions() {
        this(null);
    }

    @Inject
    JdbcShopActions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ShopAction> of(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from shop_action where shop_id = :shop order by begun_day desc, id desc")
                .bind("shop", shop.value())
                .map((row, context) -> action(row))
                .list());
    }

    @Override
    public void add(ShopAction action) {
        jdbi.useHandle(handle -> bound(
                        handle.createUpdate(
                                "insert into shop_action (id, shop_id, title, description, owner, begun_day,"
                                    + " ended_day, segment_name, segment_own, segment_value, cost_once, cost_monthly)"
                                    + " values (:id, :shop, :title, :description, :owner, :begun, :ended, :segment,"
                                    + " :own, :value, :once, :monthly)"),
                        action)
                .execute());
    }

    @Override
    public boolean replace(ShopAction action) {
        return jdbi.withHandle(handle -> bound(
                                handle.createUpdate("update shop_action set title = :title, description = :description,"
                                        + " owner = :owner, begun_day = :begun, ended_day = :ended,"
                                        + " segment_name = :segment, segment_own = :own, segment_value = :value,"
                                        + " cost_once = :once, cost_monthly = :monthly"
                                        + " where id = :id and shop_id = :shop"),
                                action)
                        .execute()
                == 1);
    }

    @Override
    public boolean remove(ShopId shop, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from shop_action where id = :id and shop_id = :shop")
                                .bind("id", id)
                                .bind("shop", shop.value())
                                .execute()
                        == 1);
    }

    private static Update bound(Update update, ShopAction action) {
        Optional<Target> target = action.target();
        return update.bind("id", action.id())
                .bind("shop", action.shop().value())
                .bind("title", action.title())
                .bindByType("description", action.description().orElse(null), String.class)
                .bindByType("owner", action.owner().orElse(null), String.class)
                .bind("begun", day(action.begun()))
                .bindByType("ended", action.ended().map(JdbcShopActions::day).orElse(null), Integer.class)
                .bindByType("segment", target.map(each -> each.segment().name()).orElse(null), String.class)
                .bindByType(
                        "own", target.map(each -> each.segment().ownAttribute()).orElse(null), Boolean.class)
                .bindByType("value", target.map(Target::value).orElse(null), String.class)
                .bind("once", action.costOnce())
                .bind("monthly", action.costMonthly());
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static ShopAction action(ResultSet row) throws SQLException {
        Optional<String> segment = Optional.ofNullable(row.getString("segment_name"));
        boolean own = row.getBoolean("segment_own");
        Optional<String> value = Optional.ofNullable(row.getString("segment_value"));
        int ended = row.getInt("ended_day");
        Optional<LocalDate> lastDay = row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(ended));
        return new ShopAction(
                row.getObject("id", UUID.class),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("title"),
                Optional.ofNullable(row.getString("description")),
                Optional.ofNullable(row.getString("owner")),
                LocalDate.ofEpochDay(row.getInt("begun_day")),
                lastDay,
                segment.flatMap(name -> value.map(text -> new Target(new Segment(name, own), text))),
                row.getBigDecimal("cost_once"),
                row.getBigDecimal("cost_monthly"));
    }
}
