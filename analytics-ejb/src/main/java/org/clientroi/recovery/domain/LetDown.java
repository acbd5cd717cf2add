package org.clientroi.recovery.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ProblemState;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.Secrets;

/** Tells from what a customer says whether the customer was let down, and why. */
public final class LetDown {

    /** The highest score after which somebody calls. */
    private static final int LOW = 6;

    private LetDown() {}

    /**
     * None where all is well. A problem that is solved is no reason, whatever its kind; kinds named without a word on
     * whether it is solved count as not solved.
     */
    public static Set<Reason> reasons(Reply reply) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean stands = reply.problem()
                .map(ProblemState.UNSOLVED::equals)
                .orElse(!reply.problems().isEmpty());
        if (stands) {
            reasons.add(Reason.UNSOLVED_PROBLEM);
        }
        if (stands && reply.problems().contains(ProblemKind.NOT_RECEIVED)) {
            reasons.add(Reason.NOT_RECEIVED);
        }
        if (stands && reply.problems().contains(ProblemKind.DAMAGED)) {
            reasons.add(Reason.DAMAGED);
        }
        if (reply.contact().filter(LetDown::isAsked).isPresent()) {
            reasons.add(Reason.CONTACT_ASKED);
        }
        if (reply.score().filter(score -> score <= LOW).isPresent()) {
            reasons.add(Reason.LOW_SCORE);
        }
        return reasons;
    }

    private static boolean isAsked(ContactWish wish) {
        return switch (wish) {
            case ContactWish.ByPhone _, ContactWish.ByEmail _ -> true;
            case ContactWish.None _ -> false;
        };
    }

    /** All that was said, as a hash: the same words give the same. */
    public static String heard(Reply reply) {
        return Secrets.hash(reply.score() + "|" + reply.comment() + "|" + reply.problem() + "|"
                + new TreeSet<>(reply.problems()) + "|" + reply.contact());
    }
}
