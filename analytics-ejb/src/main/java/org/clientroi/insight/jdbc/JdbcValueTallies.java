package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.ValueTallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcValueTallies implements ValueTallies {

    private static final String SHARE = """
        select sum(o.%1$s) as parts, sum(o.amount) as amounts
        from customer_order o join shop s on s.id = o.shop_id
        where o.shop_id = :shop and o.currency = s.currency and o.%1$s is not null
          and o.status not in ('cancelled', 'returned')
        """;

    private static final String BY_CALL = """
        select call, count(*) as customers
        from (
            select case when c.id is null then 'no_case' when c.in_time then 'in_time'
                        when c.called_at is not null then 'late' else 'not_called' end as call
            from experience e left join recovery_case c on c.order_id = e.order_id%2$s
            where e.shop_id = :shop and e.nps <= 6 and e.index_answer
              and e.answered_day between :first and :last and e.answered_day <= :followed
              and (e.closed_day is null or e.closed_day >= e.answered_day + %1$d)%3$s) x
        group by call
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcValueTallies() {
        this(null);
    }

    @Inject
    JdbcValueTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Double> marginRate(ShopScope scope, ShopId shop) {
        return share("margin", scope, shop);
    }

    @Override
    public Optional<Double> shareWithoutTax(ShopScope scope, ShopId shop) {
        return share("amount_excl_tax", scope, shop);
    }

    private Optional<Double> share(String column, ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SHARE.formatted(column))
                .bind("shop", shop.value())
                .map((row, context) -> share(row.getBigDecimal("parts"), row.getBigDecimal("amounts")))
                .one());
    }

    private static Optional<Double> share(
            @org.jspecify.annotations.Nullable BigDecimal parts,
            @org.jspecify.annotations.Nullable BigDecimal amounts) {
        BigDecimal margin = Objects.requireNonNullElse(parts, BigDecimal.ZERO);
        BigDecimal amount = Objects.requireNonNullElse(amounts, BigDecimal.ZERO);
        return amount.signum() > 0
                ? Optional.of(margin.divide(amount, MathContext.DECIMAL64).doubleValue())
                : Optional.empty();
    }

    @Override
    public Map<String, Long> detractorsByCall(
            ShopScope scope, ShopId shop, FollowedFor followed, Optional<Within> within) {
        Only only = new Only(within);
        Map<String, Long> byCall = new TreeMap<>();
        if (scope.covers(shop)) {
            jdbi.useHandle(handle -> only.bind(handle.createQuery(
                            BY_CALL.formatted(followed.horizonDays(), only.join(), only.condition())))
                    .bind("shop", shop.value())
                    .bind("first", followed.firstAskedDay())
                    .bind("last", followed.lastAskedDay())
                    .bind("followed", followed.lastFollowedDay())
                    .map((row, context) -> Map.entry(row.getString("call"), row.getLong("customers")))
                    .forEach(call -> byCall.put(call.getKey(), call.getValue())));
        }
        return byCall;
    }
}
