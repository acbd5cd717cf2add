package org.clientroi.outbox.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientroi.outbox.domain.ClaimedMail;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcMailQueue implements MailQueue {

    private static final int LONGEST_WORDS = 1000;

    /** A claim is known by its attempt: after the lease another node may have begun the next one. */
    private static final String STILL_MINE = " where id = :id and state = 'sending' and attempts = :attempt";

    private static final String MARK = """
        update outbox_mail
        set state = 'sent', sent_at = :at, lease_until = null, reason = null, last_error = null
        where id = :id and state <> 'sent'
        """;

    private record Due(UUID id, @Nullable UUID shop, String kind, UUID subject, int attempts) {}

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcMailQueue() {
        this(null);
    }

    @Inject
    JdbcMailQueue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ClaimedMail> claim(int limit, Instant now, Instant leaseUntil) {
        return jdbi.withHandle(handle -> {
            List<Due> due = due(handle, limit, now);
            if (due.isEmpty()) {
                return List.of();
            }
            handle.createUpdate("""
                update outbox_mail set state = 'sending', attempts = attempts + 1, lease_until = :lease
                where id = any(:ids)
                """)
                    .bind("lease", leaseUntil)
                    .bindArray("ids", UUID.class, due.stream().map(Due::id).toList())
                    .execute();
            Set<UUID> demonstrations = demonstrations(handle);
            return due.stream()
                    .map(mail -> new ClaimedMail(
                            mail.id(),
                            mail.shop() != null && demonstrations.contains(mail.shop()),
                            mail.kind(),
                            mail.subject(),
                            mail.attempts() + 1,
                            leaseUntil))
                    .toList();
        });
    }

    private static List<Due> due(Handle handle, int limit, Instant now) {
        return handle.createQuery("""
            select id, shop_id, kind, subject_id, attempts from outbox_mail
            where state in ('waiting', 'sending') and due_at <= :now
              and (lease_until is null or lease_until < :now)
            order by due_at, id limit :limit for update skip locked
            """)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("shop_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getInt("attempts")))
                .list();
    }

    private static Set<UUID> demonstrations(Handle handle) {
        return new HashSet<>(handle.createQuery("select id from shop where demonstration")
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public void sent(ClaimedMail mail, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK + unhurried(handle))
                .bind("id", mail.id())
                .bind("at", at)
                .execute());
    }

    /** Seen by everybody at once, on the disk half a second later: docs/adr/0005. Set for this transaction alone. */
    private static String unhurried(Handle handle) {
        return handle.queryMetadata(DatabaseMetaData::getDatabaseProductName).equals("PostgreSQL")
                ? " and set_config('synchronous_commit', 'off', true) is not null"
                : "";
    }

    @Override
    public void postponed(ClaimedMail mail, Instant next, String words) {
        jdbi.useHandle(handle -> mine(handle, mail, "state = 'waiting', due_at = :next, last_error = :words")
                .bind("next", next)
                .bind("words", shortened(words))
                .execute());
    }

    @Override
    public void givenBack(ClaimedMail mail, Instant next, String words) {
        jdbi.useHandle(handle -> mine(
                        handle, mail, "state = 'waiting', attempts = attempts - 1, due_at = :next, last_error = :words")
                .bind("next", next)
                .bind("words", shortened(words))
                .execute());
    }

    @Override
    public void failed(ClaimedMail mail, EndReason reason, String words) {
        jdbi.useHandle(handle -> mine(handle, mail, "state = 'failed', reason = :reason, last_error = :words")
                .bind("reason", reason.code())
                .bind("words", shortened(words))
                .execute());
    }

    @Override
    public void dropped(ClaimedMail mail, EndReason reason) {
        jdbi.useHandle(handle -> mine(handle, mail, "state = 'dropped', reason = :reason")
                .bind("reason", reason.code())
                .execute());
    }

    private static Update mine(Handle handle, ClaimedMail mail, String change) {
        return handle.createUpdate("update outbox_mail set lease_until = null, " + change + STILL_MINE)
                .bind("id", mail.id())
                .bind("attempt", mail.attempt());
    }

    private static String shortened(String words) {
        String oneLine = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return oneLine.length() <= LONGEST_WORDS ? oneLine : oneLine.substring(0, LONGEST_WORDS - 1) + "…";
    }
}
