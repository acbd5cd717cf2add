package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.response.domain.ListedAnswers;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Scores and words stand in one table, words without a score in another. Each is read by its index, the newest first,
 * and only as far as a page is long.
 */
@ApplicationScoped
class JdbcListedAnswers implements ListedAnswers {

    private static final Comparator<ListedAnswer> NEWEST_FIRST = Comparator.comparing(
                    (ListedAnswer listed) -> listed.answers().first().at())
            .thenComparing(listed -> listed.id().toString())
            .reversed();

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcListedAnswers() {
        this(null);
    }

    @Inject
    JdbcListedAnswers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ListedAnswer> page(AnswerSearch search, ZoneId zone, Optional<AnswerCursor> after, int limit) {
        AnswerQuery query = new AnswerQuery(search, zone, after, limit);
        List<ListedAnswer> scored = read(query.scored(), query, search.question());
        if (!query.takesWordsWithoutScore()) {
            return scored;
        }
        return Stream.concat(scored.stream(), read(query.wordsAlone(), query, search.question()).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<ListedAnswer> read(String sql, AnswerQuery query, ScoredQuestion question) {
        return jdbi.withHandle(handle -> {
            Query asked = handle.createQuery(sql);
            query.bind(asked);
            return asked.map((row, context) -> listed(row, question)).list();
        });
    }

    private static ListedAnswer listed(ResultSet row, ScoredQuestion question) throws SQLException {
        return new ListedAnswer(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(row.getString("order_number")),
                question,
                new Answers(answer(row, "first_"), answer(row, "last_"), row.getInt("edits")),
                Optional.ofNullable(row.getString("incident")),
                problems(row.getString("problems")),
                row.getBoolean("contact_asked"));
    }

    private static Answer answer(ResultSet row, String prefix) throws SQLException {
        return new Answer(
                Optional.ofNullable(row.getObject(prefix + "score", Integer.class)),
                Optional.ofNullable(row.getString(prefix + "comment")),
                row.getObject(prefix + "at", OffsetDateTime.class).toInstant());
    }

    private static Set<ProblemKind> problems(@Nullable String chosen) {
        return chosen == null || chosen.isEmpty()
                ? Set.of()
                : Arrays.stream(chosen.split(","))
                        .map(code -> ProblemKind.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    @Override
    public Offered offered(ShopId shop) {
        return jdbi.withHandle(handle -> new Offered(
                handle
                        .createQuery("select distinct question from response where shop_id = :shop")
                        .bind("shop", shop.value())
                        .mapTo(String.class)
                        .stream()
                        .flatMap(code -> ScoredQuestion.find(code).stream())
                        .sorted()
                        .toList(),
                handle.createQuery("""
                    select distinct o.carrier from response r join customer_order o on o.id = r.order_id
                    where r.shop_id = :shop and o.carrier is not null order by o.carrier
                    """)
                        .bind("shop", shop.value())
                        .mapTo(String.class)
                        .list()));
    }
}
