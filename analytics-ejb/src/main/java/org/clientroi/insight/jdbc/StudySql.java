package org.clientroi.insight.jdbc;

import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderQuestion;

/** What studies read: single customers, those who were followed for a day at least, in an order that stays. */
final class StudySql {

    /**
     * When the clock of a class starts.
     *
     * @param instant of time zero, of the order {@code c}
     */
    private record Zero(String classOf, String join, String began, String instant, String counted) {

        static Zero of(RepeatOrderQuestion question) {
            if (question.by().isScore()) {
                return new Zero(
                        Columns.classOf(question.scale()),
                        "",
                        "answered",
                        "(select min(r.first_answered_at) from response r where r.order_id = e.order_id)",
                        "e.index_answer and " + Columns.score(question.scale()) + " is not null");
            }
            return new Zero(
                    Columns.segment(question.by()),
                    Columns.join(Optional.of(question.by())),
                    "delivered",
                    "c.delivered_at",
                    "e.index_delivery and e.delivered_day is not null");
        }

        String counting() {
            return """
                where e.shop_id = :shop and e.%1$s_day between :first and :last and %2$s
                  and case when e.closed_day < :cutoff then e.closed_day else :cutoff end > e.%1$s_day
                """.formatted(began, counted);
        }
    }

    private StudySql() {}

    static String count(RepeatOrderQuestion question) {
        Zero zero = Zero.of(question);
        return "select count(*) from experience e" + zero.join() + " " + zero.counting();
    }

    /** A customer with each later order; without any, one row of nothing. */
    static String followed(RepeatOrderQuestion question) {
        Zero zero = Zero.of(question);
        return """
            select z.order_id, z.class_name, z.followed,
                   case when l.placed_day > z.day_zero then l.placed_day - z.day_zero when l.id is not null then 0.5 end
                       as days,
                   case when l.currency = z.currency then l.amount else 0 end as amount
            from (
                select e.order_id, e.shop_id, c.customer_id, s.currency, %1$s as class_name, e.%2$s_day as day_zero,
                       %3$s as at,
                       case when e.closed_day < :cutoff then e.closed_day else :cutoff end - e.%2$s_day as followed
                from experience e join shop s on s.id = e.shop_id join customer_order c on c.id = e.order_id%4$s
                %5$s) z
            left join customer_order l on l.customer_id = z.customer_id and l.shop_id = z.shop_id
                and l.id <> z.order_id and l.status not in ('cancelled', 'returned') and l.placed_at > z.at
                and l.placed_day - z.day_zero <= z.followed
            order by z.order_id, days, l.id
            """.formatted(zero.classOf(), zero.began(), zero.instant(), zero.join(), zero.counting());
    }

    static final String COUNT_ANSWERS = """
        select count(*) from experience e
        where e.shop_id = :shop and e.answered_day between :first and :last and e.nps is not null
        """;

    static final String ANSWERS = """
        select e.order_id, e.pseudonym, e.nps from experience e
        where e.shop_id = :shop and e.answered_day between :first and :last and e.nps is not null
        order by e.pseudonym, e.order_id
        """;
}
