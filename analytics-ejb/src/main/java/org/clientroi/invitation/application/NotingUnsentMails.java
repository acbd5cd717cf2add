package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.invitation.domain.OrderHolds;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.outbox.domain.MailAbandoned;
import org.clientroi.shared.InvitationId;

/** Notes on an invitation that its mail did not leave the outbox: planned again when it was held, else put aside. */
@ApplicationScoped
@Transactional
public class NotingUnsentMails {

    private final Invitations invitations;
    private final JudgingInvitations judging;
    private final OrderHolds holds;
    private final AskingShops shops;
    private final Clock clock;
    private final Event<InvitationsChanged> changed;

    @SuppressWarnings("NullAway")
    protected NotingUnsentMails() {
        this(null, null, null, null, null, null);
    }

    @Inject
    NotingUnsentMails(
            Invitations invitations,
            JudgingInvitations judging,
            OrderHolds holds,
            AskingShops shops,
            Clock clock,
            Event<InvitationsChanged> changed) {
        this.invitations = invitations;
        this.judging = judging;
        this.holds = holds;
        this.shops = shops;
        this.clock = clock;
        this.changed = changed;
    }

    public void abandoned(@Observes MailAbandoned mail) {
        if (!mail.kind().equals(Invitation.MAIL)) {
            return;
        }
        invitations
                .lock(new InvitationId(mail.subject()))
                .filter(invitation -> invitation.state() == InvitationState.QUEUED)
                .ifPresent(invitation -> {
                    note(invitation, mail.reason(), clock.instant());
                    changed.fire(new InvitationsChanged(Set.of(invitation.order()), Set.of(invitation.customer())));
                });
    }

    private void note(Invitation invitation, EndReason reason, Instant now) {
        switch (reason) {
            case HELD -> holdBack(invitation, now);
            case REFUSED, GIVEN_UP -> invitation.skipped(SkipReason.UNDELIVERABLE);
            case NO_LONGER_DUE -> invitation.skipped(why(invitation, now));
            case ONLY_TO, DEMONSTRATION -> invitation.skipped(SkipReason.NOT_ASKING);
            case ERASED -> invitation.skipped(SkipReason.ERASED);
        }
    }

    /** Let go in between, the hold tells nobody any more. */
    private void holdBack(Invitation invitation, Instant now) {
        invitation.heldBack();
        if (!holds.holds(invitation.order())) {
            invitation.letGo(now, shops.of(invitation.shop()).zone());
        }
    }

    private SkipReason why(Invitation invitation, Instant now) {
        return judging.forbiddenToLeave(List.of(invitation), now)
                .getOrDefault(invitation.order(), SkipReason.NOT_ASKING);
    }
}
