package org.clientroi.account.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys, by the hash of their text. */
public interface ApiKeys {

    /** Also a revoked one. */
    Optional<ApiKey> findByHash(String hash);

    /** Also a revoked one. */
    Optional<ApiKey> find(ApiKeyId id);

    /** All, also the revoked ones, the newest first. */
    List<ApiKey> all();

    void add(ApiKey key);

    void used(ApiKeyId id, Instant at);

    void revoke(ApiKeyId id, Instant at);

    void reinstate(ApiKeyId id);
}
