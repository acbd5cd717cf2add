package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeyId;
import org.clientroi.account.domain.ApiKeys;
import org.clientroi.account.domain.AuditAction;

/** A key opens nothing any more, from the next request on. */
@ApplicationScoped
@Transactional
public class RevokingApiKey {

    private static final Logger LOG = System.getLogger(RevokingApiKey.class.getName());

    private final ApiKeys keys;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RevokingApiKey() {
        this(null, null, null);
    }

    @Inject
    RevokingApiKey(ApiKeys keys, RecordingAudit audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when there is no such key; a key revoked before stays as it is. */
    public Optional<ApiKey> revoke(String actor, ApiKeyId id) {
        Optional<ApiKey> key = keys.find(id);
        if (key.isPresent() && !key.get().isRevoked()) {
            keys.revoke(id, clock.instant());
            audit.record(
                    actor,
                    AuditAction.REVOKED_KEY,
                    Optional.empty(),
                    id + " " + key.get().name());
            LOG.log(Level.INFO, "key {0} revoked", id);
        }
        return keys.find(id);
    }
}
