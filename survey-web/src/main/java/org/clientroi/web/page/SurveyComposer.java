package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.invitation.domain.SurveyOpening.ClosedBecause;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.Texts;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;
import org.clientroi.web.Templates;

/** Puts the survey's first page, and what is said where it cannot be answered, into words, in the customer's language and the shop's colour. */
@ApplicationScoped
public class SurveyComposer {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NOT_STORED = 422;

    private final Templates templates;

    @SuppressWarnings("NullAway")
    protected SurveyComposer() {
        this(null);
    }

    @Inject
    SurveyComposer(Templates templates) {
        this.templates = templates;
    }

    /** What a link shows; {@code sent} is what came back with a mistake in it. */
    public Page survey(SurveyReading reading, Visit visit, Optional<Entry> sent) {
        Entry entry = sent.orElseGet(() -> firstSight(reading.replied(), visit));
        return switch (reading.opening()) {
            case SurveyOpening.Open(var facts) -> form(facts, around(facts, reading, visit), Optional.empty(), entry);
            case SurveyOpening.Editable editable -> {
                Surroundings around = around(editable.facts(), reading, visit);
                yield form(editable.facts(), around, earlier(editable, reading.answers(), around.words()), entry);
            }
            case SurveyOpening.Expired(var facts) -> expired(facts, around(facts, reading, visit));
            case SurveyOpening.Closed(var facts, var reason) -> closed(reason, around(facts, reading, visit));
            case SurveyOpening.Unknown _ -> unknown(visit);
        };
    }

    static Surroundings around(SurveyFacts facts, SurveyReading reading, Visit visit) {
        Optional<String> optOut = reading.unsubscribeToken().map(token -> "/u/" + token);
        return Surroundings.of(facts.identity(), facts.letterhead(), facts.language(), optOut, visit);
    }

    private static Entry firstSight(Replied replied, Visit visit) {
        Optional<Answer> answers = replied.last(ScoredQuestion.NPS);
        Optional<Integer> given = answers.flatMap(Answer::score);
        String comment = answers.flatMap(Answer::comment)
                .or(() -> replied.last(ChoiceQuestion.REASON).flatMap(Choice::words))
                .orElse("");
        return new Entry(visit.score().or(() -> given), comment, Filled.of(replied), Optional.empty());
    }

    private Page form(SurveyFacts facts, Surroundings around, Optional<String> earlier, Entry entry) {
        Texts words = around.words();
        Visit visit = around.visit();
        boolean mistaken = entry.mistake().isPresent();
        String title = visit.problem() ? "problem.title" : "survey.title";
        Layout layout = mistaken ? around.titledWithMistake(title) : around.titled(title);
        SurveyPage page = new SurveyPage(
                layout,
                heading(facts, words),
                delivered(facts, words),
                earlier,
                visit.problem() ? Optional.of(problem(facts, entry, words)) : Optional.empty(),
                visit.problem() ? Optional.empty() : Optional.of(visit.toProblem()),
                visit.toSend(),
                words.get("q1", facts.identity().name()),
                entry);
        return new Page(mistaken ? NOT_STORED : OK, templates.render("page/survey.jte", page), layout.style());
    }

    private static String heading(SurveyFacts facts, Texts words) {
        String number = facts.orderNumber().orElse("");
        return facts.firstName()
                .map(name -> words.get("survey.headingWithName", name, number))
                .orElseGet(() -> words.get("survey.heading", number))
                .strip();
    }

    private static Optional<String> delivered(SurveyFacts facts, Texts words) {
        String state = facts.collectionKnown() ? "survey.delivered" : "survey.available";
        return facts.deliveredOn()
                .map(day -> Moments.day(day, words.language()))
                .map(day -> facts.product()
                        .map(product -> words.get(state + "Product", day, product))
                        .orElseGet(() -> words.get(state, day)));
    }

    private static Optional<String> earlier(SurveyOpening.Editable editable, Optional<Answers> answers, Texts words) {
        return answers.flatMap(known -> known.last().score())
                .map(score -> words.get("survey.earlier", score, until(editable, words)));
    }

    static String until(SurveyOpening.Editable editable, Texts words) {
        return Moments.moment(
                editable.until().atZone(editable.facts().identity().zone()), words.language());
    }

    private static SurveyPage.Problem problem(SurveyFacts facts, Entry entry, Texts words) {
        String said = phone(facts)
                .map(phone -> words.get("problem.tellOrCall", phone))
                .orElseGet(() -> words.get("problem.tell"));
        PostDeliveryQuestionnaire questionnaire =
                PostDeliveryQuestionnaire.of(facts.identity().name(), words.language());
        return new SurveyPage.Problem(said, ProblemFields.of(questionnaire, entry.filled()));
    }

    /** A number that is not broken over two lines. */
    private static Optional<String> phone(SurveyFacts facts) {
        return facts.letterhead().phone().map(phone -> phone.replace(' ', '\u00a0'));
    }

    private Page expired(SurveyFacts facts, Surroundings around) {
        Texts words = around.words();
        String problem =
                phone(facts).map(phone -> words.get("expired.2phone", phone)).orElseGet(() -> words.get("expired.2"));
        return notice(GONE, around.titled("expired.title"), List.of(words.get("expired.1"), problem));
    }

    private Page closed(ClosedBecause reason, Surroundings around) {
        return switch (reason) {
            case ANSWERED -> notice(GONE, around, "answered.title", "answered.1");
            case OPTED_OUT -> notice(GONE, around, "closedByOptOut.title", "closedByOptOut.1");
            case ERASED, OTHER -> notice(GONE, around, "withdrawn.title", "withdrawn.1");
        };
    }

    private Page unknown(Visit visit) {
        return notice(NOT_FOUND, Surroundings.ofNobody(visit), "unknown.title", "unknown.1", "unknown.2");
    }

    private Page notice(int status, Surroundings around, String title, String... sentences) {
        List<String> paragraphs =
                Arrays.stream(sentences).map(key -> around.words().get(key)).toList();
        return notice(status, around.titled(title), paragraphs);
    }

    private Page notice(int status, Layout layout, List<String> paragraphs) {
        return new Page(
                status, templates.render("page/notice.jte", new NoticePage(layout, paragraphs)), layout.style());
    }
}
