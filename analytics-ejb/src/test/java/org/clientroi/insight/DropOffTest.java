package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.insight.application.MeasuringDropOff;
import org.clientroi.insight.domain.DropOffFindings;
import org.clientroi.insight.domain.DropOffFindings.Question;
import org.clientroi.response.AnsweredShop;
import org.clientroi.response.application.AnsweringSurvey;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class DropOffTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Rooms rooms;
    private final AnsweredShop shop;

    DropOffTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        shop = new AnsweredShop(rooms, "lumen");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void whoStopsIsCountedWhereTheyStop() {
        customer("LU-1", score(9, "Bien"));
        customer("LU-2", score(8, ""), details(Map.of(), Map.of()));
        customer(
                "LU-3",
                score(3, ""),
                details(
                        Map.of(
                                ChoiceQuestion.PROBLEM, Picked.of("unsolved"),
                                ChoiceQuestion.PROBLEM_KIND, Picked.of("late", "damaged"),
                                ChoiceQuestion.CONTACT, Picked.of("phone")),
                        Map.of(
                                ScoredQuestion.PRODUCT, Optional.of(2),
                                ScoredQuestion.SERVICE, Optional.empty())),
                new Submission(
                        SurveyStep.LAST, Map.of(ScoredQuestion.CES, Optional.of(2)), Optional.empty(), Map.of()));
        customer(
                "LU-4",
                new Submission(
                        SurveyStep.PROBLEM,
                        Map.of(),
                        Optional.of("Rien reçu"),
                        Map.of(ChoiceQuestion.PROBLEM, Picked.of("solved"))));

        DropOffFindings findings = findings(TODAY, TODAY).orElseThrow();

        assertThat(findings.started()).isEqualTo(4);
        assertThat(findings.pages())
                .containsExactly(
                        Map.entry("score", 3L),
                        Map.entry("problem", 1L),
                        Map.entry("details", 2L),
                        Map.entry("last", 1L));
        assertThat(findings.questions())
                .contains(
                        new Question("nps", Optional.of(4L), 3, 0),
                        new Question("reason", Optional.of(4L), 2, 0),
                        new Question("problem", Optional.of(4L), 2, 0),
                        new Question("problem_kind", Optional.of(2L), 1, 0),
                        new Question("call_time", Optional.of(1L), 0, 0),
                        new Question("product", Optional.of(4L), 1, 0),
                        new Question("service", Optional.of(4L), 1, 1),
                        new Question("condition", Optional.of(4L), 0, 0),
                        new Question("ces", Optional.empty(), 1, 0));
    }

    @Test
    void aCustomerCountsOnTheDayOfTheFirstReplyWithAllThatFollowed() {
        String token = customer("LU-1", score(9, ""));
        rooms.later(Duration.ofDays(2));
        send(token, details(Map.of(ChoiceQuestion.PROBLEM, Picked.of("none")), Map.of()));

        assertThat(findings(TODAY, TODAY).orElseThrow().pages()).containsEntry("details", 1L);
        assertThat(findings(TODAY.plusDays(1), TODAY.plusDays(3)).orElseThrow().started())
                .isZero();
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        customer("LU-1", score(9, ""));
        AnsweredShop other = new AnsweredShop(rooms, "other");

        assertThat(rooms.get(MeasuringDropOff.class)
                        .answer(ShopScope.only(Set.of(other.id())), shop.id(), new DateRange(TODAY, TODAY)))
                .isEmpty();
        assertThat(rooms.get(MeasuringDropOff.class)
                        .answer(ShopScope.only(Set.of(other.id())), other.id(), new DateRange(TODAY, TODAY)))
                .map(DropOffFindings::started)
                .contains(0L);
    }

    private Optional<DropOffFindings> findings(LocalDate from, LocalDate to) {
        return rooms.get(MeasuringDropOff.class)
                .answer(ShopScope.only(Set.of(shop.id())), shop.id(), new DateRange(from, to));
    }

    private String customer(String number, Submission... pages) {
        String token = shop.invite(shop.order(number, NOW.minus(Duration.ofDays(8)), NOW.minus(Duration.ofDays(3))));
        List.of(pages).forEach(page -> send(token, page));
        return token;
    }

    private void send(String token, Submission page) {
        rooms.get(AnsweringSurvey.class).answer(token, page, rooms.clock().instant());
    }

    private static Submission score(int score, String comment) {
        return Submission.ofScore(Optional.of(score), Optional.of(comment));
    }

    private static Submission details(
            Map<ChoiceQuestion, Picked> picked, Map<ScoredQuestion, Optional<Integer>> ratings) {
        return new Submission(SurveyStep.DETAILS, ratings, Optional.empty(), picked);
    }
}
