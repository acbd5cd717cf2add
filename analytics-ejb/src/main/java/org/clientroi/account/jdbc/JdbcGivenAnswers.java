package org.clientroi.account.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.GivenAnswer;
import org.clientroi.account.domain.GivenAnswers;
import org.clientroi.account.domain.RequestKey;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

@ApplicationScoped
class JdbcGivenAnswers implements GivenAnswers {

    private static final String OF_KEY = " where caller = :caller and idempotency_key = :key";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcGivenAnswers() {
        this(null);
    }

    @Inject
    JdbcGivenAnswers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean reserve(RequestKey key, String requestHash, Instant at) {
        return jdbi.withHandle(handle -> of(
                                key,
                                handle.createUpdate("insert into idempotent_answer"
                                        + " (caller, idempotency_key, request_hash, status, body, created_at)"
                                        + " values (:caller, :key, :hash, 0, '', :at) on conflict do nothing"))
                        .bind("hash", requestHash)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    @Override
    public Optional<GivenAnswer> find(RequestKey key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select request_hash, status, body from idempotent_answer" + OF_KEY)
                        .bind("caller", key.caller())
                        .bind("key", key.key())
                        .map((row, context) -> new GivenAnswer(
                                row.getString("request_hash"), row.getInt("status"), row.getString("body")))
                        .findOne());
    }

    @Override
    public void give(RequestKey key, int status, String body) {
        jdbi.useHandle(handle -> of(
                        key,
                        handle.createUpdate("update idempotent_answer set status = :status, body = :body" + OF_KEY))
                .bind("status", status)
                .bind("body", body)
                .execute());
    }

    @Override
    public void forget(RequestKey key) {
        jdbi.useHandle(handle -> of(key, handle.createUpdate("delete from idempotent_answer" + OF_KEY))
                .execute());
    }

    @Override
    public void forgetUnanswered(RequestKey key, Instant before) {
        jdbi.useHandle(handle -> of(
                        key,
                        handle.createUpdate(
                                "delete from idempotent_answer" + OF_KEY + " and status = 0 and created_at < :before"))
                .bind("before", before)
                .execute());
    }

    @Override
    public void forgetThoseBefore(Instant limit) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from idempotent_answer where created_at < :limit")
                .bind("limit", limit)
                .execute());
    }

    private static Update of(RequestKey key, Update update) {
        return update.bind("caller", key.caller()).bind("key", key.key());
    }
}
