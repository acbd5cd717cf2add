package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.RepeatOrderFrame.Answer;
import org.clientroi.statistics.RepeatOrderFrame.PlacedOrder;
import org.clientroi.statistics.RepeatOrderFrame.Respondent;
import org.junit.jupiter.api.Test;

/** The extremes that real shops reach: all alike, one group, no order, weights far apart, the days the clocks change. */
class ExtremesTest {

    private static final NotEstimable NO_VARIANCE = new NotEstimable(Reason.NO_VARIANCE);

    private static double[] repeated(double value, int times) {
        double[] values = new double[times];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void equalScoresGoWithNothing() {
        CrossTable equalScores =
                CrossTable.ofCustomers(new double[] {10, 10, 10, 10, 10}, new double[] {0, 1, 1, 0, 1});
        CrossTable equalOrders = CrossTable.ofCustomers(new double[] {1, 5, 9, 10, 3}, new double[] {2, 2, 2, 2, 2});

        for (CrossTable table : List.of(equalScores, equalOrders)) {
            assertThat(LinearCorrelation.pearson().estimate(table).estimation()).isEqualTo(NO_VARIANCE);
            assertThat(LinearCorrelation.spearman().estimate(table).estimation())
                    .isEqualTo(NO_VARIANCE);
            assertThat(KendallCorrelation.withDefaults().estimate(table).estimation())
                    .isEqualTo(NO_VARIANCE);
        }
    }

    @Test
    void whenAllArePromotersOrDetractorsOnlyTheIntervalWithoutWidthIsNotForShowing() {
        for (NpsCounts all : List.of(new NpsCounts(0, 0, 7), new NpsCounts(7, 0, 0))) {
            double value = all.promoters() > 0 ? 1 : -1;
            NetPromoterScore adjusted = NetPromoterScore.withDefaults();

            assertThat(adjusted.estimate(all).estimate().orElseThrow().value()).isEqualTo(value);
            assertThat(NetPromoterScore.variance(all)).isZero();
            Interval wald = adjusted.with(NetPromoterScore.Method.WALD).limits(all);
            assertThat(wald.upper() - wald.lower()).isZero();
            for (NetPromoterScore.Method method :
                    List.of(NetPromoterScore.Method.ADJUSTED_WALD, NetPromoterScore.Method.SCORE)) {
                Interval interval = adjusted.with(method).limits(all);
                assertThat(interval.contains(value)).isTrue();
                assertThat(interval.upper() - interval.lower()).isBetween(0.1, 1.0);
            }
        }
    }

    @Test
    void ofOneAnswerAShareHasAnIntervalAndNoComparisonHasATest() {
        Interval all = Proportion.withDefaults()
                .estimate(new Share(1, 1))
                .estimate()
                .flatMap(Estimate::interval)
                .orElseThrow();

        // z = qnorm(0.975): 1 / (1 + z^2)
        assertThat(all.lower()).isCloseTo(0.20654931, within(1e-8));
        assertThat(all.upper()).isEqualTo(1);
        assertThat(MeanScoreDifference.withDefaults()
                        .estimate(Sample.of(3), Sample.of(5))
                        .test())
                .isEmpty();
    }

    @Test
    void oneGroupIsComparedWithNothing() {
        FollowUp alone = FollowUp.ofCustomers(new double[] {3, 8, 9}, new double[] {1, 0, 1});

        assertThat(LogRank.withDefaults().test(List.of(alone))).isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThat(CoxRegression.withDefaults()
                        .fit(SurvivalRows.of(
                                new double[] {3, 8, 9}, new double[] {1, 0, 1}, new double[][] {{1, 1, 1}})))
                .isEqualTo(NO_VARIANCE);
    }

    @Test
    void stretchesWithoutOrdersHaveNoRegression() {
        assertThat(CoxRegression.withDefaults()
                        .fit(SurvivalRows.between(
                                new double[] {0, 4, 0}, new double[] {4, 9, 7}, new double[3], new double[][] {{0, 0, 1}
                                })))
                .isEqualTo(new NotEstimable(Reason.NO_EVENTS));
    }

    @Test
    void whenAllReorderWithinHalfADayNothingDividesByNought() {
        double[] half = repeated(0.5, 40);
        double[] group = IntStream.range(0, 40).mapToDouble(row -> row % 2).toArray();
        FollowUp one = FollowUp.ofCustomers(repeated(0.5, 20), repeated(1, 20));

        CoxFit fit = (CoxFit)
                CoxRegression.withDefaults().fit(SurvivalRows.of(half, repeated(1, 40), new double[][] {group}));
        assertThat(fit.coefficients()[0]).isCloseTo(0, within(1e-9));
        assertThat(LogRank.withDefaults().test(List.of(one, one))).isEqualTo(NO_VARIANCE);
        assertThat(RestrictedMean.to(0.5).estimate(one).estimate().orElseThrow().value())
                .isEqualTo(0.5);
    }

    /** Whoever weighs a millionth is as good as not there. */
    @Test
    void weightsAMillionTimesApartAreNoHindrance() {
        double[] time = {3, 5, 7, 8, 11, 13, 14, 20};
        double[] status = {1, 1, 0, 1, 1, 1, 0, 1};
        double[] group = {0, 1, 1, 0, 1, 0, 0, 1};
        double[] weights = {1, 1, 1e-6, 1, 1, 1, 1, 1};
        int[] others = {0, 1, 3, 4, 5, 6, 7};
        CoxFit all = (CoxFit) CoxRegression.withDefaults()
                .fit(SurvivalRows.of(time, status, new double[][] {group}).weighted(weights));
        CoxFit without = (CoxFit) CoxRegression.withDefaults()
                .fit(SurvivalRows.of(
                        DrawnCustomers.pick(time, others),
                        DrawnCustomers.pick(status, others),
                        new double[][] {DrawnCustomers.pick(group, others)}));
        double weighted = WeightedNetPromoterScore.withDefaults()
                .estimate(new double[] {1, -1, 0, 1}, new double[] {1e6, 1, 1, 1e6})
                .score()
                .estimate()
                .orElseThrow()
                .value();

        assertThat(all.coefficients()[0]).isCloseTo(without.coefficients()[0], within(1e-5));
        assertThat(weighted).isCloseTo(1, within(2e-6));
    }

    /** One success of ten, four of ten: one half more in each cell, and the odds are their plain odds (Firth 1993). */
    @Test
    void firthAddsHalfACustomerToEachCell() {
        double[] ones = repeated(1, 20);
        double[] late = IntStream.range(0, 20).mapToDouble(row -> row / 10).toArray();
        double[] reordered = IntStream.range(0, 20)
                .mapToDouble(row -> row < 1 || (row >= 10 && row < 14) ? 1 : 0)
                .toArray();
        FirthFit fit = (FirthFit) FirthRegression.fit(RegressionRows.of(new double[][] {ones, late}, reordered));

        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(1.5 / 9.5), within(1e-9));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(4.5 / 6.5 * 9.5 / 1.5), within(1e-9));
    }

    @Test
    void aClassInWhichNobodyReorderedHasNoOddsRatio() {
        double[] late = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] reordered = {1, 0, 1, 0, 0, 0, 0, 0};

        assertThat(LogisticRegression.withDefaults()
                        .fit(RegressionRows.of(new double[][] {repeated(1, 8), late}, reordered)))
                .isEqualTo(new NotEstimable(Reason.SEPARATION));
    }

    /** The night of 30 March 2024 has 23 hours in Paris, that of 26 October 25: a day is a date, never 24 hours. */
    @Test
    void aDayIsADateAlsoWhenTheClocksChange() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        List<Respondent> respondents = new RepeatOrderFrame(paris, LocalDate.parse("2024-12-31"))
                .of(
                        List.of(
                                new Answer("spring", "a", 9, instant("2024-03-30T22:59:00Z"), Instant.EPOCH),
                                new Answer("autumn", "b", 9, instant("2024-10-26T22:30:00Z"), Instant.EPOCH)),
                        List.of(
                                // 23:59 on the 30th, then 23:59 of the next day 23 hours later
                                new PlacedOrder("a", instant("2024-03-31T21:59:00Z"), 10),
                                // 00:30 on the 27th, then 23:30 of the same day 24 hours later
                                new PlacedOrder("b", instant("2024-10-27T22:30:00Z"), 10)),
                        Map.of())
                .respondents();

        assertThat(respondents.get(0).time()).isEqualTo(1);
        assertThat(respondents.get(1).time()).isEqualTo(0.5);
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}
