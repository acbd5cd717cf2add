package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.LinkPurpose;
import org.clientroi.account.domain.Login;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.Person;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.UserId;

/** An administrator invites somebody by mail, who then chooses a password that nobody else ever knows. */
@ApplicationScoped
@Transactional
public class InvitingUser {

    private static final Logger LOG = System.getLogger(InvitingUser.class.getName());

    private final Users users;
    private final PasswordLinks links;
    private final SendingPasswordLink sending;
    private final MailSettings mail;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InvitingUser() {
        this(null, null, null, null, null, null);
    }

    @Inject
    InvitingUser(
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

    public InvitationAnswer invite(String actor, NewInvitation wanted) {
        Optional<EmailAddress> email = EmailAddress.parse(wanted.email());
        if (email.isEmpty()) {
            return new InvitationAnswer.Refused("email");
        }
        if (!Person.isName(wanted.firstName()) || wanted.firstName().isBlank()) {
            return new InvitationAnswer.Refused("first_name");
        }
        if (!Person.isName(wanted.lastName())) {
            return new InvitationAnswer.Refused("last_name");
        }
        if (mail.sender().isEmpty()) {
            return new InvitationAnswer.NoSender();
        }
        Login login = Login.of(email.get());
        boolean taken =
                users.find(login).isPresent() || !users.withAddress(email.get()).isEmpty();
        return taken
                ? new InvitationAnswer.Taken()
                : new InvitationAnswer.Invited(invited(actor, wanted, login, email.get()));
    }

    private User invited(String actor, NewInvitation wanted, Login login, EmailAddress email) {
        Person person = new Person(
                login, wanted.firstName().strip(), wanted.lastName().strip(), Optional.of(email), wanted.language());
        User user = User.invited(person, clock.instant());
        users.add(user, Grants.of(wanted.grant()));
        sending.send(user, LinkPurpose.INVITATION);
        audit.record(
                actor,
                AuditAction.INVITED_USER,
                wanted.grant().shop(),
                login.value() + " " + wanted.grant().role().code());
        LOG.log(Level.INFO, "user {0} invited", user.id());
        return user;
    }

    /** Another mail with another link; those before it work no more. */
    public InvitationAnswer again(String actor, UserId id) {
        Optional<User> user = users.findAlone(id).filter(found -> found.isInvited() && !found.isDisabled());
        if (user.isEmpty() || user.get().email().isEmpty()) {
            return new InvitationAnswer.NotWaiting();
        }
        if (mail.sender().isEmpty()) {
            return new InvitationAnswer.NoSender();
        }
        links.close(id, clock.instant());
        sending.send(user.get(), LinkPurpose.INVITATION);
        audit.record(
                actor,
                AuditAction.INVITED_AGAIN,
                Optional.empty(),
                user.get().login().value());
        return new InvitationAnswer.Invited(user.get());
    }
}
