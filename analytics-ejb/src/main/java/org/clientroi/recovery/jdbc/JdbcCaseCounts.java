package org.clientroi.recovery.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.recovery.domain.CaseCounts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcCaseCounts implements CaseCounts {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcCaseCounts() {
        this(null);
    }

    @Inject
    JdbcCaseCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public OnTheList onTheList(ShopId shop, UserId agent) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select count(*) filter (where state in ('waiting', 'taken')) as on_the_list,
                   count(*) filter (where state = 'taken' and taken_by = :agent) as mine,
                   count(*) filter (where state = 'solved') as solved
            from recovery_case where shop_id = :shop
            """)
                .bind("shop", shop.value())
                .bind("agent", agent.toString())
                .map((row, context) ->
                        new OnTheList(row.getLong("on_the_list"), row.getLong("mine"), row.getLong("solved")))
                .one());
    }

    @Override
    public long open(ShopId shop) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from recovery_case where shop_id = :shop and state in ('waiting', 'taken')")
                .bind("shop", shop.value())
                .mapTo(Long.class)
                .one());
    }

    /** Whoever was erased before anybody called counts as let down and as nothing else. */
    @Override
    public CallBackCounts opened(ShopId shop, ZoneId zone, DateRange period, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select count(*) as let_down,
                   count(*) filter (where in_time) as in_time,
                   count(*) filter (where not in_time
                       or in_time is null and deadline < :now and state <> 'closed') as late,
                   count(*) filter (where in_time is null and deadline >= :now and state <> 'closed') as waiting
            from recovery_case
            where shop_id = :shop and opened_at >= :from and opened_at < :until
            """)
                .bind("shop", shop.value())
                .bind("from", period.from().atStartOfDay(zone).toInstant())
                .bind("until", period.to().plusDays(1).atStartOfDay(zone).toInstant())
                .bind("now", now)
                .map((row, context) -> new CallBackCounts(
                        period,
                        row.getLong("let_down"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getLong("waiting")))
                .one());
    }
}
