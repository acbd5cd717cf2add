package org.clientroi.invitation.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.MailTidings;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.InvitationId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcMailTidings implements MailTidings {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcMailTidings() {
        this(null);
    }

    @Inject
    JdbcMailTidings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Tiding> untold(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select i.id, m.state, m.reason, coalesce(m.sent_at, m.due_at) as at
            from invitation i join outbox_mail m on m.kind = :kind and m.subject_id = i.id
            where i.state = 'queued' and m.state in ('sent', 'failed', 'dropped')
            order by i.id limit :limit
            """)
                .bind("kind", Invitation.MAIL)
                .bind("limit", limit)
                .map((row, context) -> new Tiding(
                        new InvitationId(row.getObject("id", UUID.class)),
                        MailState.of(row.getString("state")),
                        Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("reason")).map(EndReason::of)))
                .list());
    }
}
