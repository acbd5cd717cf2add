package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.account.domain.ApiKey;
import org.clientroi.account.domain.ApiKeys;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.Person;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.Language;
import org.clientroi.shared.Secrets;

/**
 * Lets the first administrator in. Called at every start.
 *
 * <p>The password in the settings counts only while there is no user at all: after that the administrator may have
 * changed it, and a setting forgotten in a file must not bring an old one back.
 *
 * <p>The API key in the settings counts at every start: it opens everything as long as it stands there. When another one
 * stands there, the one before, from the settings or generated, is revoked; when none stands there any more, nothing
 * changes. A key revoked by an administrator and still in the settings is back after the next start: take it out there
 * too.
 */
@ApplicationScoped
@Transactional
public class Bootstrapping {

    public static final String LOGIN = "admin";

    private static final Logger LOG = System.getLogger(Bootstrapping.class.getName());
    private static final String ACTOR = AuditEntry.START;
    /** The name of the key that stands in the settings, and of no other. */
    public static final String KEY_NAME = "bootstrap";

    private static final int PASSWORD_LENGTH = 20;

    /** Without characters that are mistaken for one another when read off a screen. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Users users;
    private final ApiKeys keys;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected Bootstrapping() {
        this(null, null, null, null);
    }

    @Inject
    Bootstrapping(Users users, ApiKeys keys, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers what had to be generated; a blank setting is none. */
    public FirstAccess ensureFirstAdministrator(Optional<String> password, Optional<String> apiKey) {
        Optional<String> givenPassword = password.filter(text -> !text.isBlank());
        Optional<String> givenKey = apiKey.map(String::strip).filter(text -> !text.isEmpty());
        boolean first = users.isEmpty();
        Optional<String> newPassword = first && givenPassword.isEmpty() ? Optional.of(newPassword()) : Optional.empty();
        Optional<String> newKey = first && givenKey.isEmpty() ? Optional.of(ApiKey.newPlainText()) : Optional.empty();
        if (first) {
            addAdministrator(givenPassword.or(() -> newPassword).orElseThrow());
        }
        givenKey.or(() -> newKey).ifPresent(this::ensureKey);
        return new FirstAccess(newPassword, newKey);
    }

    private void addAdministrator(String password) {
        Person person = new Person(Login.parse(LOGIN).orElseThrow(), "Admin", "", Optional.empty(), Language.FR);
        User user = new User(person, PasswordHash.of(password), clock.instant());
        users.add(user, Grants.of(Grant.everywhere(Role.ADMINISTRATOR)));
        audit.record(ACTOR, AuditAction.ADDED_USER, Optional.empty(), LOGIN);
        LOG.log(Level.INFO, "first administrator added: {0}", LOGIN);
    }

    private void ensureKey(String plainText) {
        Optional<ApiKey> stored = keys.findByHash(Secrets.hash(plainText));
        if (stored.isPresent() && !stored.get().isRevoked()) {
            return;
        }
        revokeTheOneBefore();
        if (stored.isPresent()) {
            keys.reinstate(stored.get().id());
            audit.record(
                    ACTOR,
                    AuditAction.REINSTATED_KEY,
                    Optional.empty(),
                    stored.get().id() + " " + KEY_NAME);
            LOG.log(Level.WARNING, "the key in the settings had been revoked and is valid again");
        } else {
            ApiKey key = ApiKey.issued(
                    KEY_NAME, plainText, Grants.of(Grant.everywhere(Role.ADMINISTRATOR)), clock.instant());
            keys.add(key);
            audit.record(ACTOR, AuditAction.ISSUED_KEY, Optional.empty(), key.id() + " " + KEY_NAME);
            LOG.log(Level.INFO, "first key issued: {0}", key.id());
        }
    }

    private void revokeTheOneBefore() {
        for (ApiKey key : keys.all()) {
            if (key.name().equals(KEY_NAME) && !key.isRevoked()) {
                keys.revoke(key.id(), clock.instant());
                audit.record(ACTOR, AuditAction.REVOKED_KEY, Optional.empty(), key.id() + " " + KEY_NAME);
            }
        }
    }

    private static String newPassword() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(PASSWORD_LENGTH, 0, ALPHABET.length()).forEach(index -> password.append(ALPHABET.charAt(index)));
        return password.toString();
    }
}
