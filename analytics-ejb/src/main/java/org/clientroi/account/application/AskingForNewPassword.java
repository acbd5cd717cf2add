package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.UserId;

/**
 * Somebody forgot a password and types an address: whoever has it gets a mail, at most three an hour. It answers nothing,
 * so that nobody can find out who has an account.
 */
@ApplicationScoped
@Transactional
public class AskingForNewPassword {

    static final int MOST = 3;
    static final Duration WITHIN = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(AskingForNewPassword.class.getName());

    private final Users users;
    private final PasswordLinks links;
    private final SendingPasswordLink sending;
    private final MailSettings mail;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected AskingForNewPassword() {
        this(null, null, null, null, null, null);
    }

    @Inject
    AskingForNewPassword(
            Users users,
            PasswordLinks links,
            SendingPasswordLink sending,
            MailSettings mail,
            RecordingAudit audit,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.sending = sending;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    public void ask(String address) {
        if (mail.sender().isEmpty()) {
            LOG.log(Level.WARNING, "a forgotten password cannot be answered: set clientroi.mail.from");
            return;
        }
        EmailAddress.parse(address).map(users::withAddress).orElse(List.of()).stream()
                .map(User::id)
                .sorted(Comparator.comparing(UserId::value))
                .forEach(this::sendTo);
    }

    /** Alone with the user: two at once are counted one after the other. */
    private void sendTo(UserId id) {
        Instant now = clock.instant();
        Optional<User> user = users.findAlone(id).filter(found -> !found.isDisabled());
        if (user.isEmpty() || links.countSince(id, LinkPurpose.FORGOTTEN, now.minus(WITHIN)) >= MOST) {
            return;
        }
        sending.send(user.get(), LinkPurpose.FORGOTTEN);
        audit.record("user:" + id, AuditAction.ASKED_FOR_PASSWORD, Optional.empty(), "");
        LOG.log(Level.INFO, "user {0} is sent a way to choose another password", id);
    }
}
