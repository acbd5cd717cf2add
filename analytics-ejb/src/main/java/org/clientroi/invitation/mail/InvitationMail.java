package org.clientroi.invitation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.invitation.application.JudgingInvitations;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
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

/** The first mail, which asks. */
@ApplicationScoped
class InvitationMail implements MailComposer {

    private final Invitations invitations;
    private final JudgingInvitations judging;
    private final OrderHolds holds;
    private final SurveyMails mails;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InvitationMail() {
        this(null, null, null, null, null);
    }

    @Inject
    InvitationMail(
            Invitations invitations, JudgingInvitations judging, OrderHolds holds, SurveyMails mails, Clock clock) {
        this.invitations = invitations;
        this.judging = judging;
        this.holds = holds;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Invitation.MAIL;
    }

    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return compose(List.of(subject)).get(subject) instanceof Composition.Written(ComposedMail mail)
                ? Optional.of(mail)
                : Optional.empty();
    }

    /**
     * Judged once more: days may lie between the outbox and the sending when a mail server is away. What is held goes back
     * to be planned; nobody gets anything after the link has expired.
     */
    @Override
    public Map<UUID, Composition> compose(Collection<UUID> subjects) {
        Instant now = clock.instant();
        List<Invitation> queued = invitations
                .all(subjects.stream().map(InvitationId::new).toList())
                .stream()
                .filter(invitation -> invitation.state() == InvitationState.QUEUED)
                .filter(invitation ->
                        invitation.expiresAt().filter(now::isBefore).isPresent())
                .toList();
        Set<OrderId> forbidden = judging.forbiddenToLeave(queued, now).keySet();
        List<Invitation> due =
                queued.stream().filter(i -> !forbidden.contains(i.order())).toList();
        Set<OrderId> held = holds.among(due.stream().map(Invitation::order).toList());
        Map<UUID, Composition> all = new HashMap<>();
        subjects.forEach(subject -> all.put(subject, new Composition.NotToBeSent(EndReason.NO_LONGER_DUE)));
        due.stream()
                .filter(i -> held.contains(i.order()))
                .forEach(i -> all.put(i.id().value(), new Composition.NotToBeSent(EndReason.HELD)));
        mails.written(due.stream().filter(i -> !held.contains(i.order())).toList(), Occasion.INVITATION)
                .forEach((subject, mail) -> all.put(subject, new Composition.Written(mail)));
        return all;
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return invitations
                .find(new InvitationId(subject))
                .flatMap(invitation -> mails.written(invitation, Occasion.INVITATION));
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        return mails.headings(subjects, Occasion.INVITATION);
    }

    @Override
    public Set<UUID> subjectsTo(EmailAddress customer) {
        return mails.subjectsTo(customer);
    }
}
