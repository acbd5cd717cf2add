package org.clientroi.insight.jdbc;

import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Segment;

/**
 * The tallies: each one statement that only compares, counts and sums, so that H2, PostgreSQL and an engine over many
 * machines answer alike. No parameter stands in a GROUP BY.
 */
final class TallySql {

    /** Once asked, a delivery counts by the day it was asked; otherwise by the day it was delivered. */
    private static final String FUNNEL = """
        select invited, outcome, unsubscribed, count(*) as deliveries
        from (
            select true as invited, e.invitation_state as outcome, e.unsubscribed
            from experience e%1$s
            where e.shop_id = :shop and e.invited_day between :first and :last%2$s
            union all
            select false, coalesce(e.skip_reason, e.invitation_state), e.unsubscribed
            from experience e%1$s
            where e.shop_id = :shop and e.delivered_day between :first and :last and e.invited_day is null%2$s
        ) x
        group by invited, outcome, unsubscribed
        """;

    static final String FACTS = """
        select s.complete_through_day, s.currency, o.customers, o.orders, o.turnover, o.other_currency,
               a.nps_answers, a.csat_answers, a.first_answer, a.last_answer
        from shop s
        cross join (
            select count(*) as customers, sum(orders) as orders, sum(turnover) as turnover,
                   sum(other_currency) as other_currency
            from (
                select o.customer_id,
                       count(*) filter (where o.status not in ('cancelled', 'returned')) as orders,
                       sum(o.amount) filter (
                           where o.status not in ('cancelled', 'returned') and o.currency = s.currency) as turnover,
                       count(*) filter (
                           where o.status not in ('cancelled', 'returned') and o.currency <> s.currency)
                           as other_currency
                from customer_order o join shop s on s.id = o.shop_id
                where o.shop_id = :shop
                group by o.customer_id) by_customer) o
        cross join (
            select count(e.nps) as nps_answers, count(e.csat) as csat_answers,
                   min(e.answered_day) as first_answer, max(e.answered_day) as last_answer
            from experience e
            where e.shop_id = :shop and e.answered_day is not null) a
        where s.id = :shop
        """;

    private TallySql() {}

    static String funnel(Only only) {
        return FUNNEL.formatted(only.join(), only.condition());
    }

    static String scores(Scale scale, Optional<Grain> grain, Optional<Segment> segment, Only only) {
        return """
            select time_unit, segment_value, score, count(*) as answers
            from (
                select %s as time_unit, %s as segment_value, %s as score
                from experience e%s
                where e.shop_id = :shop and e.answered_day between :first and :last and %s is not null%s) x
            group by time_unit, segment_value, score
            """.formatted(
                        Columns.answered(grain),
                        segment.map(Columns::segment).orElse("''"),
                        Columns.score(scale),
                        Columns.join(segment) + only.join(),
                        Columns.score(scale),
                        only.condition());
    }

    static String customers(Scale scale, Only only) {
        return """
            select count(*) from (
                select e.pseudonym from experience e%s
                where e.shop_id = :shop and e.answered_day between :first and :last and %s is not null%s
                group by e.pseudonym) x
            """.formatted(only.join(), Columns.score(scale), only.condition());
    }

    static String repeatOrders(Scale scale, int horizon, Only only) {
        return repeatOrders(
                Columns.classOf(scale),
                only.join(),
                "a",
                "answered",
                "e.index_answer",
                "e.orders_between",
                Columns.score(scale) + " is not null" + only.condition(),
                horizon);
    }

    static String repeatOrders(Segment segment, int horizon, Only only) {
        return repeatOrders(
                Columns.segment(segment),
                Columns.join(Optional.of(segment)) + only.join(),
                "d",
                "delivered",
                "e.index_delivery",
                "0",
                "e.delivered_day is not null" + only.condition(),
                horizon);
    }

    private static String repeatOrders(
            String classOf,
            String join,
            String clock,
            String began,
            String index,
            String between,
            String counted,
            int horizon) {
        return """
            select class_name,
                   count(*) filter (where counts = 1) as n,
                   count(*) filter (where counts = 1 and later_orders > 0) as reordered,
                   sum(later_orders) filter (where counts = 1) as later_orders,
                   sum(later_value) filter (where counts = 1) as later_value,
                   sum(later_foreign) filter (where counts = 1) as later_foreign,
                   sum(orders_between) filter (where counts = 1) as orders_between,
                   min(day_zero) filter (where counts = 1) as first_day,
                   count(*) filter (where counts = 2) as too_recent,
                   count(*) filter (where counts = 3) as closed,
                   count(*) filter (where counts = 4) as not_index
            from (
                select %1$s as class_name, e.%3$s_day as day_zero,
                       case when not %4$s then 4
                            when e.%3$s_day > :followed then 2
                            when e.closed_day < e.%3$s_day + %5$d then 3
                            else 1 end as counts,
                       e.%2$s_orders_%5$d as later_orders, e.%2$s_value_%5$d as later_value,
                       e.%2$s_foreign_%5$d as later_foreign, %6$s as orders_between
                from experience e%7$s
                where e.shop_id = :shop and e.%3$s_day between :first and :last and %8$s) x
            group by class_name
            """.formatted(classOf, clock, began, index, horizon, between, join, counted);
    }

    static String reorders(Scale scale, int horizon, Only only) {
        return """
            select score, later_orders, count(*) as customers
            from (
                select %1$s as score, e.a_orders_%2$d as later_orders
                from experience e%3$s
                where e.shop_id = :shop and e.answered_day between :first and :last
                  and %1$s is not null and e.index_answer and e.answered_day <= :followed
                  and (e.closed_day is null or e.closed_day >= e.answered_day + %2$d)%4$s) x
            group by score, later_orders
            """.formatted(Columns.score(scale), horizon, only.join(), only.condition());
    }
}
