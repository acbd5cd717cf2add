package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditEntry;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;

/**
 * Checks a password. An unknown login costs as much work as a known one, so that the time of the answer tells nobody
 * who has an account; several attempts on one user wait for one another, so that guessing side by side gains nothing.
 */
@ApplicationScoped
@Transactional
public class SigningIn {

    private static final Logger LOG = System.getLogger(SigningIn.class.getName());

    /** Logins that nobody has leave one line in so long: whoever tries many must not fill the trail. */
    private static final Duration STRANGERS = Duration.ofMinutes(1);

    private final Users users;
    private final RecognisingCallers recognising;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SigningIn() {
        this(null, null, null, null);
    }

    @Inject
    SigningIn(Users users, RecognisingCallers recognising, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.recognising = recognising;
        this.audit = audit;
        this.clock = clock;
    }

    public SignInAnswer signIn(String login, String password) {
        Optional<User> user = Login.parse(login).flatMap(users::findAlone).filter(found -> !found.isDisabled());
        if (user.isEmpty()) {
            PasswordHash.ofNobody().matches(password);
            audit.recordOnce(AuditEntry.NOBODY, AuditAction.REFUSED_SIGN_IN, STRANGERS);
            return new SignInAnswer.Refused();
        }
        return signIn(user.get(), password, clock.instant());
    }

    private SignInAnswer signIn(User user, String password, Instant at) {
        boolean right = user.password().matches(password);
        if (user.isLockedAt(at)) {
            LOG.log(Level.WARNING, "user {0} has to wait before signing in", user.id());
            return new SignInAnswer.HasToWait();
        }
        if (!right) {
            user.failedToSignIn(at);
            audit.record(
                    "user:" + user.id(),
                    AuditAction.REFUSED_SIGN_IN,
                    Optional.empty(),
                    Integer.toString(user.failedSignIns()));
            LOG.log(Level.WARNING, "wrong password for user {0}", user.id());
            return new SignInAnswer.Refused();
        }
        if (user.password().isOutdated()) {
            user.changePassword(PasswordHash.of(password));
        }
        user.signedIn(at);
        audit.record("user:" + user.id(), AuditAction.SIGNED_IN, Optional.empty(), "");
        LOG.log(Level.INFO, "user {0} signed in", user.id());
        return recognising
                .byLogin(user.login().value())
                .<SignInAnswer>map(SignInAnswer.Welcome::new)
                .orElseGet(SignInAnswer.Refused::new);
    }
}
