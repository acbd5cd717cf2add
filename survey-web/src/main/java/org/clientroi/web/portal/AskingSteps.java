package org.clientroi.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.shared.Texts;

/** Asked, reminded, or why not. */
final class AskingSteps {

    private final CaseWords cases;
    private final Texts words;

    AskingSteps(CaseWords cases) {
        this.cases = cases;
        this.words = cases.texts();
    }

    List<Moment> of(OrderStory story) {
        return story.invitation()
                .map(invitation -> moments(invitation, story.held()))
                .orElseGet(() -> story.order().journey().deliveredAt().stream()
                        .map(at -> moment("not-asked", at, List.of(words.get("journey.no-plan"))))
                        .toList());
    }

    private List<Moment> moments(Invitation invitation, boolean held) {
        List<Moment> moments = new ArrayList<>();
        invitation
                .invitedAt()
                .ifPresentOrElse(
                        at -> moments.add(moment("asked", at, asked(invitation))),
                        () -> moments.add(notYetAsked(invitation, held)));
        invitation.remindedAt().ifPresent(at -> moments.add(moment("reminded", at, List.of())));
        invitation.optedOutAt().ifPresent(at -> moments.add(moment("opted-out", at, List.of())));
        return moments;
    }

    private Moment notYetAsked(Invitation invitation, boolean held) {
        Instant due = invitation.dueAt().orElse(invitation.plannedAt());
        return switch (invitation.state()) {
            case SKIPPED, CLOSED, BOUNCED ->
                moment(
                        "not-asked",
                        invitation.plannedAt(),
                        reason(invitation.skipReason()).stream().toList());
            case QUEUED, SENT, ANSWERED -> moment("queued", due, List.of());
            case PLANNED ->
                held
                        ? moment("held", invitation.plannedAt(), List.of(words.get("journey.held.why")))
                        : moment("to-ask", due, List.of());
        };
    }

    private List<String> asked(Invitation invitation) {
        List<String> notes = new ArrayList<>();
        if (invitation.state() == InvitationState.BOUNCED) {
            notes.add(words.get("journey.bounced"));
        }
        reason(invitation.reminderSkipReason()).ifPresent(why -> notes.add(words.get("journey.not-reminded", why)));
        invitation
                .reminderDueAt()
                .filter(_ -> invitation.state() == InvitationState.SENT)
                .ifPresent(at -> notes.add(words.get("journey.to-remind", cases.moment(at))));
        return List.copyOf(notes);
    }

    private Optional<String> reason(Optional<SkipReason> reason) {
        return reason.map(why -> words.get("skip." + why.code()));
    }

    private Moment moment(String key, Instant at, List<String> notes) {
        return new Moment(at, 2, new CaseSheet.Step(cases.moment(at), words.get("journey." + key), "", notes));
    }
}
