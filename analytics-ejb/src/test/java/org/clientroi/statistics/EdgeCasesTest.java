package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

/** What every estimator answers to too little, too equal and too much: the table of edge cases, row by row. */
class EdgeCasesTest {

    private static final NotEstimable EMPTY = new NotEstimable(Reason.EMPTY);
    private static final NotEstimable NO_EVENTS = new NotEstimable(Reason.NO_EVENTS);
    private static final FollowUp NOBODY = FollowUp.ofCustomers(new double[0], new double[0]);
    private static final FollowUp SOME = FollowUp.ofCustomers(new double[] {3, 5, 8, 9}, new double[] {1, 0, 1, 0});

    private static SurvivalRows rows(double[] time, double[] status, double[]... columns) {
        return SurvivalRows.of(time, status, columns);
    }

    private static CoxFit cox(SurvivalRows rows) {
        return (CoxFit) CoxRegression.withDefaults().fit(rows);
    }

    @Test
    void ofNobodyNothingIsEstimable() {
        double[] none = {};
        RegressionRows noRows = RegressionRows.of(new double[][] {none}, none);

        assertThat(KaplanMeier.withDefaults().estimate(NOBODY)).isEqualTo(EMPTY);
        assertThat(RestrictedMean.to(90).estimate(NOBODY)).isEqualTo(EMPTY);
        assertThat(RestrictedMean.to(9).difference(SOME, NOBODY).estimation()).isEqualTo(EMPTY);
        assertThat(LogRank.withDefaults().test(List.of(SOME, NOBODY))).isEqualTo(EMPTY);
        assertThat(CoxRegression.withDefaults().fit(rows(none, none, none))).isEqualTo(EMPTY);
        assertThat(LogisticRegression.withDefaults().fit(noRows)).isEqualTo(EMPTY);
        assertThat(FirthRegression.fit(noRows)).isEqualTo(EMPTY);
        assertThat(NegativeBinomialRegression.fit(noRows)).isEqualTo(EMPTY);
        assertThat(MeanCumulativeFunction.of(RecurrentRows.of(new int[0], none, none, none))
                        .at(365))
                .isEqualTo(EMPTY);
        assertThat(OrderRate.withDefaults().estimate(OrderRate.Sums.of(none, none)))
                .isEqualTo(EMPTY);
        assertThat(RelativeRisk.withDefaults().estimate(new Share(0, 0), new Share(1, 2)))
                .isEqualTo(EMPTY);
        assertThat(PairedDifference.withDefaults().estimate(Sample.of()).estimation())
                .isEqualTo(EMPTY);
    }

    @Test
    void whenAllWeightsAreNoughtNothingIsEstimable() {
        double[] noughts = {0, 0};

        assertThat(WeightedNetPromoterScore.withDefaults()
                        .estimate(new double[] {1, -1}, noughts)
                        .score())
                .isEqualTo(EMPTY);
        assertThat(CoxRegression.withDefaults()
                        .fit(rows(new double[] {1, 2}, new double[] {1, 1}, new double[] {0, 1})
                                .weighted(noughts)))
                .isEqualTo(EMPTY);
        assertThat(LogisticRegression.withDefaults()
                        .fit(RegressionRows.of(new double[][] {{1, 1}}, new double[] {0, 1})
                                .weighted(noughts)))
                .isEqualTo(EMPTY);
    }

    @Test
    void anEmptyGroupLeavesTheOthersToBeCompared() {
        FollowUp late = FollowUp.ofCustomers(new double[] {6, 7, 20, 30}, new double[] {1, 1, 0, 1});
        LogRankComparison three = (LogRankComparison) LogRank.withDefaults().test(List.of(SOME, NOBODY, late));
        LogRankComparison two = (LogRankComparison) LogRank.withDefaults().test(List.of(SOME, late));

        assertThat(three.test()).isEqualTo(two.test());
        assertThat(three.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void oneCustomerHasAValueWithoutAnError() {
        assertThat(WeightedNetPromoterScore.withDefaults()
                        .estimate(new double[] {1}, new double[] {3})
                        .linearisedError())
                .isEmpty();
        assertThat(PairedDifference.withDefaults().estimate(Sample.of(1)).test())
                .isEmpty();
        assertThat(OrderRate.withDefaults()
                        .estimate(OrderRate.Sums.of(new double[] {2}, new double[] {1}))
                        .estimate()
                        .orElseThrow()
                        .interval())
                .isEmpty();
        assertThat(CoxRegression.withDefaults().fit(rows(new double[] {4}, new double[] {1}, new double[] {1})))
                .isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void withoutEventsTheCurveStaysUpAndNothingIsCompared() {
        FollowUp quiet = FollowUp.ofCustomers(new double[] {5, 8, 12}, new double[] {0, 0, 0});
        SurvivalCurve curve = (SurvivalCurve) KaplanMeier.withDefaults().estimate(quiet);

        assertThat(curve.at(10).survival()).isEqualTo(1);
        assertThat(curve.at(10).interval()).isEmpty();
        assertThat(curve.quantile(0.5)).isEmpty();
        assertThat(LogRank.withDefaults().test(List.of(quiet, quiet))).isEqualTo(NO_EVENTS);
        assertThat(CoxRegression.withDefaults()
                        .fit(rows(new double[] {5, 8}, new double[] {0, 0}, new double[] {0, 1})))
                .isEqualTo(NO_EVENTS);
    }

    @Test
    void withoutOrdersTheMeanIsNoughtAndTheRateHasAnUpperLimit() {
        MeanCumulativeFunction none = MeanCumulativeFunction.of(
                RecurrentRows.of(new int[] {0, 1}, new double[] {0, 0}, new double[] {10, 7}, new double[] {0, 0}));
        Estimate rate = OrderRate.withDefaults()
                .estimate(OrderRate.Sums.of(new double[] {0, 0, 0}, new double[] {1, 0.5, 2}))
                .estimate()
                .orElseThrow();

        assertThat(none.at(5).estimate().orElseThrow().value()).isZero();
        assertThat(none.at(5).estimate().orElseThrow().interval()).isEmpty();
        assertThat(none.variance(5)).isZero();
        assertThat(rate.value()).isZero();
        assertThat(rate.interval().orElseThrow().lower()).isZero();
        // -log(0.025) / 3.5: no order in so long
        assertThat(rate.interval().orElseThrow().upper()).isCloseTo(-Math.log(0.025) / 3.5, within(1e-12));
    }

    @Test
    void whenAllReorderOnTheSameDayTheCurveFallsToNoughtInOneStep() {
        FollowUp sameDay = FollowUp.ofCustomers(new double[] {0.5, 0.5, 0.5}, new double[] {1, 1, 1});
        SurvivalCurve curve = (SurvivalCurve) KaplanMeier.withDefaults().estimate(sameDay);
        CoxFit fit = cox(rows(
                new double[] {4, 4, 4, 4, 9, 9}, new double[] {1, 1, 1, 1, 0, 0}, new double[] {0, 1, 1, 1, 0, 1}));

        assertThat(curve.at(0.5).survival()).isZero();
        assertThat(curve.at(0.5).interval()).isEmpty();
        assertThat(curve.at(0.5).standardError()).isEmpty();
        assertThat(fit.coefficients()[0]).isFinite();
        assertThat(ProportionalHazards.withDefaults().test(fit)).isEmpty();
    }

    @Test
    void allPromotersHaveAFiniteIntervalOfWeightedAnswers() {
        WeightedNetPromoterScore.Weighted all =
                WeightedNetPromoterScore.withDefaults().estimate(new double[] {1, 1, 1, 1}, new double[] {1, 2, 1, 4});
        Estimate score = all.score().estimate().orElseThrow();

        assertThat(score.value()).isEqualTo(1);
        assertThat(all.variance()).isZero();
        assertThat(score.interval().orElseThrow().lower()).isBetween(-1.0, 0.9);
    }

    @Test
    void theContrastWithAnEmptyGroupIsDroppedAndTheRestFitted() {
        double[] time = {3, 5, 7, 8, 11, 13};
        double[] status = {1, 1, 0, 1, 1, 0};
        double[] promoter = {1, 0, 1, 0, 0, 1};
        double[] nobody = new double[6];
        CoxFit three = cox(rows(time, status, nobody, promoter));
        CoxFit two = cox(rows(time, status, promoter));
        double[] ones = {1, 1, 1, 1, 1, 1};
        RegressionFit logistic = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(new double[][] {ones, nobody, promoter}, new double[] {1, 0, 1, 1, 0, 0}))
                .fit();

        assertThat(three.isAliased(0)).isTrue();
        assertThat(three.kept()).containsExactly(1);
        assertThat(three.coefficients()).containsExactly(two.coefficients());
        assertThat(logistic.isAliased(1)).isTrue();
        assertThat(logistic.kept()).containsExactly(0, 2);
    }

    @Test
    void aCombinationOfEarlierTermsIsDropped() {
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] combined = {5, 7, 9, 11, 13, 15};
        RegressionFit fit = GeneralizedLinearModel.of(Family.GAUSSIAN)
                .fit(RegressionRows.of(new double[][] {ones, x, combined}, new double[] {1, 3, 2, 5, 4, 6}))
                .fit();
        CoxFit cox = cox(rows(new double[] {8, 3, 11, 5, 13, 7}, new double[] {1, 1, 0, 1, 1, 1}, x, combined));

        assertThat(fit.kept()).containsExactly(0, 1);
        assertThat(cox.kept()).containsExactly(0);
    }

    @Test
    void whatCanBeToldApartWithoutErrorIsSeparatedAndFirthIsFinite() {
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        RegressionRows apart = RegressionRows.of(new double[][] {ones, x}, new double[] {0, 0, 0, 0, 1, 1, 1, 1});

        assertThat(LogisticRegression.withDefaults().fit(apart)).isEqualTo(new NotEstimable(Reason.SEPARATION));
        assertThat(((FirthFit) FirthRegression.fit(apart)).coefficients()[1]).isBetween(0.5, 2.0);
        assertThat(CoxRegression.withDefaults()
                        .fit(rows(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 1, 1, 0, 0, 0}, new double[] {
                            1, 1, 1, 0, 0, 0
                        })))
                .isEqualTo(new NotEstimable(Reason.SEPARATION));
    }

    @Test
    void noRatioIsMadeWithAGroupThatNeverReordered() {
        assertThat(RelativeRisk.withDefaults().estimate(new Share(0, 9), new Share(3, 9)))
                .isEqualTo(NO_EVENTS);
    }

    @Test
    void equalOutcomesHaveNoRegression() {
        RegressionRows all = RegressionRows.of(new double[][] {{1, 1, 1}, {1, 2, 3}}, new double[] {1, 1, 1});

        assertThat(LogisticRegression.withDefaults().fit(all)).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(EqualShares.homogeneity(List.of(new Share(3, 3), new Share(4, 4))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whoWasFollowedForNoTimeIsCountedAndLeftOut() {
        FollowUp followUp = FollowUp.ofCustomers(new double[] {0, 3, 0, 5}, new double[] {0, 1, 0, 0});

        assertThat(followUp.excluded()).isEqualTo(2);
        assertThat(followUp.n()).isEqualTo(2);
    }

    @Test
    void aStretchThatStopsBeforeItStartsIsAnError() {
        double[] three = {3};
        double[] one = {1};

        assertThatThrownBy(() -> SurvivalRows.between(three, three, one, new double[][] {one}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecurrentRows.of(new int[] {0}, three, one, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FollowUp.ofCustomers(new double[] {-1}, one))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void invalidWeightsAndOutcomesAreErrors() {
        assertThatThrownBy(() -> WeightedNetPromoterScore.withDefaults().estimate(new double[] {1}, new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        WeightedNetPromoterScore.withDefaults().estimate(new double[] {1}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeneralizedLinearModel.of(Family.POISSON)
                        .fit(RegressionRows.of(new double[][] {{1}}, new double[] {-2})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegressionRows.of(new double[][] {{Double.NaN}}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pastTheLastFollowUpTheRestrictedMeanIsNotGuessed() {
        assertThat(RestrictedMean.to(90).estimate(SOME)).isEqualTo(new NotEstimable(Reason.TOO_FEW));
    }
}
