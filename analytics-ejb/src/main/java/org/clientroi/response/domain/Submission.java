package org.clientroi.response.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.survey.domain.ChoiceQuestion;

/**
 * One page as it is sent. What is not in it was not answered, and what was said about it before stays.
 *
 * @param scores empty where "not applicable" was chosen
 * @param comment the reason for the recommendation
 */
public record Submission(
        SurveyStep step,
        Map<ScoredQuestion, Optional<Integer>> scores,
        Optional<String> comment,
        Map<ChoiceQuestion, Picked> picked) {

    private static final int LONGEST_NUMBER = 60;

    public Submission {
        scores = Map.copyOf(scores);
        comment = comment.flatMap(Answer::tidy);
        picked = asked(picked);
    }

    /** The first page. */
    public static Submission ofScore(Optional<Integer> score, Optional<String> comment) {
        return new Submission(
                SurveyStep.SCORE,
                score.map(given -> Map.of(ScoredQuestion.NPS, Optional.of(given)))
                        .orElse(Map.of()),
                comment,
                Map.of());
    }

    /** What the questionnaire asks: nothing is replied to a question that another reply leaves out. */
    private static Map<ChoiceQuestion, Picked> asked(Map<ChoiceQuestion, Picked> picked) {
        Map<ChoiceQuestion, Picked> asked = new EnumMap<>(ChoiceQuestion.class);
        for (ChoiceQuestion question : ChoiceQuestion.values()) {
            Optional<Picked> deciding = question.dependsOn().map(picked::get);
            if (deciding.filter(reply -> !question.isAskedAfter(reply.options()))
                    .isPresent()) {
                asked.put(question, Picked.NOTHING);
            } else if (deciding.isPresent() || picked.containsKey(question)) {
                asked.put(question, withWordsThatBelong(question, picked.getOrDefault(question, Picked.NOTHING)));
            }
        }
        return asked;
    }

    private static Picked withWordsThatBelong(ChoiceQuestion question, Picked reply) {
        return new Picked(reply.options(), reply.words().filter(_ -> question.takesWordsBeside(reply.options())));
    }

    public Optional<Integer> score() {
        return Optional.ofNullable(scores.get(ScoredQuestion.NPS)).flatMap(score -> score);
    }

    /** The field that cannot be stored as it is, if there is one. */
    public Optional<String> mistake() {
        if (step == SurveyStep.SCORE && score().isEmpty()
                || !scores.entrySet().stream().allMatch(Submission::allows)) {
            return Optional.of("score");
        }
        if (comment.filter(Answer::isTooLong).isPresent()) {
            return Optional.of("comment");
        }
        if (step == SurveyStep.PROBLEM && saysNothing()) {
            return Optional.of("problem");
        }
        return picked.entrySet().stream()
                .filter(entry -> !allows(entry.getKey(), entry.getValue()))
                .map(entry -> entry.getKey().code())
                .findFirst();
    }

    private boolean saysNothing() {
        return scores.isEmpty() && comment.isEmpty() && picked.values().stream().allMatch(Picked::isNothing);
    }

    private static boolean allows(Map.Entry<ScoredQuestion, Optional<Integer>> given) {
        return given.getValue()
                .map(given.getKey()::allows)
                .orElseGet(() -> ScoredQuestion.RATINGS.contains(given.getKey()));
    }

    private static boolean allows(ChoiceQuestion question, Picked reply) {
        int longest = question == ChoiceQuestion.CONTACT ? LONGEST_NUMBER : Answer.LONGEST_COMMENT;
        return question.allows(reply.options())
                && reply.words().filter(words -> words.length() > longest).isEmpty();
    }
}
