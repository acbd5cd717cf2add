package org.clientroi.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.Texts;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;

/** Each page a customer sent, as it was sent first, and what was changed later. */
final class AnswerSteps {

    private final CaseWords cases;
    private final Texts words;
    private final Texts survey;
    private final Map<Instant, List<String>> given = new TreeMap<>();
    private final Map<Instant, List<String>> changed = new TreeMap<>();

    AnswerSteps(CaseWords cases) {
        this.cases = cases;
        this.words = cases.texts();
        this.survey = Texts.of(PostDeliveryQuestionnaire.class, "texts", words.language());
    }

    List<Moment> of(OrderStory story) {
        story.scores().forEach(this::take);
        story.replies().forEach(this::take);
        List<Moment> moments = new ArrayList<>();
        given.forEach((at, notes) -> moments.add(moment("answered", at, notes)));
        changed.forEach((at, notes) -> moments.add(moment("changed", at, notes)));
        return moments;
    }

    private Moment moment(String key, Instant at, List<String> notes) {
        return new Moment(
                at, 3, new CaseSheet.Step(cases.moment(at), words.get("journey." + key), "", List.copyOf(notes)));
    }

    private void take(Response response) {
        ScoredQuestion question = response.key().question();
        Answer first = response.answers().first();
        Answer last = response.answers().last();
        say(given, first.at(), score(question, first), first.comment());
        if (!last.saysTheSameAs(first)) {
            say(
                    changed,
                    last.at(),
                    score(question, last),
                    last.comment().filter(later -> !first.comment().equals(Optional.of(later))));
        }
    }

    private void take(GivenReply reply) {
        ChoiceQuestion question = reply.key().question();
        say(
                given,
                reply.first().at(),
                choice(question, reply.first()),
                reply.first().words());
        if (!reply.last().saysTheSameAs(reply.first())) {
            say(
                    changed,
                    reply.last().at(),
                    choice(question, reply.last()),
                    reply.last().words());
        }
    }

    private static void say(Map<Instant, List<String>> where, Instant at, String said, Optional<String> written) {
        List<String> notes = where.computeIfAbsent(at, _ -> new ArrayList<>());
        if (!said.isEmpty()) {
            notes.add(said);
        }
        written.ifPresent(notes::add);
    }

    private String score(ScoredQuestion question, Answer answer) {
        String score = answer.score()
                .map(each -> words.get(
                        "answers.score",
                        cases.figures().count(each),
                        cases.figures().count(question.highest())))
                .orElseGet(() -> words.get("answers.score.not-applicable"));
        return words.get("journey.said", words.get("answers.question." + question.code()), score);
    }

    /** Words alone, such as the reason of who gave no score, speak for themselves. */
    private String choice(ChoiceQuestion question, Choice choice) {
        String name = words.get("answers.question." + question.code());
        return choice.options().stream()
                .map(option -> option(question, option))
                .reduce((one, other) -> one + ", " + other)
                .map(chosen -> words.get("journey.said", name, chosen))
                .orElse("");
    }

    private String option(ChoiceQuestion question, String option) {
        String key = question.code() + "." + option;
        return survey.has(key) ? survey.get(key) : words.get("answers.question." + option);
    }
}
