package org.clientroi.outbox.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailFilter;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.outbox.domain.StoredMails;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class JdbcStoredMails implements StoredMails {

    private static final String COLUMNS = """
        select id, shop_id, kind, subject_id, state, reason, last_error, attempts, queued_at, due_at, sent_at
        from outbox_mail
        """;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcStoredMails() {
        this(null);
    }

    @Inject
    JdbcStoredMails(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<StoredMail> page(
            ShopScope scope, ShopId shop, MailFilter filter, Optional<OutboxCursor> after, int limit) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        String sql = COLUMNS + "where shop_id = :shop"
                + (filter.state().isPresent() ? " and state = :state" : "")
                + about(filter.subjects())
                + (after.isPresent() ? " and (queued_at < :at or queued_at = :at and id < :id)" : "")
                + " order by queued_at desc, id desc limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql).bind("shop", shop.value()).bind("limit", limit);
            filter.state().ifPresent(state -> query.bind("state", state.code()));
            filter.subjects().ifPresent(subjects -> query.bindArray("subjects", UUID.class, subjects));
            after.ifPresent(a -> query.bind("at", a.queuedAt()).bind("id", a.id()));
            return query.map((row, context) -> mail(row)).list();
        });
    }

    @Override
    public Optional<StoredMail> find(ShopScope scope, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id and shop_id is not null")
                        .bind("id", id)
                        .map((row, context) -> mail(row))
                        .findOne())
                .filter(mail -> scope.covers(mail.shop()));
    }

    @Override
    public Map<MailState, Long> counts(ShopScope scope, ShopId shop, Optional<Set<UUID>> subjects) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        if (scope.covers(shop)) {
            jdbi.useHandle(handle -> {
                Query query = handle.createQuery(
                                "select state, count(*) as mails from outbox_mail where shop_id = :shop"
                                        + about(subjects) + " group by state")
                        .bind("shop", shop.value());
                subjects.ifPresent(some -> query.bindArray("subjects", UUID.class, some));
                query.map((row, context) -> Map.entry(MailState.of(row.getString("state")), row.getLong("mails")))
                        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            });
        }
        return counts;
    }

    private static String about(Optional<Set<UUID>> subjects) {
        return subjects.isPresent() ? " and subject_id = any(:subjects)" : "";
    }

    private static StoredMail mail(ResultSet row) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                MailState.of(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(EndReason::of),
                Optional.ofNullable(row.getString("last_error")),
                row.getInt("attempts"),
                time(row, "queued_at").orElseThrow(),
                time(row, "due_at").orElseThrow(),
                time(row, "sent_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
