package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class JdbcResponses extends JdbcSaid<Response.Key, Response> implements Responses {

    private static final String INSERT = "insert into response (id, shop_id, order_id, question, source, first_score,"
            + " first_comment, first_answered_at, first_answered_day, last_score, last_comment, last_answered_at,"
            + " before_delivery, edits) values (:id, :shop, :order, :question, :source, :firstScore, :firstComment,"
            + " :firstAt, :firstDay, :lastScore, :lastComment, :lastAt, :beforeDelivery, :edits)";

    private static final String UPDATE = "update response set first_score = :firstScore, first_comment ="
            + " :firstComment, first_answered_at = :firstAt, first_answered_day = :firstDay, last_score ="
            + " :lastScore, last_comment = :lastComment, last_answered_at = :lastAt, before_delivery ="
            + " :beforeDelivery, edits = :edits where id = :id";

    private static final String IS_BEFORE_DELIVERY = "case when r.first_answered_at >= o.placed_at and"
            + " r.first_answered_at >= o.delivered_at then false else true end";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcResponses() {
        this(null, null);
    }

    @Inject
    JdbcResponses(Jdbi jdbi, EntityManager entities) {
        super(jdbi, entities, new Table("response", INSERT, UPDATE));
        this.jdbi = jdbi;
    }

    @Override
    public void compareWithDelivery(Set<OrderId> orders) {
        jdbi.useHandle(handle -> handle.createUpdate("update response as r set before_delivery = not before_delivery"
                        + " where r.order_id = any(:orders) and exists (select 1 from customer_order o where o.id ="
                        + " r.order_id and r.before_delivery <> " + IS_BEFORE_DELIVERY + ")")
                .bindArray("orders", UUID.class, ids(orders))
                .execute());
    }

    @Override
    void bind(PreparedBatch batch, Response response) {
        Answer first = response.answers().first();
        Answer last = response.answers().last();
        batch.bind("id", response.id())
                .bind("shop", response.shop().value())
                .bind("order", response.key().order().value())
                .bind("question", response.key().question().code())
                .bind("source", response.source().name().toLowerCase(Locale.ROOT))
                .bind("firstScore", first.score().orElse(null))
                .bind("firstComment", first.comment().orElse(null))
                .bind("firstAt", first.at())
                .bind("firstDay", response.firstDay())
                .bind("lastScore", last.score().orElse(null))
                .bind("lastComment", last.comment().orElse(null))
                .bind("lastAt", last.at())
                .bind("beforeDelivery", response.beforeDelivery())
                .bind("edits", response.answers().edits())
                .add();
    }

    @Override
    Response read(ResultSet row) throws SQLException {
        Answers answers = new Answers(answer(row, "first_"), answer(row, "last_"), row.getInt("edits"));
        return new Response(
                row.getObject("id", UUID.class),
                new Response.Key(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        ScoredQuestion.find(row.getString("question")).orElseThrow()),
                new ShopId(row.getObject("shop_id", UUID.class)),
                AnswerSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                answers,
                row.getInt("first_answered_day"),
                row.getBoolean("before_delivery"));
    }

    private static Answer answer(ResultSet row, String prefix) throws SQLException {
        return new Answer(
                Optional.ofNullable(row.getObject(prefix + "score", Integer.class)),
                Optional.ofNullable(row.getString(prefix + "comment")),
                row.getObject(prefix + "answered_at", OffsetDateTime.class).toInstant());
    }
}
