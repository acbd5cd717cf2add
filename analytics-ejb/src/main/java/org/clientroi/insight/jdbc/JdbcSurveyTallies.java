package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.clientroi.insight.domain.DropOffCell;
import org.clientroi.insight.domain.SurveyTallies;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcSurveyTallies implements SurveyTallies {

    /** Answers collected elsewhere say nothing of how far somebody came on our pages. */
    private static final String DROP_OFF = """
        with started as (
            select said.order_id
            from (select order_id, first_answered_day as said_day from response
                  where shop_id = :shop and source = 'survey'
                  union all
                  select order_id, first_replied_day from reply where shop_id = :shop) said
            group by said.order_id
            having min(said.said_day) between :first and :last)
        select 'STARTED' as kind, '' as name, count(*) as customers, 0 as not_applicable from started
        union all
        select 'PAGE', t.step, count(*), 0
        from survey_step t join started s on s.order_id = t.order_id group by t.step
        union all
        select 'QUESTION', r.question, count(*), count(*) filter (where r.first_score is null)
        from response r join started s on s.order_id = r.order_id where r.source = 'survey' group by r.question
        union all
        select 'QUESTION', 'reason', count(*), 0
        from response r join started s on s.order_id = r.order_id
        where r.source = 'survey' and r.question = 'nps' and r.first_comment is not null
        union all
        select 'QUESTION', p.question, count(*), 0
        from reply p join started s on s.order_id = p.order_id
        where not (p.question = 'reason' and exists (
            select 1 from response r where r.order_id = p.order_id and r.question = 'nps'
              and r.first_comment is not null))
        group by p.question
        union all
        select 'ASKED', 'problem_kind', count(*), 0
        from reply p join started s on s.order_id = p.order_id
        where p.question = 'problem' and p.first_choice <> 'none'
        union all
        select 'ASKED', 'call_time', count(*), 0
        from reply p join started s on s.order_id = p.order_id
        where p.question = 'contact' and p.first_choice = 'phone'
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcSurveyTallies() {
        this(null);
    }

    @Inject
    JdbcSurveyTallies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<DropOffCell> dropOff(ShopScope scope, ShopId shop, DateRange period) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(DROP_OFF)
                .bind("shop", shop.value())
                .bind("first", period.firstDayNumber())
                .bind("last", period.lastDayNumber())
                .map((row, context) -> new DropOffCell(
                        DropOffCell.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getLong("customers"),
                        row.getLong("not_applicable")))
                .list());
    }
}
