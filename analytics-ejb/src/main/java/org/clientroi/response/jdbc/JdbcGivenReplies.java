package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class JdbcGivenReplies extends JdbcSaid<GivenReply.Key, GivenReply> implements GivenReplies {

    private static final String INSERT = """
        insert into reply (id, shop_id, order_id, question, first_choice, first_words, first_replied_at,
            first_replied_day, last_choice, last_words, last_replied_at, edits)
        values (:id, :shop, :order, :question, :firstChoice, :firstWords, :firstAt,
            :firstDay, :lastChoice, :lastWords, :lastAt, :edits)
        """;

    private static final String UPDATE = """
        update reply set first_words = :firstWords, first_replied_at = :firstAt, first_replied_day = :firstDay,
            last_choice = :lastChoice, last_words = :lastWords, last_replied_at = :lastAt, edits = :edits
        where id = :id
        """;

    @SuppressWarnings("NullAway")
    protected JdbcGivenReplies() {
        this(null, null);
    }

    @Inject
    JdbcGivenReplies(Jdbi jdbi, EntityManager entities) {
        super(jdbi, entities, new Table("reply", INSERT, UPDATE));
    }

    @Override
    void bind(PreparedBatch batch, GivenReply reply) {
        batch.bind("id", reply.id())
                .bind("shop", reply.shop().value())
                .bind("order", reply.key().order().value())
                .bind("question", reply.key().question().code())
                .bind("firstChoice", String.join(",", reply.first().options()))
                .bind("firstWords", reply.first().words().orElse(null))
                .bind("firstAt", reply.first().at())
                .bind("firstDay", reply.firstDay())
                .bind("lastChoice", String.join(",", reply.last().options()))
                .bind("lastWords", reply.last().words().orElse(null))
                .bind("lastAt", reply.last().at())
                .bind("edits", reply.edits())
                .add();
    }

    @Override
    GivenReply read(ResultSet row) throws SQLException {
        return new GivenReply(
                row.getObject("id", UUID.class),
                new GivenReply.Key(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        ChoiceQuestion.find(row.getString("question")).orElseThrow()),
                new ShopId(row.getObject("shop_id", UUID.class)),
                choice(row, "first_"),
                row.getInt("first_replied_day"),
                choice(row, "last_"),
                row.getInt("edits"));
    }

    private static Choice choice(ResultSet row, String prefix) throws SQLException {
        return new Choice(
                Arrays.stream(row.getString(prefix + "choice").split(","))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                Optional.ofNullable(row.getString(prefix + "words")),
                row.getObject(prefix + "replied_at", OffsetDateTime.class).toInstant());
    }
}
