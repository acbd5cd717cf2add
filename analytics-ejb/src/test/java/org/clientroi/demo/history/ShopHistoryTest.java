package org.clientroi.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What docs/demo.md promises, found again in the generated records. Tolerances are about twice the standard error of the
 * figure in these numbers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final long SEED = 2026;

    private final ShopHistory french = ShopHistory.told(ShopPlan.maisonLumen(), NOW, SEED);
    private final ShopHistory english = ShopHistory.told(ShopPlan.maisonLumenUk(), NOW, SEED);
    private final Found found = new Found(french, LocalDate.of(2026, 11, 20));
    private List<Found.Case> cases = List.of();

    @BeforeAll
    void count() {
        cases = found.cases();
    }

    @Test
    void twoShopsHaveAboutTwentyThousandCustomersAndThirtyThousandOrders() {
        assertThat(french.customers().size() + english.customers().size()).isBetween(19_500, 20_800);
        assertThat(french.orders().size() + english.orders().size()).isBetween(29_000, 31_000);
        assertThat(found.ordersInTheFirstYear()).isCloseTo(1.5, within(0.03));
    }

    @Test
    void oneInvitedCustomerInFourAnswersAndFourInTenOfTheseWriteSomething() {
        assertThat(found.responseRate()).isBetween(0.24, 0.26);
        assertThat(Found.share(
                        cases,
                        one -> one.order().answer().orElseThrow().comment().isPresent()))
                .isCloseTo(0.4, within(0.03));
    }

    @Test
    void reordersDependOnTheScore() {
        assertThat(found.reorderRate(365, promoter())).isCloseTo(0.43, within(0.025));
        assertThat(found.reorderRate(365, passive())).isBetween(0.30, 0.39);
        assertThat(found.reorderRate(365, detractor())).isCloseTo(0.26, within(0.04));
        assertThat(found.reorderRate(90, promoter())).isCloseTo(0.13, within(0.015));
        assertThat(found.reorderRate(90, passive())).isBetween(0.08, 0.12);
        assertThat(found.reorderRate(90, detractor())).isCloseTo(0.07, within(0.02));
    }

    @Test
    void scoresDependOnLatenessAndProblems() {
        assertThat(found.nps(_ -> true)).isBetween(0.34, 0.41);
        assertThat(found.nps(late().negate().and(withoutProblem()))).isBetween(0.48, 0.56);
        assertThat(found.nps(late())).isBetween(-0.35, -0.1);
        assertThat(found.nps(withoutProblem().negate())).isLessThan(-0.3);
    }

    @Test
    void theNewCarrierOfTheLastQuarterIsMorePunctualAndBetterLiked() {
        Predicate<Found.Case> lastQuarter = one -> !one.answeredOn().isBefore(LocalDate.of(2026, 8, 22));
        Predicate<Found.Case> quarterBefore = one -> !one.answeredOn().isBefore(LocalDate.of(2026, 5, 23))
                && one.answeredOn().isBefore(LocalDate.of(2026, 8, 22));
        assertThat(Found.share(cases.stream().filter(lastQuarter).toList(), late()))
                .isLessThan(0.1);
        assertThat(Found.share(cases.stream().filter(quarterBefore).toList(), late()))
                .isGreaterThan(0.17);
        assertThat(found.nps(lastQuarter)).isGreaterThan(found.nps(quarterBefore) + 0.06);
    }

    @Test
    void theDeliveriesOfTheLastDaysAreStillToBeAsked() {
        List<Invited> planned = french.orders().stream()
                .flatMap(order -> order.invited().stream())
                .filter(invited -> invited.state().equals("planned"))
                .toList();
        assertThat(planned.stream().filter(invited -> !invited.dueAt().isAfter(NOW)))
                .hasSizeBetween(24, 250);
        assertThat(planned).allMatch(invited -> invited.dueAt().isAfter(NOW.minusSeconds(5 * 86_400)));
    }

    @Test
    void onMondayMorningThereIsSomethingToAskToo() {
        ShopHistory monday = ShopHistory.told(ShopPlan.maisonLumenUk(), Instant.parse("2026-11-23T06:00:00Z"), SEED);
        assertThat(monday.orders().stream()
                        .flatMap(order -> order.invited().stream())
                        .filter(invited -> invited.state().equals("planned"))
                        .filter(invited -> !invited.dueAt().isAfter(Instant.parse("2026-11-23T06:00:00Z"))))
                .hasSizeGreaterThan(8);
    }

    @Test
    void nothingIsKnownThatHasNotHappenedYet() {
        assertThat(french.orders()).allMatch(order -> !order.placedAt().isAfter(NOW));
        assertThat(french.orders()).allMatch(order -> !order.status().at().isAfter(NOW));
        assertThat(cases)
                .allMatch(one -> !one.order().answer().orElseThrow().at().isAfter(NOW));
        assertThat(french.orders())
                .filteredOn(order -> order.invited().isPresent())
                .allMatch(order -> !order.delivery().orElseThrow().deliveredAt().isAfter(NOW));
    }

    @Test
    void nobodyIsAskedTwiceIn90Days() {
        french.orders().stream()
                .filter(order -> order.invited().flatMap(Invited::invitedAt).isPresent())
                .collect(Collectors.groupingBy(DemoOrder::customer))
                .values()
                .forEach(orders -> {
                    List<Instant> times = orders.stream()
                            .map(order -> order.invited().orElseThrow().dueAt())
                            .sorted()
                            .toList();
                    for (int i = 1; i < times.size(); i++) {
                        assertThat(times.get(i))
                                .isAfterOrEqualTo(times.get(i - 1).plusSeconds(90 * 86_400L));
                    }
                });
    }

    @Test
    void nobodyIsReal() {
        Set<String> addresses = new HashSet<>();
        for (ShopHistory history : List.of(french, english)) {
            for (Customer customer : history.customers()) {
                customer.email().ifPresent(address -> assertThat(address).endsWith("example.org"));
                customer.email()
                        .ifPresent(address ->
                                assertThat(addresses.add(address)).as(address).isTrue());
                customer.phone()
                        .ifPresent(phone -> assertThat(phone)
                                .matches("01 99 00 \\d\\d \\d\\d|06 39 98 \\d\\d \\d\\d|020 7946 0\\d{3}|07700"
                                        + " 900\\d{3}"));
            }
        }
    }

    @Test
    void commentsAreWholeAndNoTwoOfAShopAreTheSame() {
        for (ShopHistory history : List.of(french, english)) {
            List<String> comments = history.orders().stream()
                    .flatMap(order -> order.answer().stream())
                    .flatMap(answer -> answer.comment().stream())
                    .toList();
            assertThat(comments)
                    .noneMatch(comment -> comment.matches(".*[<>{}|@#].*") || comment.contains("  "))
                    .extracting(CommentWriter::essence)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(ShopHistory.told(ShopPlan.maisonLumenUk(), NOW, SEED)).isEqualTo(english);
        assertThat(ShopHistory.told(ShopPlan.maisonLumenUk(), NOW, SEED + 1)).isNotEqualTo(english);
    }

    private static Predicate<Found.Case> promoter() {
        return one -> one.order().satisfaction() >= 9;
    }

    private static Predicate<Found.Case> passive() {
        return one -> one.order().satisfaction() == 7 || one.order().satisfaction() == 8;
    }

    private static Predicate<Found.Case> detractor() {
        return one -> one.order().satisfaction() <= 6;
    }

    private static Predicate<Found.Case> late() {
        return one -> one.order().delivery().orElseThrow().daysLate() > 0;
    }

    private static Predicate<Found.Case> withoutProblem() {
        return one -> one.order().incident().isEmpty();
    }
}
