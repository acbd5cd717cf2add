package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.FunnelCell;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.ReorderCell;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class JdbcTallies implements Tallies {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcTallies() {
        this(null);
    }

    @Inject
    JdbcTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ScoreCell> scores(
            ShopScope scope,
            ShopId shop,
            Scale scale,
            DateRange period,
            Optional<Grain> grain,
            Optional<Segment> segment,
            Optional<Within> within) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            Only only = new Only(within);
            Query query = only.bind(handle.createQuery(TallySql.scores(scale, grain, segment, only)))
                    .bind("shop", shop.value())
                    .bind("first", period.firstDayNumber())
                    .bind("last", period.lastDayNumber());
            segment.filter(Segment::ownAttribute).ifPresent(own -> query.bind("attribute", own.name()));
            return query.map((row, context) -> new ScoreCell(
                            grain.isPresent() ? Optional.of(row.getString("time_unit")) : Optional.empty(),
                            segment.isPresent() ? Optional.of(row.getString("segment_value")) : Optional.empty(),
                            row.getInt("score"),
                            row.getLong("answers")))
                    .list();
        });
    }

    @Override
    public long customers(ShopScope scope, ShopId shop, Scale scale, DateRange period, Optional<Within> within) {
        if (!scope.covers(shop)) {
            return 0;
        }
        Only only = new Only(within);
        return jdbi.withHandle(handle -> only.bind(handle.createQuery(TallySql.customers(scale, only)))
                .bind("shop", shop.value())
                .bind("first", period.firstDayNumber())
                .bind("last", period.lastDayNumber())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<FunnelCell> funnel(ShopScope scope, ShopId shop, DateRange period, Optional<Within> within) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        Only only = new Only(within);
        return jdbi.withHandle(handle -> only.bind(handle.createQuery(TallySql.funnel(only)))
                .bind("shop", shop.value())
                .bind("first", period.firstDayNumber())
                .bind("last", period.lastDayNumber())
                .map((row, context) -> new FunnelCell(
                        row.getBoolean("invited"),
                        row.getString("outcome"),
                        row.getBoolean("unsubscribed"),
                        row.getLong("deliveries")))
                .list());
    }

    @Override
    public List<RepeatOrderCell> repeatOrdersByScore(
            ShopScope scope, ShopId shop, Scale scale, FollowedFor followed, Optional<Within> within) {
        Only only = new Only(within);
        return repeatOrders(
                scope,
                shop,
                TallySql.repeatOrders(scale, followed.horizonDays(), only),
                Optional.empty(),
                followed,
                only);
    }

    @Override
    public List<RepeatOrderCell> repeatOrdersBySegment(
            ShopScope scope, ShopId shop, Segment segment, FollowedFor followed, Optional<Within> within) {
        Only only = new Only(within);
        return repeatOrders(
                scope,
                shop,
                TallySql.repeatOrders(segment, followed.horizonDays(), only),
                Optional.of(segment),
                followed,
                only);
    }

    private List<RepeatOrderCell> repeatOrders(
            ShopScope scope, ShopId shop, String sql, Optional<Segment> segment, FollowedFor followed, Only only) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            Query query = only.bind(follow(handle.createQuery(sql), shop, followed));
            segment.filter(Segment::ownAttribute).ifPresent(own -> query.bind("attribute", own.name()));
            return query.map(RepeatOrderRows::read).list();
        });
    }

    @Override
    public List<ReorderCell> reorders(
            ShopScope scope, ShopId shop, Scale scale, FollowedFor followed, Optional<Within> within) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        Only only = new Only(within);
        return jdbi.withHandle(handle -> only.bind(follow(
                        handle.createQuery(TallySql.reorders(scale, followed.horizonDays(), only)), shop, followed))
                .map((row, context) ->
                        new ReorderCell(row.getInt("score"), row.getLong("later_orders"), row.getLong("customers")))
                .list());
    }

    private static Query follow(Query query, ShopId shop, FollowedFor followed) {
        return query.bind("shop", shop.value())
                .bind("first", followed.firstAskedDay())
                .bind("last", followed.lastAskedDay())
                .bind("followed", followed.lastFollowedDay());
    }

    @Override
    public Optional<LocalDate> lastAnswer(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select max(e.answered_day) from experience e"
                        + " where e.shop_id = :shop and e.answered_day is not null")
                .bind("shop", shop.value())
                .mapTo(Integer.class)
                .findOne()
                .map(LocalDate::ofEpochDay));
    }

    @Override
    public Optional<ShopFacts> facts(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(TallySql.FACTS)
                .bind("shop", shop.value())
                .map(ShopFactsRows::read)
                .findOne());
    }

    @Override
    public List<Within> newestValues(ShopScope scope, ShopId shop) {
        return scope.covers(shop) ? jdbi.withHandle(handle -> NewestValues.read(handle, shop)) : List.of();
    }

    @Override
    public List<String> attributes(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(
                handle -> handle.createQuery("select name from shop_attribute where shop_id = :shop order by name")
                        .bind("shop", shop.value())
                        .mapTo(String.class)
                        .list());
    }
}
