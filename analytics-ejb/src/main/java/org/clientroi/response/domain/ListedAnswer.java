package org.clientroi.response.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.OrderId;

/**
 * What a customer said about an order, as it is listed. Of who wrote without giving a score the words stand alone.
 *
 * @param number empty for an order without one, and once the person was erased
 * @param incident what the shop itself recorded of the order
 * @param problems what the customer said was wrong, as last said
 * @param contactAsked by telephone or e-mail, as last said
 */
public record ListedAnswer(
        UUID id,
        OrderId order,
        Optional<String> number,
        ScoredQuestion question,
        Answers answers,
        Optional<String> incident,
        Set<ProblemKind> problems,
        boolean contactAsked) {

    public ListedAnswer {
        problems = Set.copyOf(problems);
    }

    /** The words, as they were first written: edited ones stand beside them only where they differ. */
    public Optional<String> words() {
        return answers.first().comment();
    }

    public Optional<String> laterWords() {
        return answers.last().comment().filter(last -> !words().equals(Optional.of(last)));
    }

    public boolean isScoreEdited() {
        return !answers.first().score().equals(answers.last().score());
    }
}
