package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationPlans;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;

/** Decides about some due invitations and puts their mails into the outbox, in one transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class AskingBatch {

    /** What a batch did. */
    public record Done(int queued, int skipped) {

        boolean isNothing() {
            return queued + skipped == 0;
        }
    }

    private final InvitationPlans plans;
    private final Invitations invitations;
    private final JudgingInvitations judging;
    private final QueueingInvitations queueing;
    private final Clock clock;
    private final Event<InvitationsChanged> changed;

    @SuppressWarnings("NullAway")
    protected AskingBatch() {
        this(null, null, null, null, null, null);
    }

    @Inject
    AskingBatch(
            InvitationPlans plans,
            Invitations invitations,
            JudgingInvitations judging,
            QueueingInvitations queueing,
            Clock clock,
            Event<InvitationsChanged> changed) {
        this.plans = plans;
        this.invitations = invitations;
        this.judging = judging;
        this.queueing = queueing;
        this.clock = clock;
        this.changed = changed;
    }

    public Done ask(int limit) {
        Instant now = clock.instant();
        List<Invitation> due = invitations.all(plans.claimDue(now, limit)).stream()
                .sorted(Comparator.comparing((Invitation i) -> i.dueAt().orElse(now))
                        .thenComparing(i -> i.id().value()))
                .toList();
        if (due.isEmpty()) {
            return new Done(0, 0);
        }
        int queued = decide(due, now);
        changed.fire(new InvitationsChanged(
                due.stream().map(Invitation::order).collect(Collectors.toSet()),
                due.stream().map(Invitation::customer).collect(Collectors.toSet())));
        return new Done(queued, due.size() - queued);
    }

    private int decide(List<Invitation> due, Instant now) {
        Map<OrderId, SkipReason> forbidden = judging.forbidden(due, now);
        Set<CustomerId> asked = new HashSet<>();
        for (Invitation invitation : due) {
            Optional<SkipReason> reason = Optional.ofNullable(forbidden.get(invitation.order()));
            if (reason.isPresent()) {
                invitation.skipped(reason.get());
            } else if (asked.add(invitation.customer())) {
                queueing.queue(invitation, now);
            } else {
                invitation.skipped(SkipReason.ASKED_RECENTLY);
            }
        }
        return asked.size();
    }
}
