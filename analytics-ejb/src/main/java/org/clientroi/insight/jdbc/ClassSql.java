package org.clientroi.insight.jdbc;

import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderQuestion;

/**
 * The tallies of what follows in time, by class. What is known at time zero is named first, then counted: no parameter
 * stands in a GROUP BY.
 */
final class ClassSql {

    /**
     * When the clock of a class starts, and who counts.
     *
     * @param later prefix of the columns of later orders
     * @param began prefix of the columns of time zero
     * @param index the flag of those who count
     */
    private record Clock(String classOf, String join, String later, String began, String index, String counted) {

        static Clock of(RepeatOrderQuestion question) {
            Only only = new Only(question.among());
            if (question.by().isScore()) {
                return new Clock(
                        Columns.classOf(question.scale()),
                        only.join(),
                        "a",
                        "answered",
                        "e.index_answer",
                        Columns.score(question.scale()) + " is not null" + only.condition());
            }
            return new Clock(
                    Columns.segment(question.by()),
                    Columns.join(Optional.of(question.by())) + only.join(),
                    "d",
                    "delivered",
                    "e.index_delivery",
                    "e.delivered_day is not null" + only.condition());
        }

        String counting() {
            return """
                from experience e join shop s on s.id = e.shop_id%2$s
                where e.shop_id = :shop and e.%1$s_day between :first and :last and %3$s and %4$s
                """.formatted(began, join, index, counted);
        }

        /** What is known at time zero. */
        String traits() {
            return "%s as class_name, e.%s_day as day_zero, %s".formatted(classOf, began, Columns.TRAITS);
        }
    }

    private ClassSql() {}

    static String amounts(RepeatOrderQuestion question) {
        return "select count(*) as orders, sum(e.amount) as amounts "
                + Clock.of(question).counting() + " and e.currency = s.currency";
    }

    /** Follow-up ends where the orders are complete, or the day the customer left, or at the horizon. */
    static String followUp(RepeatOrderQuestion question) {
        Clock clock = Clock.of(question);
        return """
            select class_name, late, first_order, band, waited, ordered, count(*) as customers
            from (
                select class_name, late, first_order, band,
                       case when followed <= 0 then 0 when next_days <= followed then next_days else followed end
                           as waited,
                       case when followed > 0 and next_days <= followed then 1 else 0 end as ordered
                from (
                    select class_name, late, first_order, band, next_days,
                           case when ends - day_zero > %3$d then %3$d else ends - day_zero end as followed
                    from (
                        select %1$s, e.%4$s_next as next_days,
                               case when e.closed_day < :cutoff then e.closed_day else :cutoff end as ends
                        %2$s) zero) one) two
            group by class_name, late, first_order, band, waited, ordered
            """.formatted(clock.traits(), clock.counting(), question.horizonDays(), clock.later());
    }

    static String spend(RepeatOrderQuestion question) {
        Clock clock = Clock.of(question);
        return """
            select class_name, late, first_order, band, count(*) as customers,
                   count(*) filter (where later_value > 0) as spenders,
                   sum(later_orders) as orders, sum(later_orders * later_orders) as orders_squared,
                   sum(later_value) as amounts, sum(later_value * later_value) as amounts_squared,
                   sum(later_foreign) as foreign_orders
            from (
                select %1$s, e.%3$s_orders_%4$d as later_orders, e.%3$s_value_%4$d as later_value,
                       e.%3$s_foreign_%4$d as later_foreign
                %2$s and e.%5$s_day <= :followed and (e.closed_day is null or e.closed_day >= e.%5$s_day + %4$d)) x
            group by class_name, late, first_order, band
            """.formatted(clock.traits(), clock.counting(), clock.later(), question.horizonDays(), clock.began());
    }
}
