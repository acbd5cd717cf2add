package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.AuditTrail;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.jdbi.v3.core.Jdbi;

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
}
