package org.clientroi.invitation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.application.JudgingInvitations;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.OrderHolds;
import org.clientroi.invitation.mail.LetterWriter.Occasion;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.InvitationId;

/** The second mail and the last: the first one again, to who has not answered. */
@ApplicationScoped
class ReminderMail implements MailComposer {

    private final Invitations invitations;
    private final JudgingInvitations judging;
    private final OrderHolds holds;
    private final SurveyMails mails;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReminderMail() {
        this(null, null, null, null, null);
    }

    @Inject
    ReminderMail(
            Invitations invitations, JudgingInvitations judging, OrderHolds holds, SurveyMails mails, Clock clock) {
        this.invitations = invitations;
        this.judging = judging;
        this.holds = holds;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Invitation.REMINDER;
    }

    /**
     * Judged once more: much can happen between the outbox and the sending. Who has answered is not bothered, nor whose
     * parcel is known to be lost by now: that has to be put right, and the reminder is not made up for.
     */
    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        Instant now = clock.instant();
        return invitations
                .find(new InvitationId(subject))
                .filter(invitation -> invitation.isRemindableAt(now))
                .filter(invitation -> !holds.holds(invitation.order()))
                .filter(invitation ->
                        judging.forbiddenReminders(List.of(invitation), now).isEmpty())
                .flatMap(invitation -> mails.written(invitation, Occasion.REMINDER));
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return invitations
                .find(new InvitationId(subject))
                .flatMap(invitation -> mails.written(invitation, Occasion.REMINDER));
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        return mails.headings(subjects, Occasion.REMINDER);
    }

    @Override
    public Set<UUID> subjectsTo(EmailAddress customer) {
        return mails.subjectsTo(customer);
    }
}
