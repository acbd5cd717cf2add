package org.clientroi.outbox.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcOutbox implements Outbox {

    private final Jdbi jdbi;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected JdbcOutbox() {
        this(null, null);
    }

    @Inject
    JdbcOutbox(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void queue(ShopId shop, String kind, UUID subject, Instant dueAt) {
        queue(Optional.of(shop), kind, subject, dueAt);
    }

    @Override
    public void queue(String kind, UUID subject, Instant dueAt) {
        queue(Optional.empty(), kind, subject, dueAt);
    }

    private void queue(Optional<ShopId> shop, String kind, UUID subject, Instant dueAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into outbox_mail (id, shop_id, kind, subject_id, state, attempts, due_at, queued_at)
            values (:id, :shop, :kind, :subject, 'waiting', 0, :due, :now)
            """)
                .bind("id", TimeOrderedId.next())
                .bindByType("shop", shop.map(ShopId::value).orElse(null), UUID.class)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("due", dueAt)
                .bind("now", clock.instant())
                .execute());
    }

    /** The same row, so that there is one of a kind and its attempts tell its claims apart; being held was none. */
    @Override
    public void queueAgain(String kind, UUID subject, Instant dueAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            update outbox_mail
            set state = 'waiting', reason = null, attempts = attempts - 1, due_at = :due, queued_at = :now
            where kind = :kind and subject_id = :subject and state = 'dropped' and reason = :held
            """)
                .bind("due", dueAt)
                .bind("now", clock.instant())
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("held", EndReason.HELD.code())
                .execute());
    }

    @Override
    public void forget(String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                update outbox_mail set last_error = null
                where kind = :kind and subject_id = any(:subjects) and last_error is not null
                """)
                    .bind("kind", kind)
                    .bindArray("subjects", UUID.class, subjects)
                    .execute();
            handle.createUpdate("""
                update outbox_mail set state = 'dropped', reason = :reason, lease_until = null
                where kind = :kind and subject_id = any(:subjects) and (state = 'waiting' or reason = :held)
                """)
                    .bind("kind", kind)
                    .bind("reason", EndReason.ERASED.code())
                    .bind("held", EndReason.HELD.code())
                    .bindArray("subjects", UUID.class, subjects)
                    .execute();
        });
    }
}
