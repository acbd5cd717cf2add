package org.clientroi.survey.domain;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.clientroi.shared.InvitationId;

/** The one optional question at the end, drawn by customer. */
public enum LastQuestion {
    /** Q6a. */
    CHOSEN_FOR(ChoiceQuestion.CHOSEN_FOR),
    /** Q6b. */
    MATTERS_MOST(ChoiceQuestion.MATTERS_MOST),
    /** Q6c. */
    MISSING(ChoiceQuestion.MISSING),
    /** Q6d. */
    SEEN_BEFORE(ChoiceQuestion.SEEN_BEFORE),
    /** Q6e. */
    TOLD_OTHERS(ChoiceQuestion.TOLD_OTHERS),
    /** Q6f. */
    LISTENS("listens"),
    /** Q6g: how easy it was to get the problem solved. */
    EASE("ces");

    private final String code;
    private final Optional<ChoiceQuestion> choice;

    LastQuestion(ChoiceQuestion choice) {
        this.code = choice.code();
        this.choice = Optional.of(choice);
    }

    LastQuestion(String code) {
        this.code = code;
        this.choice = Optional.empty();
    }

    /** Of all customers as many get each; the same one, however often the page is opened. Ease comes first of a problem. */
    public static LastQuestion drawnFor(InvitationId invitation, boolean hadProblem) {
        if (hadProblem) {
            return EASE;
        }
        List<LastQuestion> drawn =
                Stream.of(values()).filter(question -> question != EASE).toList();
        return drawn.get(random(invitation).nextInt(drawn.size()));
    }

    /** What shuffles the options, the same way however often the page is opened. */
    static RandomGenerator random(InvitationId invitation) {
        long seed = invitation.value().getMostSignificantBits() * 31
                + invitation.value().getLeastSignificantBits();
        return new SplittableRandom(seed);
    }

    public String code() {
        return code;
    }

    /** Answered by choosing; the others by a score. */
    public Optional<ChoiceQuestion> choice() {
        return choice;
    }
}
