package org.clientroi.web.page;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.survey.domain.ChoiceQuestion;

/** What is chosen and typed in the forms of the later pages: what was sent just now, or what was stored before. */
record Filled(Map<ChoiceQuestion, Picked> picked, Map<String, String> scores) {

    static final String NOT_APPLICABLE = "na";

    static final Filled EMPTY = new Filled(Map.of(), Map.of());

    static Filled of(Submission sent) {
        return new Filled(sent.picked(), codes(sent.scores()));
    }

    static Filled of(Replied replied) {
        return new Filled(
                replied.choices().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> picked(entry.getValue().last()))),
                codes(replied.scores().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().last().score()))));
    }

    private static Picked picked(Choice choice) {
        return new Picked(new HashSet<>(choice.options()), choice.words());
    }

    private static Map<String, String> codes(Map<ScoredQuestion, Optional<Integer>> scores) {
        return scores.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().code(),
                        entry -> entry.getValue().map(String::valueOf).orElse(NOT_APPLICABLE)));
    }

    boolean isChosen(ChoiceQuestion question, String option) {
        return options(question).contains(option);
    }

    private Set<String> options(ChoiceQuestion question) {
        return picked.getOrDefault(question, Picked.NOTHING).options();
    }

    String words(ChoiceQuestion question) {
        return picked.getOrDefault(question, Picked.NOTHING).words().orElse("");
    }

    boolean isGraded(String question, String grade) {
        return grade.equals(scores.get(question));
    }
}
