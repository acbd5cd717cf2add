package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.clientroi.statistics.CrossTable.Cell;
import org.clientroi.statistics.NetPromoterScore.Method;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class EstimatorsTest {

    private static final NpsCounts NOBODY = new NpsCounts(0, 0, 0);

    private static Interval interval(Estimation estimation) {
        return estimation.estimate().flatMap(Estimate::interval).orElseThrow();
    }

    @Test
    void ofNobodyNothingIsEstimated() {
        NotEstimable empty = new NotEstimable(Reason.EMPTY);
        Sample none = Sample.ofCounts(1, List.of(0L, 0L));
        Share ofNothing = new Share(0, 0);

        assertThat(NetPromoterScore.withDefaults().estimate(NOBODY)).isEqualTo(empty);
        assertThat(NetPromoterScore.withDefaults().test(NOBODY, 0)).isEmpty();
        assertThat(NetPromoterScoreDifference.withDefaults()
                        .estimate(NOBODY, new NpsCounts(1, 1, 1))
                        .estimation())
                .isEqualTo(empty);
        assertThat(Proportion.withDefaults().estimate(ofNothing)).isEqualTo(empty);
        assertThat(ProportionDifference.withDefaults().estimate(ofNothing, new Share(1, 2)))
                .isEqualTo(empty);
        assertThat(MeanScore.withDefaults().estimate(none)).isEqualTo(empty);
        assertThat(MeanScoreDifference.withDefaults().estimate(none, none).estimation())
                .isEqualTo(empty);
        assertThat(LinearCorrelation.spearman()
                        .estimate(CrossTable.of(List.of()))
                        .estimation())
                .isEqualTo(empty);
        assertThat(KendallCorrelation.withDefaults()
                        .estimate(CrossTable.of(List.of()))
                        .estimation())
                .isEqualTo(empty);
    }

    @Test
    void oneAnswerHasAScoreAndAWideInterval() {
        Estimate one = NetPromoterScore.withDefaults()
                .estimate(new NpsCounts(0, 0, 1))
                .estimate()
                .orElseThrow();

        assertThat(one.value()).isEqualTo(1);
        assertThat(interval(one).contains(one.value())).isTrue();
        assertThat(interval(one).lower()).isLessThan(0);
    }

    @Test
    void oneScoreHasAMeanWithoutAnInterval() {
        Estimate mean = MeanScore.withDefaults()
                .estimate(Sample.ofCounts(1, List.of(0L, 1L)))
                .estimate()
                .orElseThrow();

        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.interval()).isEmpty();
    }

    @Test
    void whenAllArePromotersTheScoreIntervalHasItsClosedForm() {
        double z = Confidence.NINETY_FIVE.z();
        for (long n : new long[] {1, 5, 30, 1000}) {
            Interval limits = NetPromoterScore.withDefaults().with(Method.SCORE).limits(new NpsCounts(0, 0, n));

            assertThat(limits.lower()).isCloseTo((n - z * z) / (n + z * z), within(1e-10));
            assertThat(limits.upper()).isEqualTo(1);
        }
    }

    @Test
    void theEndsOfTheScoreIntervalAreWhatItsTestJustDoesNotReject() {
        NetPromoterScore estimator = NetPromoterScore.withDefaults().with(Method.SCORE);
        NpsCounts counts = new NpsCounts(7, 11, 23);
        Interval limits = estimator.limits(counts);

        for (double end : new double[] {limits.lower(), limits.upper()}) {
            assertThat(estimator.test(counts, end).orElseThrow().pValue()).isCloseTo(0.05, within(1e-9));
        }
    }

    @Test
    void swappingTheGroupsTurnsTheDifferenceRound() {
        NpsCounts first = new NpsCounts(12, 30, 41);
        NpsCounts second = new NpsCounts(25, 8, 19);
        for (NetPromoterScoreDifference.Method method : NetPromoterScoreDifference.Method.values()) {
            NetPromoterScoreDifference estimator =
                    NetPromoterScoreDifference.withDefaults().with(method);
            Interval there = interval(estimator.estimate(first, second).estimation());
            Interval back = interval(estimator.estimate(second, first).estimation());

            assertThat(there.lower()).isCloseTo(-back.upper(), within(1e-12));
            assertThat(there.upper()).isCloseTo(-back.lower(), within(1e-12));
        }
    }

    /** A second witness: commons-statistics-interval. */
    @Test
    void wilsonIsTheLibrarysWilson() {
        for (int n : new int[] {1, 7, 40, 100_000}) {
            for (int part : new int[] {0, n / 3, n}) {
                Interval ours = interval(Proportion.withDefaults().estimate(new Share(part, n)));
                var theirs = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, part, 0.05);

                assertThat(ours.lower()).isCloseTo(theirs.getLowerBound(), within(1e-12));
                assertThat(ours.upper()).isCloseTo(theirs.getUpperBound(), within(1e-12));
            }
        }
    }

    @Test
    void equalScoresHaveAMeanWithoutWidthAndNoTest() {
        Sample threes = Sample.ofCounts(1, List.of(0L, 0L, 9L));
        Interval limits = interval(MeanScore.withDefaults().estimate(threes));

        assertThat(limits.lower()).isEqualTo(3);
        assertThat(limits.upper()).isEqualTo(3);
        assertThat(MeanScoreDifference.withDefaults().estimate(threes, threes).estimation())
                .isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void aTableOfCountsCorrelatesAsTheCustomersInIt() {
        Random random = new Random(20261120);
        List<Cell> customers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int score = random.nextInt(11);
            int orders = random.nextInt(3 + score) / 3;
            customers.add(new Cell(score, orders, 1));
        }
        List<Cell> tally = new ArrayList<>();
        for (Cell cell : customers) {
            tally.addFirst(cell);
        }
        assertThat(LinearCorrelation.spearman().estimate(CrossTable.of(tally)))
                .isEqualTo(LinearCorrelation.spearman().estimate(CrossTable.of(customers)));
        double tau = valueOf(KendallCorrelation.withDefaults().estimate(CrossTable.of(customers)));
        assertThat(tau).isCloseTo(tauByPairs(customers), within(1e-12));
    }

    private static double valueOf(Tested tested) {
        return tested.estimation().estimate().orElseThrow().value();
    }

    private static double tauByPairs(List<Cell> cells) {
        double s = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (Cell a : cells) {
            for (Cell b : cells) {
                s += Math.signum(a.x() - b.x()) * Math.signum(a.y() - b.y());
                untiedX += Math.abs(Math.signum(a.x() - b.x()));
                untiedY += Math.abs(Math.signum(a.y() - b.y()));
            }
        }
        return s / Math.sqrt(untiedX * untiedY);
    }

    @Test
    void threeCustomersHaveACorrelationWithoutAnInterval() {
        CrossTable three = CrossTable.of(List.of(new Cell(1, 0, 1), new Cell(5, 1, 1), new Cell(9, 1, 1)));

        assertThat(LinearCorrelation.spearman()
                        .estimate(three)
                        .estimation()
                        .estimate()
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }

    @Test
    void invalidInputIsAnErrorNotAnEstimate() {
        assertThatThrownBy(() -> new NpsCounts(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NpsCounts.ofScores(List.of(1L, 2L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(95)).isInstanceOf(IllegalArgumentException.class);
    }
}
