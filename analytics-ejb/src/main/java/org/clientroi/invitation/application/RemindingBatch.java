package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.ReminderTime;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.shared.OrderId;

/**
 * Decides about some reminders that are due and puts their mails into the outbox, in one transaction. Who answers while
 * this decides waits, or is found to have answered when the mail is written.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class RemindingBatch {

    private final InvitationPlans plans;
    private final Invitations invitations;
    private final JudgingInvitations judging;
    private final AskingShops shops;
    private final Outbox outbox;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RemindingBatch() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RemindingBatch(
            InvitationPlans plans,
            Invitations invitations,
            JudgingInvitations judging,
            AskingShops shops,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.invitations = invitations;
        this.judging = judging;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    public AskingBatch.Done remind(int limit) {
        Instant now = clock.instant();
        List<Invitation> due = invitations.all(plans.claimReminders(now, limit));
        if (due.isEmpty()) {
            return new AskingBatch.Done(0, 0);
        }
        Map<OrderId, SkipReason> forbidden = judging.forbiddenReminders(due, now);
        due.forEach(invitation -> decide(invitation, Optional.ofNullable(forbidden.get(invitation.order())), now));
        int queued = Math.toIntExact(
                due.stream().filter(i -> i.remindedAt().isPresent()).count());
        return new AskingBatch.Done(queued, due.size() - queued);
    }

    private void decide(Invitation invitation, Optional<SkipReason> forbidden, Instant now) {
        Optional<Instant> later = ReminderTime.later(
                now, invitation.order(), shops.of(invitation.shop()).zone());
        if (forbidden.isPresent()) {
            invitation.notReminded(forbidden.get());
        } else if (!invitation.isRemindableAt(now)) {
            invitation.notReminded(SkipReason.TOO_OLD);
        } else if (later.isPresent()) {
            invitation.reminderPostponed(later.get());
        } else {
            invitation.reminded(now);
            outbox.queue(invitation.shop(), Invitation.REMINDER, invitation.id().value(), now);
        }
    }
}
