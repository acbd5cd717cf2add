package org.clientroi.web.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;

/** Reads what a page's form sent as what its customer says. */
final class SentForms {

    private static final List<ChoiceQuestion> DETAILS = List.of(
            ChoiceQuestion.PROBLEM, ChoiceQuestion.PROBLEM_KIND, ChoiceQuestion.CONTACT, ChoiceQuestion.CALL_TIME);

    private SentForms() {}

    static Submission first(FormBody form, boolean problem) {
        Optional<Integer> score = score(form);
        return problem
                ? new Submission(
                        SurveyStep.PROBLEM,
                        score.map(given -> Map.of(ScoredQuestion.NPS, Optional.of(given)))
                                .orElse(Map.of()),
                        form.field("comment"),
                        picked(form, DETAILS))
                : Submission.ofScore(score, form.field("comment"));
    }

    static Optional<Integer> score(FormBody form) {
        return form.field("score").flatMap(Arrival::score);
    }

    static Submission details(FormBody form) {
        return new Submission(
                SurveyStep.DETAILS, scores(form, ScoredQuestion.RATINGS), Optional.empty(), picked(form, DETAILS));
    }

    static Submission last(FormBody form, LastQuestion asked) {
        return new Submission(
                SurveyStep.LAST,
                scores(form, ScoredQuestion.find(asked.code()).stream().toList()),
                Optional.empty(),
                picked(form, asked.choice().stream().toList()));
    }

    private static Map<ScoredQuestion, Optional<Integer>> scores(FormBody form, List<ScoredQuestion> questions) {
        Map<ScoredQuestion, Optional<Integer>> scores = new HashMap<>();
        for (ScoredQuestion question : questions) {
            form.field(question.code())
                    .filter(typed -> typed.equals(Filled.NOT_APPLICABLE) || typed.matches("[0-9]"))
                    .ifPresent(typed -> scores.put(
                            question,
                            typed.equals(Filled.NOT_APPLICABLE)
                                    ? Optional.empty()
                                    : Optional.of(Integer.valueOf(typed))));
        }
        return scores;
    }

    private static Map<ChoiceQuestion, Picked> picked(FormBody form, List<ChoiceQuestion> questions) {
        Map<ChoiceQuestion, Picked> picked = new EnumMap<>(ChoiceQuestion.class);
        for (ChoiceQuestion question : questions) {
            Picked reply =
                    withWhatTypingMeans(question, new Picked(form.ticked(question.code()), words(form, question)));
            if (!reply.isNothing()) {
                picked.put(question, reply);
            }
        }
        return picked;
    }

    private static Optional<String> words(FormBody form, ChoiceQuestion question) {
        return switch (question) {
            case CONTACT -> form.field("phone");
            case MISSING -> form.field("words");
            default -> Optional.empty();
        };
    }

    /** Who types a number and ticks nothing wants to be called. */
    private static Picked withWhatTypingMeans(ChoiceQuestion question, Picked reply) {
        if (!reply.options().isEmpty() || reply.words().isEmpty()) {
            return reply;
        }
        return new Picked(Set.of(question == ChoiceQuestion.CONTACT ? "phone" : "something"), reply.words());
    }
}
