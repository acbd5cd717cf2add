package org.clientroi.insight.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that make experiences out of orders, answers and invitations. Each takes {@code :customers}, an array,
 * or one of it: a single customer gets an equality, for which the databases keep one plan for good.
 *
 * <p>The rules (STATISTICS c.0): a later order is placed strictly after time zero, by the same customer in the same shop,
 * neither cancelled nor fully returned; its distance is counted in days of the shop's zone and is half a day on the same
 * day. Which of two answers (deliveries) at the same instant came first is settled by the order's own time and number,
 * so that the order in which things arrive does not matter.
 */
final class ExperienceSql {

    static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

    /** Whose orders: what to read them from, as {@code o}, and the condition that is left. */
    private record Whose(String orders, String condition) {

        String orderIds() {
            return "select o.id from " + orders + " where " + condition;
        }
    }

    /** The customers are a table to begin with: through "= any" of an array H2 walks for every order of everybody. */
    private static final Whose SOME = new Whose(
            "unnest(cast(:customers as uuid array)) w (customer_id)"
                    + " join customer_order o on o.customer_id = w.customer_id",
            "true");

    private static final Whose ONE = new Whose("customer_order o", "o.customer_id = :customer");

    /** What an experience takes over as it stands: column of the experience, and where it comes from. */
    private record Fact(String column, String source) {}

    private static final List<Fact> FACTS = List.of(
            new Fact("order_id", "o.id"),
            new Fact("shop_id", "o.shop_id"),
            new Fact("pseudonym", "c.pseudonym"),
            new Fact("carrier", "o.carrier"),
            new Fact("category", "o.category"),
            new Fact("country", "o.country"),
            new Fact("region", "o.region"),
            new Fact("delivery_method", "o.delivery_method"),
            new Fact("sales_channel", "o.sales_channel"),
            new Fact("language", "o.language"),
            new Fact("incident", "o.incident"),
            new Fact("late", "o.delivered_day > o.promised_day"),
            new Fact("voucher", "o.voucher_code is not null"),
            new Fact("currency", "o.currency"),
            new Fact("amount", "o.amount"),
            new Fact("delay_days", "o.delivered_day - o.promised_day"),
            new Fact("placed_day", "o.placed_day"),
            new Fact("delivered_on", "d_day.on_date"),
            new Fact("delivered_day", "o.delivered_day"),
            new Fact("delivered_week", "d_day.iso_week"),
            new Fact("delivered_month", "d_day.iso_month"),
            new Fact("answered_on", "a_day.on_date"),
            new Fact("answered_day", "f.first_answered_day"),
            new Fact("answered_week", "a_day.iso_week"),
            new Fact("answered_month", "a_day.iso_month"),
            new Fact("invitation_state", "coalesce(i.state, 'none')"),
            new Fact("skip_reason", "i.skip_reason"),
            new Fact("unsubscribed", "i.opted_out_at is not null"),
            new Fact("invited_day", "i.invited_day"),
            new Fact("invited_week", "i_day.iso_week"),
            new Fact("invited_month", "i_day.iso_month"),
            new Fact("nps", "nps.first_score"),
            new Fact("csat", "csat.first_score"),
            new Fact("ces", "ces.first_score"),
            new Fact("closed_day", "c.closed_day"));

    /** Settles which of two orders comes first when their answers or deliveries share an instant. */
    private static final String TURN = "%1$s.placed_at, coalesce(%1$s.order_number, cast(%1$s.id as varchar(36)))";

    /** Every order of the customers beside each of their other orders in the same shop, and how the two lie in time. */
    private static final String PAIRS = """
        select %s,
               o.delivered_at is not null as delivered,
               case when f.id is null then 0 when exists (
                   select 1 from response c where c.order_id = o.id and c.first_comment is not null)
                   then 1 else 0 end as comments,
               case when f.id is not null and not exists (
                   select 1 from customer_order p join response r on r.order_id = p.id
                   where p.customer_id = o.customer_id and p.shop_id = o.shop_id and p.id <> o.id
                     and f.first_answered_day - r.first_answered_day <= 365
                     and (r.first_answered_at, %s) < (f.first_answered_at, %s))
                   then 1 else 0 end as first_answer,
               case when l.delivered_day >= o.delivered_day - 365
                     and (l.delivered_at, %s) < (o.delivered_at, %s) then 1 else 0 end as earlier_delivery,
               case when l.placed_at < o.placed_at then 1 else 0 end as earlier_order,
               case when l.status <> 'returned' and l.placed_at > o.delivered_at
                     and l.placed_at <= f.first_answered_at then 1 else 0 end as between_orders,
               case when l.status <> 'returned' and l.placed_at > f.first_answered_at
                    then case when l.placed_day > f.first_answered_day
                              then l.placed_day - f.first_answered_day else 0.5 end end as a_days,
               case when l.status <> 'returned' and l.placed_at > o.delivered_at
                    then case when l.placed_day > o.delivered_day
                              then l.placed_day - o.delivered_day else 0.5 end end as d_days,
               case when l.currency = s.currency then l.amount end as later_amount
        from %s
        left join shop s on s.id = o.shop_id
        left join customer c on c.id = o.customer_id
        left join response f on f.order_id = o.id and not exists (
            select 1 from response g where g.order_id = f.order_id
              and (g.first_answered_at, g.question) < (f.first_answered_at, f.question))
        left join response nps on nps.order_id = o.id and nps.question = 'nps'
        left join response csat on csat.order_id = o.id and csat.question = 'csat'
        left join response ces on ces.order_id = o.id and ces.question = 'ces'
        left join invitation i on i.order_id = o.id
        left join calendar_day d_day on d_day.day_number = o.delivered_day
        left join calendar_day a_day on a_day.day_number = f.first_answered_day
        left join calendar_day i_day on i_day.day_number = i.invited_day
        left join customer_order l on l.customer_id = o.customer_id and l.shop_id = o.shop_id
             and l.id <> o.id and l.status <> 'cancelled'
        where %s
          and (f.id is not null or o.delivered_at is not null and o.status <> 'cancelled')
        """;

    /** Named once here, in the order of both the columns and the values. */
    private static final List<Fact> COUNTED = Stream.concat(
                    Stream.of(
                            new Fact("first_order", "max(earlier_order) = 0"),
                            new Fact("commented", "max(comments) = 1"),
                            new Fact("index_answer", "max(first_answer) = 1"),
                            new Fact("index_delivery", "delivered and max(earlier_delivery) = 0"),
                            new Fact("orders_between", "sum(between_orders)")),
                    Stream.concat(later("a", "answered_day is not null").stream(), later("d", "delivered").stream()))
            .toList();

    private ExperienceSql() {}

    /** What was ordered later, on one clock; nothing where the clock never started. */
    private static List<Fact> later(String clock, String started) {
        Stream<Fact> byHorizon = HORIZONS.stream().flatMap(days -> {
            String within = "filter (where %s_days <= %d)".formatted(clock, days);
            String abroad = "filter (where %s_days <= %d and later_amount is null)".formatted(clock, days);
            return Stream.of(
                    new Fact(clock + "_orders_" + days, "case when " + started + " then count(*) " + within + " end"),
                    new Fact(
                            clock + "_value_" + days,
                            "case when " + started + " then coalesce(sum(later_amount) " + within + ", 0) end"),
                    new Fact(clock + "_foreign_" + days, "case when " + started + " then count(*) " + abroad + " end"));
        });
        return Stream.concat(Stream.of(new Fact(clock + "_next", "min(" + clock + "_days)")), byHorizon)
                .toList();
    }

    private static String columns(Collection<Fact> facts) {
        return facts.stream().map(Fact::column).collect(Collectors.joining(", "));
    }

    private static String insert(Whose customers) {
        String facts = FACTS.stream()
                .map(fact -> fact.source() + " as " + fact.column())
                .collect(Collectors.joining(", "));
        String pairs = PAIRS.formatted(
                facts,
                TURN.formatted("p"),
                TURN.formatted("o"),
                TURN.formatted("l"),
                TURN.formatted("o"),
                customers.orders(),
                customers.condition());
        return "insert into experience (" + columns(FACTS) + ", " + columns(COUNTED) + ") select " + columns(FACTS)
                + ", " + COUNTED.stream().map(Fact::source).collect(Collectors.joining(", ")) + " from (" + pairs
                + ") pair group by " + columns(FACTS) + ", delivered";
    }

    /** A merge, for of {@code delete ... in (select ...)} H2 makes a walk through the whole table. */
    private static String delete(String table, Whose customers) {
        return "merge into " + table + " e using (" + customers.orderIds()
                + ") n on e.order_id = n.id when matched then delete";
    }

    private static List<String> rewrite(Whose customers) {
        return List.of(
                delete("experience_attribute", customers),
                delete("experience", customers),
                insert(customers),
                "insert into experience_attribute (order_id, shop_id, name, content)"
                        + " select x.order_id, x.shop_id, t.name, t.content from " + customers.orders()
                        + " join experience x on x.order_id = o.id join order_attribute t on t.order_id = o.id"
                        + " where " + customers.condition());
    }

    /** To be run one after the other, once the customers are locked. */
    static final List<String> REWRITE_SOME = rewrite(SOME);

    static final List<String> REWRITE_ONE = rewrite(ONE);

    /** {@code clause} is what the database calls a lock that lets new orders refer to the customer. */
    static String lock(String clause) {
        return "select id from customer where id = any(:customers) order by id " + clause;
    }

    static final String CUSTOMERS = """
        select distinct customer_id from customer_order
        where shop_id = :shop and (cast(:after as uuid) is null or customer_id > :after)
        order by customer_id limit :atMost
        """;
}
