package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.PasswordLink;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.SentInvitation;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.UserId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcPasswordLinks implements PasswordLinks {

    private static final String SELECT =
            "select id, user_id, purpose, created_at, valid_until, used_at from password_link where ";

    private record Invited(UserId user, SentInvitation invitation) {}

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcPasswordLinks() {
        this(null);
    }

    @Inject
    JdbcPasswordLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(PasswordLink link, String tokenHash) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into password_link (id, user_id, purpose, token_hash, created_at, valid_until)
            values (:id, :user, :purpose, :hash, :created, :until)
            """)
                .bind("id", link.id())
                .bind("user", link.user().value())
                .bind("purpose", link.purpose().code())
                .bind("hash", tokenHash)
                .bind("created", link.createdAt())
                .bind("until", link.validUntil())
                .execute());
    }

    @Override
    public Optional<PasswordLink> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map((row, context) -> link(row))
                .findOne());
    }

    @Override
    public Optional<PasswordLink> findByHash(String tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "token_hash = :hash")
                .bind("hash", tokenHash)
                .map((row, context) -> link(row))
                .findOne());
    }

    @Override
    public void close(UserId user, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update password_link set used_at = :at where user_id = :user and used_at is null")
                .bind("user", user.value())
                .bind("at", at)
                .execute());
    }

    @Override
    public long countSince(UserId user, LinkPurpose purpose, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from password_link"
                        + " where user_id = :user and purpose = :purpose and created_at > :since")
                .bind("user", user.value())
                .bind("purpose", purpose.code())
                .bind("since", since)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Map<UserId, SentInvitation> invitations() {
        Map<UserId, SentInvitation> newest = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
            select l.user_id, l.valid_until, m.state, m.last_error
            from password_link l join outbox_mail m on m.subject_id = l.id and m.kind = :kind
            order by l.created_at, l.id
            """)
                .bind("kind", LinkPurpose.INVITATION.mailKind())
                .map((row, context) -> invited(row))
                .forEach(each -> newest.put(each.user(), each.invitation())));
        return newest;
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                new UserId(row.getObject("user_id", UUID.class)),
                new SentInvitation(
                        row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                        MailState.of(row.getString("state")),
                        Optional.ofNullable(row.getString("last_error"))));
    }

    private static PasswordLink link(ResultSet row) throws SQLException {
        return new PasswordLink(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                LinkPurpose.of(row.getString("purpose")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
