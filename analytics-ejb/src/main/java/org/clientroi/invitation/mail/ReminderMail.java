package org.clientroi.invitation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.clientroi.outbox.domain.Composition;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;

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

    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return compose(List.of(subject)).get(subject) instanceof Composition.Written(ComposedMail mail)
                ? Optional.of(mail)
                : Optional.empty();
    }

    /**
     * Judged once more: much can happen between the outbox and the sending. Who has answered is not bothered, nor whose
     * parcel is known to be lost by now: that has to be put right, and the reminder is not made up for.
     */
    @Override
    public Map<UUID, Composition> compose(Collection<UUID> subjects) {
        Instant now = clock.instant();
        List<Invitation> sent = invitations
                .all(subjects.stream().map(InvitationId::new).toList())
                .stream()
                .filter(invitation -> invitation.isRemindableAt(now))
                .toList();
        Set<OrderId> forbidden =
                new HashSet<>(holds.among(sent.stream().map(Invitation::order).toList()));
        forbidden.addAll(judging.forbiddenReminders(sent, now).keySet());
        Map<UUID, Composition> all = new HashMap<>();
        subjects.forEach(subject -> all.put(subject, new Composition.NotToBeSent(EndReason.NO_LONGER_DUE)));
        mails.written(sent.stream().filter(i -> !forbidden.contains(i.order())).toList(), Occasion.REMINDER)
                .forEach((subject, mail) -> all.put(subject, new Composition.Written(mail)));
        return all;
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
