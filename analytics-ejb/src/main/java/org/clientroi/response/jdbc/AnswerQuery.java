package org.clientroi.response.jdbc;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ScoreBand;
import org.clientroi.response.domain.ScoredQuestion;
import org.jdbi.v3.core.statement.Query;

/** A search as SQL that H2 and PostgreSQL understand alike. */
final class AnswerQuery {

    /** What the shop recorded, where it has another name than what the customer is asked. */
    private static final Map<ProblemKind, List<String>> RECORDED = Map.of(
            ProblemKind.NOT_RECEIVED, List.of("lost"),
            ProblemKind.WRONG_OR_MISSING_ITEM, List.of("wrong_item", "missing_item"),
            ProblemKind.RETURN_OR_REFUND, List.of("returned"),
            ProblemKind.UNANSWERED_QUESTION, List.of("unanswered"));

    private static final String SCORED = """
        select r.id, r.order_id, r.first_score, r.last_score, r.first_comment, r.last_comment,
               r.first_answered_at as first_at, r.last_answered_at as last_at, r.edits,
               o.order_number, o.incident, k.last_choice as problems,
               case when c.last_choice in ('phone', 'email') then true else false end as contact_asked
        from response r
        join customer_order o on o.id = r.order_id
        left join reply k on k.order_id = r.order_id and k.question = 'problem_kind'
        left join reply c on c.order_id = r.order_id and c.question = 'contact'
        where r.shop_id = :shop and r.question = :question
        """;

    private static final String WORDS_ALONE = """
        select r.id, r.order_id, cast(null as integer) as first_score, cast(null as integer) as last_score,
               r.first_words as first_comment, r.last_words as last_comment,
               r.first_replied_at as first_at, r.last_replied_at as last_at, r.edits,
               o.order_number, o.incident, k.last_choice as problems,
               case when c.last_choice in ('phone', 'email') then true else false end as contact_asked
        from reply r
        join customer_order o on o.id = r.order_id
        left join reply k on k.order_id = r.order_id and k.question = 'problem_kind'
        left join reply c on c.order_id = r.order_id and c.question = 'contact'
        where r.shop_id = :shop and r.question = 'reason' and (r.first_words is not null or r.last_words is not null)
          and not exists (select 1 from response n where n.order_id = r.order_id and n.question = 'nps')
        """;

    private final AnswerSearch search;
    private final ZoneId zone;
    private final Optional<AnswerCursor> after;
    private final int limit;

    AnswerQuery(AnswerSearch search, ZoneId zone, Optional<AnswerCursor> after, int limit) {
        this.search = search;
        this.zone = zone;
        this.after = after;
        this.limit = limit;
    }

    String scored() {
        return SCORED + filtered("r.first_answered_at", "r.first_comment", "r.last_comment");
    }

    String wordsAlone() {
        return WORDS_ALONE + filtered("r.first_replied_at", "r.first_words", "r.last_words");
    }

    /** Who wrote what is wrong and gave no score was asked to recommend all the same. */
    boolean takesWordsWithoutScore() {
        return search.question() == ScoredQuestion.NPS && search.band().isEmpty();
    }

    private String filtered(String at, String first, String last) {
        var sql = new StringBuilder(" and " + at + " >= :from and " + at + " < :until");
        search.band().ifPresent(_ -> sql.append(" and r.first_score between :lowest and :highest"));
        search.problem().ifPresent(kind -> sql.append(problem(kind)));
        search.carrier().ifPresent(_ -> sql.append(" and o.carrier = :carrier"));
        search.language().ifPresent(_ -> sql.append(" and o.language = :language"));
        if (search.commented()) {
            sql.append(" and (" + first + " is not null or " + last + " is not null)");
        }
        if (search.contactAsked()) {
            sql.append(" and c.last_choice in ('phone', 'email')");
        }
        search.words()
                .ifPresent(_ -> sql.append(" and (" + Folding.sql(first) + " like :words escape '!' or "
                        + Folding.sql(last) + " like :words escape '!')"));
        after.ifPresent(_ -> sql.append(" and (" + at + " < :at or " + at + " = :at and r.id < :id)"));
        return sql.append(" order by " + at + " desc, r.id desc limit :limit").toString();
    }

    private static String problem(ProblemKind kind) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        String recorded = String.join("', '", RECORDED.getOrDefault(kind, List.of(code)));
        return " and (o.incident in ('" + recorded + "') or ',' || k.last_choice || ',' like '%," + code + ",%')";
    }

    void bind(Query query) {
        query.bind("shop", search.shop().value())
                .bind("question", search.question().code())
                .bind("from", search.period().from().atStartOfDay(zone).toInstant())
                .bind(
                        "until",
                        search.period().to().plusDays(1).atStartOfDay(zone).toInstant())
                .bind("limit", limit);
        search.band().ifPresent(band -> bind(query, band));
        search.carrier().ifPresent(carrier -> query.bind("carrier", carrier));
        search.language().ifPresent(language -> query.bind("language", language.code()));
        search.words().ifPresent(words -> query.bind("words", Folding.pattern(words)));
        after.ifPresent(cursor -> query.bind("at", cursor.at()).bind("id", cursor.id()));
    }

    private void bind(Query query, ScoreBand band) {
        query.bind("lowest", band.lowest(search.question())).bind("highest", band.highest(search.question()));
    }
}
