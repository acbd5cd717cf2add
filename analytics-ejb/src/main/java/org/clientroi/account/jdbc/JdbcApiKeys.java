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
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeyId;
import org.clientroi.account.domain.ApiKeys;
import org.clientroi.account.domain.Grants;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcApiKeys implements ApiKeys {

    private static final String SELECT =
            "select id, name, key_hash, created_at, revoked_at, last_used_at from api_key ";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcApiKeys() {
        this(null);
    }

    @Inject
    JdbcApiKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<ApiKey> findByHash(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where key_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> key(handle, row))
                .findOne());
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> key(handle, row))
                .findOne());
    }

    @Override
    public List<ApiKey> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by created_at desc, id desc")
                .map((row, context) -> key(handle, row))
                .list());
    }

    @Override
    public void add(ApiKey key) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("insert into api_key (id, name, key_hash, created_at) values (:id, :name, :hash, :at)")
                    .bind("id", key.id().value())
                    .bind("name", key.name())
                    .bind("hash", key.hash())
                    .bind("at", key.createdAt())
                    .execute();
            GrantRows.OF_KEY.write(handle, key.id().value(), key.grants());
        });
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update api_key set last_used_at = :at where id = :id")
                .bind("id", id.value())
                .bind("at", at)
                .execute());
    }

    @Override
    public void revoke(ApiKeyId id, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update api_key set revoked_at = :at where id = :id and revoked_at is null")
                .bind("id", id.value())
                .bind("at", at)
                .execute());
    }

    @Override
    public void reinstate(ApiKeyId id) {
        jdbi.useHandle(handle -> handle.createUpdate("update api_key set revoked_at = null where id = :id")
                .bind("id", id.value())
                .execute());
    }

    private static ApiKey key(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Grants grants = GrantRows.OF_KEY.read(handle, id);
        return new ApiKey(
                new ApiKeyId(id),
                row.getString("name"),
                row.getString("key_hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "revoked_at"),
                time(row, "last_used_at"),
                grants);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
