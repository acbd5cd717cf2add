package org.clientroi.invitation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.mail.LetterWriter.Occasion;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.shared.InvitationId;

/** The first mail, which asks. */
@ApplicationScoped
class InvitationMail implements MailComposer {

    private final Invitations invitations;
    private final SurveyMails mails;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InvitationMail() {
        this(null, null, null);
    }

    @Inject
    InvitationMail(Invitations invitations, SurveyMails mails, Clock clock) {
        this.invitations = invitations;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Invitation.MAIL;
    }

    /** Whoever opted out, cancelled or was erased since it was queued gets nothing, and nobody after the link has expired. */
    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return Optional.ofNullable(compose(List.of(subject)).get(subject));
    }

    @Override
    public Map<UUID, ComposedMail> compose(Collection<UUID> subjects) {
        Instant now = clock.instant();
        List<Invitation> due = invitations
                .all(subjects.stream().map(InvitationId::new).toList())
                .stream()
                .filter(invitation -> invitation.state() == InvitationState.QUEUED)
                .filter(invitation ->
                        invitation.expiresAt().filter(now::isBefore).isPresent())
                .toList();
        return mails.written(due, Occasion.INVITATION);
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
}
