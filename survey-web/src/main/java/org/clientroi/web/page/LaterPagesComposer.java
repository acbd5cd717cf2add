package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.invitation.domain.SurveyOpening.ClosedBecause;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.Texts;
import org.clientroi.survey.domain.LastQuestion;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;
import org.clientroi.web.Templates;

/** Puts the pages that follow an answer into words. Each is empty where there is none: then the first page says why. */
@ApplicationScoped
public class LaterPagesComposer {

    private static final int OK = 200;
    private static final int NOT_STORED = 422;

    private final Templates templates;

    @SuppressWarnings("NullAway")
    protected LaterPagesComposer() {
        this(null);
    }

    @Inject
    LaterPagesComposer(Templates templates) {
        this.templates = templates;
    }

    /** Page 2. Who comes from the page for problems has replied to the half of it that asks for them. */
    Optional<Page> details(SurveyReading reading, Visit visit, Optional<Refused> refused) {
        if (!(reading.opening() instanceof SurveyOpening.Editable editable)) {
            return Optional.empty();
        }
        Surroundings around = SurveyComposer.around(editable.facts(), reading, visit);
        Filled filled = refused.map(Refused::filled).orElseGet(() -> Filled.of(reading.replied()));
        PostDeliveryQuestionnaire questionnaire = questionnaire(editable.facts(), around.words());
        String heading = reading.answers().isPresent() ? "details.heading" : "details.headingNoted";
        Layout layout =
                refused.isPresent() ? around.titledWithMistake("details.title") : around.titled("details.title");
        DetailsPage page = new DetailsPage(
                layout,
                around.words().get(heading),
                visit.problem() ? Optional.empty() : Optional.of(ProblemFields.of(questionnaire, filled)),
                RatingFields.of(questionnaire.ratings(), filled),
                visit.toSend(),
                refused.map(Refused::mistake));
        return Optional.of(page("page/details.jte", page, layout, refused));
    }

    /** Page 3. */
    Optional<Page> thanks(SurveyReading reading, Visit visit, String surveyPath, Optional<Refused> refused) {
        return switch (reading.opening()) {
            case SurveyOpening.Editable editable -> {
                Surroundings around = SurveyComposer.around(editable.facts(), reading, visit);
                String until = around.words().get("thanks.until", SurveyComposer.until(editable, around.words()));
                Optional<LastField> last = last(reading, editable.facts(), around, refused);
                ThanksPage.Edit edit = new ThanksPage.Edit(until, visit.to(surveyPath));
                yield Optional.of(thanks(reading, editable.facts(), around, last, Optional.of(edit), refused));
            }
            case SurveyOpening.Closed(var facts, var reason)
            when reason == ClosedBecause.ANSWERED -> {
                Surroundings around = SurveyComposer.around(facts, reading, visit);
                yield Optional.of(thanks(reading, facts, around, Optional.empty(), Optional.empty(), refused));
            }
            default -> Optional.empty();
        };
    }

    private Page thanks(
            SurveyReading reading,
            SurveyFacts facts,
            Surroundings around,
            Optional<LastField> last,
            Optional<ThanksPage.Edit> edit,
            Optional<Refused> refused) {
        Layout layout = refused.isPresent() ? around.titledWithMistake("thanks.title") : around.titled("thanks.title");
        Optional<Answer> answer = reading.replied().last(ScoredQuestion.NPS);
        ThanksPage page = new ThanksPage(
                layout,
                answer.flatMap(Answer::score),
                answer.flatMap(Answer::comment),
                contact(reading, facts, around.words()),
                last,
                edit,
                refused.map(Refused::mistake));
        return page("page/thanks.jte", page, layout, refused);
    }

    private Page page(String template, Object model, Layout layout, Optional<Refused> refused) {
        return new Page(refused.isPresent() ? NOT_STORED : OK, templates.render(template, model), layout.style());
    }

    private static Optional<String> contact(SurveyReading reading, SurveyFacts facts, Texts words) {
        if (!reading.replied().wantsContact()) {
            return Optional.empty();
        }
        return Optional.of(reading.contactBy()
                .map(by -> words.get(
                        "thanks.contactBy",
                        Moments.moment(by.atZone(facts.identity().zone()), words.language())))
                .orElseGet(() -> words.get("thanks.contact")));
    }

    /** The question that this customer is asked last, until it has been answered. */
    static Optional<LastQuestion> asked(SurveyReading reading) {
        return reading.opening() instanceof SurveyOpening.Editable(var facts, var _, var _)
                ? Optional.of(LastQuestion.drawnFor(
                                facts.invitation(), reading.replied().hadProblem()))
                        .filter(question -> !isAnswered(question, reading.replied()))
                : Optional.empty();
    }

    private static boolean isAnswered(LastQuestion question, Replied replied) {
        return question.choice()
                .map(choice -> replied.last(choice).isPresent())
                .orElseGet(() -> ScoredQuestion.find(question.code())
                        .flatMap(replied::last)
                        .isPresent());
    }

    private static Optional<LastField> last(
            SurveyReading reading, SurveyFacts facts, Surroundings around, Optional<Refused> refused) {
        PostDeliveryQuestionnaire questionnaire = questionnaire(facts, around.words());
        Filled filled = refused.map(Refused::filled).orElse(Filled.EMPTY);
        String action = around.visit().toSend();
        return asked(reading)
                .map(question -> question.choice()
                        .map(choice -> LastField.of(questionnaire.shuffled(choice, facts.invitation()), filled, action))
                        .orElseGet(() -> LastField.of(questionnaire.scored(question), filled, action)));
    }

    private static PostDeliveryQuestionnaire questionnaire(SurveyFacts facts, Texts words) {
        return PostDeliveryQuestionnaire.of(facts.identity().name(), words.language());
    }
}
