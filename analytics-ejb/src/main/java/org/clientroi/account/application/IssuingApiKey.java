package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeys;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Grants;

/** An administrator gives a script its own way in. */
@ApplicationScoped
@Transactional
public class IssuingApiKey {

    private static final Logger LOG = System.getLogger(IssuingApiKey.class.getName());

    private final ApiKeys keys;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected IssuingApiKey() {
        this(null, null, null);
    }

    @Inject
    IssuingApiKey(ApiKeys keys, RecordingAudit audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code name} has 1 to {@value ApiKey#LONGEST_NAME} characters; the answer is the only one with the key's text. */
    public IssuedKey issue(String actor, String name, Grants grants) {
        String plainText = ApiKey.newPlainText();
        ApiKey key = ApiKey.issued(name, plainText, grants, clock.instant());
        keys.add(key);
        audit.record(actor, AuditAction.ISSUED_KEY, Optional.empty(), key.id() + " " + name);
        LOG.log(Level.INFO, "key {0} issued", key.id());
        return new IssuedKey(key, plainText);
    }

    /** All keys ever issued, the newest first, without their texts. */
    public List<ApiKey> issued() {
        return keys.all();
    }
}
