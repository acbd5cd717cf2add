package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.PasswordLink;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.PasswordRules;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.Secrets;

/**
 * A user who was sent a link chooses a password. With it every session of theirs ends, a lock-out is over, and no link
 * works any more.
 */
@ApplicationScoped
@Transactional
public class ChoosingPassword {

    private static final Logger LOG = System.getLogger(ChoosingPassword.class.getName());

    private final Users users;
    private final PasswordLinks links;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChoosingPassword() {
        this(null, null, null, null);
    }

    @Inject
    ChoosingPassword(Users users, PasswordLinks links, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose link it is, while it works; looking changes nothing. */
    public Optional<PasswordChoice.Open> look(String token) {
        return open(token, clock.instant())
                .flatMap(link -> users.find(link.user()))
                .filter(user -> !user.isDisabled())
                .map(user -> new PasswordChoice.Open(user.login().value(), user.fullName(), user.language()));
    }

    public PasswordChoice choose(String token, String wanted) {
        Instant now = clock.instant();
        Optional<User> user =
                open(token, now).flatMap(link -> users.findAlone(link.user())).filter(found -> !found.isDisabled());
        // asked again when alone with the user: of two at once one comes too late
        if (user.isEmpty() || open(token, now).isEmpty()) {
            return new PasswordChoice.Over();
        }
        if (!PasswordRules.allow(wanted)) {
            return new PasswordChoice.Unfit(PasswordRules.SHORTEST, PasswordRules.LONGEST);
        }
        user.get().changePassword(PasswordHash.of(wanted));
        links.close(user.get().id(), now);
        audit.record("user:" + user.get().id(), AuditAction.CHOSE_PASSWORD, Optional.empty(), "");
        LOG.log(Level.INFO, "user {0} chose a password", user.get().id());
        return new PasswordChoice.Done();
    }

    private Optional<PasswordLink> open(String token, Instant at) {
        return links.findByHash(Secrets.hash(token)).filter(link -> link.isOpenAt(at));
    }
}
