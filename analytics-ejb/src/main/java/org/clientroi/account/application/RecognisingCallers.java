package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeys;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.Secrets;

/**
 * Says who calls and what was granted to them, read anew at each request: a revoked key or a disabled user is out at
 * once.
 */
@ApplicationScoped
@Transactional
public class RecognisingCallers {

    private final ApiKeys keys;
    private final Users users;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RecognisingCallers() {
        this(null, null, null);
    }

    @Inject
    RecognisingCallers(ApiKeys keys, Users users, Clock clock) {
        this.keys = keys;
        this.users = users;
        this.clock = clock;
    }

    /** Empty when there is no such key or it was revoked. */
    public Optional<KnownCaller> byKey(String plainText) {
        Optional<ApiKey> found = keys.findByHash(Secrets.hash(plainText)).filter(key -> !key.isRevoked());
        Instant now = clock.instant();
        found.filter(key -> key.isUsedAgainAt(now)).ifPresent(key -> keys.used(key.id(), now));
        return found.map(RecognisingCallers::scriptWith);
    }

    /** Empty when there is no such user or it was disabled. */
    public Optional<KnownUser> byLogin(String login) {
        return Login.parse(login)
                .flatMap(users::find)
                .filter(user -> !user.isDisabled())
                .map(this::person);
    }

    private static KnownCaller scriptWith(ApiKey key) {
        return new KnownCaller("key:" + key.id(), key.grants());
    }

    private KnownUser person(User user) {
        return new KnownUser(
                user.id(),
                user.login().value(),
                user.fullName(),
                user.language(),
                users.grantsOf(user.id()),
                Secrets.hash(user.password().stored()));
    }
}
