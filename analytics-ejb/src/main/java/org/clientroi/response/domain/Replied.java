package org.clientroi.response.domain;

import java.util.Map;
import java.util.Optional;
import org.clientroi.survey.domain.ChoiceQuestion;

/** What a customer has said so far about one order, question by question. */
public record Replied(Map<ScoredQuestion, Answers> scores, Map<ChoiceQuestion, GivenReply> choices) {

    public static final Replied NOTHING = new Replied(Map.of(), Map.of());

    public Replied {
        scores = Map.copyOf(scores);
        choices = Map.copyOf(choices);
    }

    public boolean isNothing() {
        return scores.isEmpty() && choices.isEmpty();
    }

    public Optional<Answer> last(ScoredQuestion question) {
        return Optional.ofNullable(scores.get(question)).map(Answers::last);
    }

    public Optional<Choice> last(ChoiceQuestion question) {
        return Optional.ofNullable(choices.get(question)).map(GivenReply::last);
    }

    public boolean hadProblem() {
        return last(ChoiceQuestion.PROBLEM)
                .filter(choice -> !choice.has("none"))
                .isPresent();
    }

    public boolean wantsContact() {
        return last(ChoiceQuestion.CONTACT)
                .filter(choice -> !choice.has("none"))
                .isPresent();
    }
}
