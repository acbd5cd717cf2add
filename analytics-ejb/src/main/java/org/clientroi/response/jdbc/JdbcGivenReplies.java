package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class JdbcGivenReplies implements GivenReplies {

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

    private final Jdbi jdbi;
    private final EntityManager entities;

    @SuppressWarnings("NullAway")
    protected JdbcGivenReplies() {
        this(null, null);
    }

    @Inject
    JdbcGivenReplies(Jdbi jdbi, EntityManager entities) {
        this.jdbi = jdbi;
        this.entities = entities;
    }

    @Override
    public Map<GivenReply.Key, GivenReply> of(Set<OrderId> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from reply where order_id = any(:orders)")
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> reply(row))
                .collect(Collectors.toMap(GivenReply::key, Function.identity())));
    }

    @Override
    public void add(Collection<GivenReply> replies) {
        write(INSERT, replies);
    }

    @Override
    public void replace(Collection<GivenReply> replies) {
        write(UPDATE, replies);
    }

    @Override
    public void forget(Set<OrderId> orders) {
        Map<ShopId, ZoneId> zones = new HashMap<>();
        replace(of(orders).values().stream()
                .map(reply -> reply.forgottenIn(zones.computeIfAbsent(reply.shop(), this::zone)))
                .toList());
    }

    private ZoneId zone(ShopId shop) {
        return jdbi.withHandle(handle -> handle.createQuery("select time_zone from shop where id = :shop")
                .bind("shop", shop.value())
                .map((row, context) -> ZoneId.of(row.getString("time_zone")))
                .one());
    }

    @Override
    public void countDays(ShopId shop, ZoneId zone) {
        UUID last = new UUID(0, 0);
        for (List<GivenReply> page = page(shop, last); !page.isEmpty(); page = page(shop, last)) {
            replace(page.stream().map(reply -> reply.countedIn(zone)).toList());
            last = page.getLast().id();
        }
    }

    private List<GivenReply> page(ShopId shop, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from reply where shop_id = :shop and id > :after order by id limit 5000")
                .bind("shop", shop.value())
                .bind("after", after)
                .map((row, context) -> reply(row))
                .list());
    }

    /** What entities hold is written first, so that all who are told of the replies read it. */
    private void write(String sql, Collection<GivenReply> replies) {
        if (replies.isEmpty()) {
            return;
        }
        entities.flush();
        jdbi.useHandle(handle -> {
            try (PreparedBatch batch = handle.prepareBatch(sql)) {
                replies.forEach(reply -> bind(batch, reply));
                batch.execute();
            }
        });
    }

    private static void bind(PreparedBatch batch, GivenReply reply) {
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

    private static GivenReply reply(ResultSet row) throws SQLException {
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
