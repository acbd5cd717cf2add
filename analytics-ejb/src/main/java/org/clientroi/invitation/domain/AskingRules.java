package org.clientroi.invitation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clientroi.shop.domain.Shop;

/** Who is asked, when, and why not. */
public final class AskingRules {

    /** A delivery that ClientROI learns of later than this is history: nobody is asked about it. */
    private static final Duration TOO_LATE = Duration.ofDays(14);

    private AskingRules() {}

    /**
     * The plan for a delivery. Whoever is due already, because asking was switched on later or the server was down,
     * keeps a due time in the past and is asked at once.
     *
     * @param reachedUsAt when ClientROI learned what makes it possible to ask
     */
    public static Plan plan(AskedOrder order, Shop shop, CustomerHistory history, Instant reachedUsAt, Instant now) {
        Optional<Instant> arrivedAt = order.arrivedAt();
        if (arrivedAt.isEmpty() || !isAskedAbout(arrivedAt.get(), shop)) {
            return new Plan.Nothing();
        }
        Optional<SkipReason> forbidden = forbidden(order, history);
        if (forbidden.isPresent()) {
            return new Plan.Skip(forbidden.get());
        }
        if (arrivedAt.get().plus(TOO_LATE).isBefore(reachedUsAt)) {
            return new Plan.Skip(SkipReason.TOO_OLD);
        }
        Instant dueAt = AskingTime.dueAt(order, arrivedAt.get(), shop);
        return history.isAskedRecently(dueAt.isAfter(now) ? dueAt : now)
                ? new Plan.Skip(SkipReason.ASKED_RECENTLY)
                : new Plan.Ask(dueAt);
    }

    /**
     * Why a planned mail must not go after all, now that it is due, or one of the outbox, now that it could leave: days may
     * lie between them. {@code history} is of other mails.
     */
    public static Optional<SkipReason> forbiddenNow(AskedOrder order, Shop shop, CustomerHistory history, Instant now) {
        return forbiddenReminder(order, shop, history)
                .or(() -> history.isAskedRecently(now) ? Optional.of(SkipReason.ASKED_RECENTLY) : Optional.empty());
    }

    /** Why the reminder of a mail that went must not follow; that this mail went is no reason. */
    public static Optional<SkipReason> forbiddenReminder(AskedOrder order, Shop shop, CustomerHistory history) {
        return order.arrivedAt().filter(at -> isAskedAbout(at, shop)).isEmpty()
                ? Optional.of(SkipReason.NOT_ASKING)
                : forbidden(order, history);
    }

    private static boolean isAskedAbout(Instant arrivedAt, Shop shop) {
        return shop.askingSince().filter(arrivedAt::isAfter).isPresent();
    }

    private static Optional<SkipReason> forbidden(AskedOrder order, CustomerHistory history) {
        if (order.erased()) {
            return Optional.of(SkipReason.ERASED);
        }
        if (order.isCancelled()) {
            return Optional.of(SkipReason.CANCELLED);
        }
        if (Marketplaces.sold(order)) {
            return Optional.of(SkipReason.MARKETPLACE);
        }
        if (order.email().isEmpty()) {
            return Optional.of(SkipReason.NO_ADDRESS);
        }
        return order.surveyAllowed().orElse(true)
                ? history.forbids(order.email().get(), order.shop())
                : Optional.of(SkipReason.NOT_ALLOWED);
    }
}
