package org.clientroi.invitation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;

/**
 * The plan that an order already has.
 *
 * @param wasQueued a mail about it was in the outbox once, so that there can be no other
 */
public record KnownPlan(
        InvitationId id,
        OrderId order,
        InvitationState state,
        Optional<SkipReason> reason,
        Optional<Instant> dueAt,
        boolean wasQueued) {

    /** What put an order aside may be put right, but for these. */
    private static final Set<SkipReason> FOR_GOOD =
            Set.of(SkipReason.OPTED_OUT, SkipReason.ASKED_RECENTLY, SkipReason.ERASED, SkipReason.UNDELIVERABLE);

    /** What calls back a mail that already waits in the outbox. */
    private static final Set<SkipReason> CALLS_BACK =
            Set.of(SkipReason.CANCELLED, SkipReason.NOT_ALLOWED, SkipReason.MARKETPLACE, SkipReason.ERASED);

    /** The plan to replace this one with; empty where it stays. */
    public Optional<Plan> replacedBy(Plan next) {
        return switch (state) {
            case PLANNED ->
                Optional.of(next instanceof Plan.Nothing ? new Plan.Skip(SkipReason.NOT_ASKING) : next)
                        .filter(plan -> !plan.equals(current()));
            case SKIPPED ->
                Optional.of(next)
                        .filter(plan -> isReversible() && !(plan instanceof Plan.Nothing) && !plan.equals(current()));
            case QUEUED ->
                Optional.of(next).filter(plan -> plan instanceof Plan.Skip(SkipReason why) && CALLS_BACK.contains(why));
            case SENT, BOUNCED, ANSWERED, CLOSED -> Optional.empty();
        };
    }

    public boolean isSkipped() {
        return state == InvitationState.SKIPPED;
    }

    private boolean isReversible() {
        return !wasQueued && reason.filter(FOR_GOOD::contains).isEmpty();
    }

    private Plan current() {
        return reason.<Plan>map(Plan.Skip::new)
                .or(() -> dueAt.map(Plan.Ask::new))
                .orElseGet(Plan.Nothing::new);
    }
}
