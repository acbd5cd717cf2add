package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.clientroi.insight.domain.AskedCell;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.ResponseTallies;
import org.clientroi.insight.domain.ValueBands;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class JdbcResponseTallies implements ResponseTallies {

    private static final String ARRIVED = """
        from experience e join shop s on s.id = e.shop_id
        where e.shop_id = :shop and e.invited_day is not null and e.invitation_state <> 'bounced'
          and e.%s between :first and :last
        """;

    private static final String INVITED = ARRIVED.formatted("invited_day");
    private static final String DELIVERED = ARRIVED.formatted("delivered_day") + " and e.index_delivery";

    private static final String ASKED = """
        select late, first_order, band, region, outcome, count(*) as customers
        from (
            select %s, coalesce(e.region, '') as region,
                   case when e.invitation_state <> 'answered' then 'SILENT' when e.nps is null then 'OTHER'
                        when e.nps >= 9 then 'PROMOTER' when e.nps >= 7 then 'PASSIVE' else 'DETRACTOR' end as outcome
            %s) x
        group by late, first_order, band, region, outcome
        """.formatted(Columns.TRAITS, INVITED);

    /** The clock starts again at the landmark, for those who were still followed and had not ordered by then. */
    private static final String AFTER_LANDMARK = """
        select class_name, late, first_order, band, waited, ordered, count(*) as customers
        from (
            select class_name, late, first_order, band,
                   case when followed <= 0 then 0 when next_days <= followed then next_days else followed end as waited,
                   case when followed > 0 and next_days <= followed then 1 else 0 end as ordered
            from (
                select class_name, late, first_order, band, next_days - %3$d as next_days,
                       case when ends - day_zero > %4$d then %4$d - %3$d else ends - day_zero - %3$d end as followed
                from (
                    select case when e.d_next <= %3$d then 'early'
                                when e.answered_day - e.delivered_day <= %3$d then 'true' else 'false' end as class_name,
                           %1$s, e.delivered_day as day_zero, e.d_next as next_days,
                           case when e.closed_day < :cutoff then e.closed_day else :cutoff end as ends
                    %2$s) zero) one) two
        group by class_name, late, first_order, band, waited, ordered
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcResponseTallies() {
        this(null);
    }

    @Inject
    JdbcResponseTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<AskedCell> asked(ShopScope scope, ShopId shop, DateRange period) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        int first = period.firstDayNumber();
        int last = period.lastDayNumber();
        return jdbi.withHandle(handle -> banded(handle, ASKED, INVITED, shop, first, last)
                .map((row, context) -> new AskedCell(
                        TraitsRows.read(row),
                        row.getString("region"),
                        AskedCell.Outcome.valueOf(row.getString("outcome")),
                        row.getLong("customers")))
                .list());
    }

    @Override
    public List<FollowUpCell> afterLandmark(ShopScope scope, ShopId shop, FollowedFor followed, int landmarkDay) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        String sql = AFTER_LANDMARK.formatted(Columns.TRAITS, DELIVERED, landmarkDay, followed.horizonDays());
        int first = followed.firstAskedDay();
        int last = followed.lastDayOfCurves();
        return jdbi.withHandle(handle -> banded(handle, sql, DELIVERED, shop, first, last)
                .bind("cutoff", followed.cutoffDay())
                .map((row, context) -> TraitsRows.followUp(row))
                .list());
    }

    /** The statement with the bands of value that these orders have. */
    private static Query banded(Handle handle, String sql, String among, ShopId shop, int first, int last) {
        ValueBands bands = handle.createQuery(
                        "select count(*) as orders, sum(e.amount) as amounts " + among + " and e.currency = s.currency")
                .bind("shop", shop.value())
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> ValueBands.around(
                        row.getLong("orders"),
                        Objects.requireNonNullElse(row.getBigDecimal("amounts"), BigDecimal.ZERO)))
                .one();
        return handle.createQuery(sql)
                .bind("shop", shop.value())
                .bind("first", first)
                .bind("last", last)
                .bind("middle", bands.middle())
                .bind("high", bands.high());
    }
}
