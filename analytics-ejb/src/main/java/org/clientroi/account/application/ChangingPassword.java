package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.PasswordHash;
import org.clientroi.account.domain.PasswordRules;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.UserId;

/** A user chooses another password, showing the present one: a session left open is not enough. */
@ApplicationScoped
@Transactional
public class ChangingPassword {

    private final Users users;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChangingPassword() {
        this(null, null, null);
    }

    @Inject
    ChangingPassword(Users users, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    public PasswordChange change(UserId id, String present, String wanted) {
        User user = users.findAlone(id).orElseThrow(() -> new IllegalArgumentException("no such user: " + id));
        Instant now = clock.instant();
        if (user.isLockedAt(now)) {
            return new PasswordChange.HasToWait();
        }
        if (!user.password().matches(present)) {
            user.failedToSignIn(now);
            return new PasswordChange.WrongPassword();
        }
        if (!PasswordRules.allow(wanted) || wanted.equals(present)) {
            return new PasswordChange.Unfit(PasswordRules.SHORTEST, PasswordRules.LONGEST);
        }
        user.changePassword(PasswordHash.of(wanted));
        audit.record("user:" + id, AuditAction.CHANGED_PASSWORD, Optional.empty(), "");
        return new PasswordChange.Done();
    }
}
