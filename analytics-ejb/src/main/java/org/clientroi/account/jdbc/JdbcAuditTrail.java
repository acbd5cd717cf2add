package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditCursor;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditTrail;
import org.clientroi.account.domain.RecordedEntry;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

    private static final int LONGEST_DETAIL = 1000;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcAuditTrail() {
        this(null);
    }

    @Inject
    JdbcAuditTrail(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(AuditEntry entry) {
        String detail = entry.detail().orElse(null);
        jdbi.useHandle(handle -> handle.createUpdate("insert into audit_entry (id, at, actor, action, shop_id, detail)"
                        + " values (:id, :at, :actor, :action, :shop, :detail)")
                .bind("id", TimeOrderedId.next())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("action", entry.action())
                .bindByType("shop", entry.shop().map(ShopId::value).orElse(null), UUID.class)
                .bind(
                        "detail",
                        detail == null || detail.length() <= LONGEST_DETAIL
                                ? detail
                                : detail.substring(0, LONGEST_DETAIL))
                .execute());
    }

    @Override
    public List<RecordedEntry> page(AuditFilter filter, Optional<AuditCursor> after, int limit) {
        String sql = "select id, at, actor, action, shop_id, detail from audit_entry where 1 = 1"
                + (filter.actor().isPresent() ? " and actor = :actor" : "")
                + (filter.kind().isPresent() ? " and action in (<actions>)" : "")
                + (filter.from().isPresent() ? " and at >= :from" : "")
                + (filter.until().isPresent() ? " and at < :until" : "")
                + (after.isPresent() ? " and (at < :at or at = :at and id < :id)" : "")
                + " order by at desc, id desc limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql).bind("limit", limit);
            filter.actor().ifPresent(actor -> query.bind("actor", actor));
            filter.kind()
                    .ifPresent(kind -> query.bindList(
                            "actions",
                            kind.actions().stream().map(AuditAction::stored).toList()));
            filter.from().ifPresent(from -> query.bind("from", from));
            filter.until().ifPresent(until -> query.bind("until", until));
            after.ifPresent(cursor -> query.bind("at", cursor.at()).bind("id", cursor.id()));
            return query.map((row, context) -> recorded(row)).list();
        });
    }

    @Override
    public boolean holds(String actor, AuditAction action, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 from audit_entry"
                        + " where actor = :actor and action = :action and at > :since order by at desc limit 1")
                .bind("actor", actor)
                .bind("action", action.stored())
                .bind("since", since)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static RecordedEntry recorded(ResultSet row) throws SQLException {
        return new RecordedEntry(
                row.getObject("id", UUID.class),
                new AuditEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        Optional.ofNullable(row.getObject("shop_id", UUID.class))
                                .map(ShopId::new),
                        Optional.ofNullable(row.getString("detail"))));
    }
}
