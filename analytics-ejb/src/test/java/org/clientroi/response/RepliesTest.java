package org.clientroi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ProblemState;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.OrderId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class RepliesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;
    private final AnsweredShop shop;
    private final OrderId order;

    RepliesTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
        order = shop.order("LU-1", NOW.minus(Duration.ofDays(8)), NOW.minus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void whoSaidNothingIsNotThere() {
        assertThat(replies()).isEmpty();
    }

    @Test
    void whoCallsBackReadsTheScoreTheProblemAndTheWishAsLastSaid() {
        rooms.get(AnsweringSurvey.class).answer(shop.invite(order), Optional.of(2), Optional.of("Cassée"), NOW);
        give(ChoiceQuestion.PROBLEM, List.of("unsolved"), "");
        give(ChoiceQuestion.PROBLEM_KIND, List.of("not_received", "damaged"), "");
        give(ChoiceQuestion.CONTACT, List.of("phone"), "06 12 34 56 78");
        give(ChoiceQuestion.CALL_TIME, List.of("evening"), "");

        assertThat(replies())
                .containsExactly(new Reply(
                        order,
                        shop.id(),
                        shop.customerOf(order),
                        Optional.of(2),
                        Optional.of("Cassée"),
                        Optional.of(ProblemState.UNSOLVED),
                        Set.of(ProblemKind.NOT_RECEIVED, ProblemKind.DAMAGED),
                        Optional.of(new ContactWish.ByPhone(
                                Optional.of("06 12 34 56 78"), Optional.of(ContactWish.PartOfDay.EVENING)))));
    }

    @Test
    void aProblemCountsEvenWithoutAScoreAndNoThanksIsAWishToo() {
        give(ChoiceQuestion.PROBLEM, List.of("solved"), "");
        give(ChoiceQuestion.CONTACT, List.of("none"), "");

        Reply reply = replies().getFirst();

        assertThat(reply.score()).isEmpty();
        assertThat(reply.problem()).contains(ProblemState.SOLVED);
        assertThat(reply.problems()).isEmpty();
        assertThat(reply.contact()).contains(new ContactWish.None());
    }

    @Test
    void theTelephoneNumberOfWhoIsErasedIsGone() {
        give(ChoiceQuestion.CONTACT, List.of("phone"), "06 12 34 56 78");

        rooms.tell(new CustomersErased(Set.of(shop.customerOf(order)), Set.of(order), Set.of()));

        assertThat(replies().getFirst().contact())
                .contains(new ContactWish.ByPhone(Optional.empty(), Optional.empty()));
        Instant at = rooms.jdbi()
                .withHandle(handle -> handle.createQuery("select first_replied_at from reply")
                        .mapTo(Instant.class)
                        .one());
        assertThat(at).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
    }

    @Test
    void everyProblemAndWishThatCanBeChosenCanBeRead() {
        assertThat(ChoiceQuestion.PROBLEM.options()).hasSameSizeAs(ProblemState.values());
        assertThat(ChoiceQuestion.PROBLEM_KIND.options()).hasSameSizeAs(ProblemKind.values());
        for (ChoiceQuestion question :
                List.of(ChoiceQuestion.PROBLEM, ChoiceQuestion.PROBLEM_KIND, ChoiceQuestion.CONTACT)) {
            for (String option : question.options()) {
                OrderId other = shop.order(question + option, NOW.minus(Duration.ofDays(8)), null);
                give(other, question, List.of(option), "");
                assertThat(rooms.get(Replies.class).of(Set.of(other))).hasSize(1);
            }
        }
    }

    private List<Reply> replies() {
        return rooms.inTransaction(
                () -> List.copyOf(rooms.get(Replies.class).of(Set.of(order)).values()));
    }

    private void give(ChoiceQuestion question, List<String> options, String words) {
        give(order, question, options, words);
    }

    private void give(OrderId about, ChoiceQuestion question, List<String> options, String words) {
        rooms.inTransaction(() -> {
            rooms.get(GivenReplies.class)
                    .add(List.of(GivenReply.first(
                            new GivenReply.Key(about, question),
                            shop.id(),
                            AnsweredShop.ZONE,
                            new Choice(options, Optional.of(words), NOW))));
            return about;
        });
    }
}
