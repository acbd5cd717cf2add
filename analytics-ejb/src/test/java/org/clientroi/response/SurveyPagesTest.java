package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.order.application.ExportingCustomer;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.application.ReadingSurvey;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each page of the questionnaire is stored as it is sent. */
@EveryDatabase
class SurveyPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;
    private final AnsweredShop shop;
    private final OrderId order;
    private final String token;

    SurveyPagesTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
        order = shop.order("LU-1", NOW.minus(Duration.ofDays(8)), NOW.minus(Duration.ofDays(3)));
        token = shop.invite(order);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyPageIsStoredAsItIsSent() {
        send(Submission.ofScore(Optional.of(9), Optional.empty()));
        assertThat(replied().choices()).isEmpty();

        assertThat(send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of())))
                .isEqualTo(new AnswerResult.Stored());
        assertThat(send(last(ChoiceQuestion.CHOSEN_FOR, Picked.of("price", "trust"))))
                .isEqualTo(new AnswerResult.Stored());

        assertThat(replied().last(ChoiceQuestion.PROBLEM))
                .map(choice -> choice.options())
                .contains(List.of("none"));
        assertThat(replied().last(ChoiceQuestion.CHOSEN_FOR))
                .map(choice -> choice.options())
                .contains(List.of("price", "trust"));
        assertThat(steps()).containsExactlyInAnyOrder("score", "details", "last");
        assertThat(rooms.told(AnswersChanged.class)).hasSize(3);
    }

    @Test
    void notApplicableIsAnAnswerAndNotAnsweredIsNone() {
        send(Submission.ofScore(Optional.of(9), Optional.empty()));

        send(details(
                Map.of(),
                Map.of(
                        ScoredQuestion.CONDITION, Optional.of(4),
                        ScoredQuestion.SERVICE, Optional.empty())));

        assertThat(replied().last(ScoredQuestion.CONDITION))
                .flatMap(answer -> answer.score())
                .contains(4);
        assertThat(replied().last(ScoredQuestion.SERVICE)).isPresent();
        assertThat(replied().last(ScoredQuestion.SERVICE))
                .flatMap(answer -> answer.score())
                .isEmpty();
        assertThat(replied().last(ScoredQuestion.PRODUCT)).isEmpty();
    }

    @Test
    void whatIsNotSentAgainStaysAndTheFirstReplyStaysBesideTheLast() {
        send(Submission.ofScore(Optional.of(3), Optional.empty()));
        send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("unsolved")), Map.of()));
        rooms.later(Duration.ofDays(2));

        assertThat(send(details(
                        Map.of(ChoiceQuestion.PROBLEM, Picked.of("solved")),
                        Map.of(ScoredQuestion.PRODUCT, Optional.of(5)))))
                .isEqualTo(new AnswerResult.Stored());
        assertThat(send(details(Map.of(), Map.of()))).isEqualTo(new AnswerResult.Edited());

        assertThat(row("problem"))
                .containsEntry("first_choice", "unsolved")
                .containsEntry("last_choice", "solved")
                .containsEntry("edits", 1);
        assertThat(rooms.told(AnswersChanged.class)).hasSize(3);
    }

    @Test
    void nothingIsRepliedToAQuestionThatAnotherReplyLeavesOut() {
        send(Submission.ofScore(Optional.of(3), Optional.empty()));
        send(details(
                Map.of(
                        ChoiceQuestion.PROBLEM, Picked.of("none"),
                        ChoiceQuestion.PROBLEM_KIND, Picked.of("late"),
                        ChoiceQuestion.CONTACT, new Picked(Set.of("email"), Optional.of("06 12 34 56 78")),
                        ChoiceQuestion.CALL_TIME, Picked.of("morning")),
                Map.of()));

        assertThat(replied().choices().keySet())
                .containsExactlyInAnyOrder(ChoiceQuestion.PROBLEM, ChoiceQuestion.CONTACT);
        assertThat(row("contact")).containsEntry("last_words", null);
    }

    @Test
    void theKindOfAProblemGoesWithTheProblem() {
        send(Submission.ofScore(Optional.of(3), Optional.empty()));
        send(details(
                Map.of(
                        ChoiceQuestion.PROBLEM, Picked.of("unsolved"),
                        ChoiceQuestion.PROBLEM_KIND, Picked.of("late", "damaged")),
                Map.of()));
        assertThat(row("problem_kind")).containsEntry("last_choice", "late,damaged");

        send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of()));

        assertThat(row("problem_kind"))
                .containsEntry("first_choice", "late,damaged")
                .containsEntry("last_choice", "");
    }

    @Test
    void aProblemCanBeToldWithoutAScoreAndTheScoreIsStillPossible() {
        Submission told = new Submission(
                SurveyStep.PROBLEM,
                Map.of(),
                Optional.of("Rien reçu"),
                Map.of(ChoiceQuestion.PROBLEM, Picked.of("unsolved")));

        assertThat(send(told)).isEqualTo(new AnswerResult.Stored());
        assertThat(shop.rows()).isEmpty();
        assertThat(row("reason")).containsEntry("last_words", "Rien reçu");
        assertThat(rooms.inTransaction(() -> rooms.get(Invitations.class)
                        .findBySurveyToken(token)
                        .orElseThrow()
                        .state()))
                .isEqualTo(InvitationState.ANSWERED);
        assertThat(rooms.get(ReadingSurvey.class).read(token).opening()).isInstanceOf(SurveyOpening.Editable.class);

        assertThat(send(Submission.ofScore(Optional.of(2), Optional.empty()))).isEqualTo(new AnswerResult.Stored());
        assertThat(shop.rows()).hasSize(1);
    }

    @Test
    void aPageForProblemsThatSaysNothingIsNoAnswer() {
        assertThat(send(new Submission(SurveyStep.PROBLEM, Map.of(), Optional.empty(), Map.of())))
                .isEqualTo(new AnswerResult.Invalid("problem"));
        assertThat(steps()).isEmpty();
    }

    @Test
    void theLaterPagesComeAfterAnAnswer() {
        assertThat(send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of())))
                .isEqualTo(new AnswerResult.Invalid("score"));

        send(Submission.ofScore(Optional.of(9), Optional.empty()));
        rooms.later(Duration.ofDays(7).plusSeconds(1));
        assertThat(send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of())))
                .isEqualTo(new AnswerResult.Closed());
    }

    @Test
    void aReplyThatTheQuestionnaireDoesNotHaveIsNamed() {
        send(Submission.ofScore(Optional.of(9), Optional.empty()));

        assertThat(send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("perhaps")), Map.of())))
                .isEqualTo(new AnswerResult.Invalid("problem"));
        assertThat(send(last(ChoiceQuestion.CHOSEN_FOR, Picked.of("price", "trust", "range"))))
                .isEqualTo(new AnswerResult.Invalid("chosen_for"));
        assertThat(send(details(
                        Map.of(ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("0".repeat(61)))),
                        Map.of())))
                .isEqualTo(new AnswerResult.Invalid("contact"));
        assertThat(send(details(Map.of(), Map.of(ScoredQuestion.PRODUCT, Optional.of(6)))))
                .isEqualTo(new AnswerResult.Invalid("score"));
        assertThat(send(details(Map.of(), Map.of(ScoredQuestion.LISTENS, Optional.empty()))))
                .isEqualTo(new AnswerResult.Invalid("score"));
        assertThat(steps()).containsExactly("score");
    }

    @Test
    void aTelephoneNumberIsInTheExportAndGoesWithThePerson() {
        send(Submission.ofScore(Optional.of(1), Optional.empty()));
        send(details(
                Map.of(ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("06 12 34 56 78"))), Map.of()));
        assertThat(export())
                .isEqualTo(List.of(Map.of(
                        "shop", "lumen",
                        "order_number", "LU-1",
                        "question", "contact",
                        "first_choice", "phone",
                        "first_words", "06 12 34 56 78",
                        "last_choice", "phone",
                        "last_words", "06 12 34 56 78",
                        "first_replied_at", "2026-11-20T09:00:00Z",
                        "last_replied_at", "2026-11-20T09:00:00Z")));

        rooms.tell(new CustomersErased(Set.of(shop.customerOf(order)), Set.of(order), Set.of()));

        assertThat(row("contact"))
                .containsEntry("first_choice", "phone")
                .containsEntry("first_words", null)
                .containsEntry("last_words", null);
    }

    @Test
    void anotherZoneCountsTheDaysOfRepliesAnew() {
        rooms.clock().moveTo(Instant.parse("2026-11-20T23:30:00Z"));
        send(Submission.ofScore(Optional.of(9), Optional.empty()));
        send(details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of()));
        assertThat(row("problem")).containsEntry("first_replied_day", 20_778);

        rooms.inTransaction(() -> {
            rooms.jdbi().useHandle(handle -> handle.execute("update shop set time_zone = 'America/Sao_Paulo'"));
            return shop;
        });
        rooms.tell(new ShopZoneChanged(shop.id()));

        assertThat(row("problem")).containsEntry("first_replied_day", 20_777);
    }

    private List<Map<String, String>> export() {
        return Objects.requireNonNull(rooms.get(ExportingCustomer.class)
                .export(EmailAddress.parse("lu-1@example.org").orElseThrow())
                .orElseThrow()
                .others()
                .get("replies"));
    }

    private AnswerResult send(Submission page) {
        return rooms.get(AnsweringSurvey.class)
                .answer(token, page, rooms.clock().instant());
    }

    private static Submission details(
            Map<ChoiceQuestion, Picked> picked, Map<ScoredQuestion, Optional<Integer>> ratings) {
        return new Submission(SurveyStep.DETAILS, ratings, Optional.empty(), picked);
    }

    private static Submission last(ChoiceQuestion question, Picked picked) {
        return new Submission(SurveyStep.LAST, Map.of(), Optional.empty(), Map.of(question, picked));
    }

    private Replied replied() {
        return rooms.get(ReadingSurvey.class).read(token).replied();
    }

    private List<String> steps() {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select step from survey_step")
                        .mapTo(String.class)
                        .list());
    }

    private Map<String, Object> row(String question) {
        return rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select * from reply where question = :question")
                        .bind("question", question)
                        .mapToMap()
                        .one());
    }
}
