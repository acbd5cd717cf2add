package org.clientroi.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.junit.jupiter.api.Test;

/**
 * What docs/demo.md promises of the replies after the score. Differences of mean ratings lie within about three standard
 * errors of what was planted.
 */
class ReplyingTest {

    private static final List<Told> TOLD =
            ShopHistory.told(ShopPlan.maisonLumen(), Instant.parse("2026-11-20T09:30:00Z"), 2026).orders().stream()
                    .flatMap(order -> Replying.to(order).map(replies -> new Told(order, replies)).stream())
                    .toList();

    private record Told(DemoOrder order, LaterReplies replies) {

        private boolean hadProblem() {
            return replies.chosen().containsKey("problem")
                    && !List.of("none").equals(replies.chosen().get("problem"));
        }

        private int daysLate() {
            return order.delivery().map(Delivery::daysLate).orElse(0);
        }
    }

    @Test
    void everyReplyIsOneTheQuestionnaireOffers() {
        for (Told told : TOLD) {
            told.replies().chosen().forEach((code, options) -> {
                ChoiceQuestion question = ChoiceQuestion.find(code).orElseThrow();
                assertThat(question.allows(Set.copyOf(options))).as(code).isTrue();
            });
            told.replies().scores().forEach((code, score) -> {
                ScoredQuestion question = ScoredQuestion.find(code).orElseThrow();
                assertThat(score.map(question::allows).orElseGet(() -> ScoredQuestion.RATINGS.contains(question)))
                        .as(code)
                        .isTrue();
            });
        }
    }

    @Test
    void whoHadAnIncidentTellsAProblemAndHardlyAnybodyElseDoes() {
        assertThat(share(told -> !told.order().incident().isEmpty(), Told::hadProblem))
                .isCloseTo(0.92, within(0.03));
        assertThat(share(told -> told.order().incident().isEmpty(), Told::hadProblem))
                .isCloseTo(0.02, within(0.01));
    }

    @Test
    void eachRatingFallsWhereItsOwnPointWentWrong() {
        Predicate<Told> well = told -> told.order().incident().isEmpty() && told.daysLate() == 0;
        assertThat(mean("delivery_time", told -> told.daysLate() >= 3)).isLessThan(mean("delivery_time", well) - 1);
        assertThat(mean("condition", told -> told.order().incident().equals("damaged")))
                .isLessThan(mean("condition", well) - 1.5);
        assertThat(mean("product", told -> told.order().incident().equals("not_as_described")))
                .isLessThan(mean("product", well) - 1.5);
        assertThat(mean(
                        "condition",
                        told -> told.daysLate() >= 3 && told.order().incident().isEmpty()))
                .isGreaterThan(mean("delivery_time", told -> told.daysLate() >= 3) + 0.6);
    }

    @Test
    void ratingsGoWithTheScore() {
        assertThat(mean("product", told -> score(told) >= 9))
                .isGreaterThan(mean("product", told -> score(told) <= 6) + 0.7);
    }

    @Test
    void theServiceThatNobodyNeededIsNotApplicable() {
        assertThat(share(
                        told -> !told.hadProblem() && told.replies().scores().containsKey("service"),
                        told -> Optional.empty().equals(told.replies().scores().get("service"))))
                .isCloseTo(0.65, within(0.03));
    }

    private static int score(Told told) {
        return told.order().answer().orElseThrow().score();
    }

    private static double share(Predicate<Told> of, Predicate<Told> which) {
        return TOLD.stream()
                .filter(of)
                .mapToInt(told -> which.test(told) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double mean(String point, Predicate<Told> of) {
        return TOLD.stream()
                .filter(of)
                .flatMap(told -> Stream.ofNullable(told.replies().scores().get(point)))
                .flatMapToInt(score -> score.stream().mapToInt(Integer::intValue))
                .average()
                .orElseThrow();
    }
}
