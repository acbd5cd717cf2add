package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class SegmentComparisonTest {

    private static final NpsCounts NOBODY = new NpsCounts(0, 0, 0);

    @Test
    void ofTwoSegmentsTheOneAgainstTheRestIsTheOtherTurnedRound() {
        List<Tested> both = SegmentComparison.withDefaults()
                .eachVersusRest(List.of(new NpsCounts(5, 10, 20), new NpsCounts(9, 4, 6)));

        assertThat(z(both.get(0))).isCloseTo(-z(both.get(1)), within(1e-12));
        assertThat(both.get(0).pValue()).isEqualTo(both.get(1).pValue());
    }

    private static double z(Tested tested) {
        return tested.test().orElseThrow().statistic();
    }

    @Test
    void ofTwoSegmentsTheirDifferenceIsTheSquareOfTheTest() {
        List<NpsCounts> two = List.of(new NpsCounts(5, 10, 20), new NpsCounts(9, 4, 6));
        double z = z(SegmentComparison.withDefaults().pairwise(two).getFirst().difference());
        SegmentComparison.Heterogeneity differ =
                SegmentComparison.withDefaults().heterogeneity(two).found().orElseThrow();

        assertThat(differ.q()).isCloseTo(z * z, within(1e-12));
        assertThat(differ.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void anEmptySegmentLeavesTheOthersAsTheyAre() {
        NpsCounts one = new NpsCounts(5, 10, 20);
        NpsCounts other = new NpsCounts(9, 4, 6);
        SegmentComparison comparison = SegmentComparison.withDefaults();
        List<Tested> three = comparison.eachVersusRest(List.of(one, NOBODY, other));

        assertThat(three.get(1).estimation()).isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThat(three.get(0))
                .isEqualTo(comparison.eachVersusRest(List.of(one, other)).get(0));
        assertThat(comparison.heterogeneity(List.of(one, NOBODY, other)))
                .isEqualTo(comparison.heterogeneity(List.of(one, other)));
        assertThat(comparison.heterogeneity(List.of(NOBODY)).reason()).contains(Reason.EMPTY);
        assertThat(comparison.heterogeneity(List.of(one)).reason()).contains(Reason.TOO_FEW);
        assertThat(comparison.eachVersusRest(List.of(one)).getFirst().estimation())
                .isEqualTo(new NotEstimable(Reason.EMPTY));
    }

    @Test
    void holmIsNeverLessThanBenjaminiAndHochberg() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Optional<Double>> p = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                p.add(random.nextInt(6) == 0 ? Optional.empty() : Optional.of(Math.pow(random.nextDouble(), 3)));
            }
            List<Optional<Double>> holm = PValueAdjustment.HOLM.adjust(p);
            List<Optional<Double>> bh = PValueAdjustment.BENJAMINI_HOCHBERG.adjust(p);
            for (int i = 0; i < p.size(); i++) {
                assertThat(holm.get(i).isPresent()).isEqualTo(p.get(i).isPresent());
                double raw = p.get(i).orElse(0.0);
                assertThat(holm.get(i).orElse(0.0))
                        .isGreaterThanOrEqualTo(bh.get(i).orElse(0.0));
                assertThat(bh.get(i).orElse(0.0)).isGreaterThanOrEqualTo(raw);
            }
        }
    }

    @Test
    void theOrderOfThePValuesDoesNotMatter() {
        List<Optional<Double>> p = new ArrayList<>(
                List.of(Optional.of(0.03), Optional.of(0.001), Optional.empty(), Optional.of(0.2), Optional.of(0.03)));
        for (PValueAdjustment adjustment : PValueAdjustment.values()) {
            List<Optional<Double>> forwards = new ArrayList<>(adjustment.adjust(p));
            List<Optional<Double>> reversed = adjustment.adjust(p.reversed());
            Collections.reverse(forwards);

            assertThat(forwards).isEqualTo(reversed);
            assertThat(forwards.getFirst()).as("ties").isEqualTo(forwards.getLast());
        }
        assertThatThrownBy(() -> PValueAdjustment.HOLM.adjust(List.of(Optional.of(1.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSmallestDifferenceThatIsFoundIsFoundWithThatPower() {
        NetPromoterScorePlan plan = new NetPromoterScorePlan(0.05, 0.6, 0.7);
        double difference = plan.detectable(200, 300, 0.8);

        // the other tail adds what the closed form leaves out
        assertThat(plan.power(difference, 200, 300)).isCloseTo(0.8, within(1e-6));
        assertThat(plan.power(0, 200, 300)).isCloseTo(0.05, within(1e-12));
        NetPromoterScorePlan.Sizes sizes = plan.sizes(0.1, 0.8, 1.5);
        assertThat(plan.power(0.1, sizes.first(), sizes.second())).isGreaterThan(0.8);
        assertThat(plan.power(0.1, sizes.first() - 2, sizes.second() - 3)).isLessThan(0.8);
    }

    @Test
    void aSmallPopulationNeedsFewerAnswers() {
        long unlimited = NetPromoterScorePlan.answersFor(0.05, 0.6, Confidence.NINETY_FIVE, OptionalLong.empty());
        long small = NetPromoterScorePlan.answersFor(0.05, 0.6, Confidence.NINETY_FIVE, OptionalLong.of(500));

        assertThat(small).isLessThan(unlimited).isLessThan(500);
        assertThatThrownBy(() -> new NetPromoterScorePlan(0.05, 0.6, 1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetPromoterScorePlan(0.05, 0.6, 0.6).sizes(0, 0.8, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
