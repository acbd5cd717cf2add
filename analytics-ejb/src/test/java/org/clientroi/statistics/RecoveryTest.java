package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clientroi.statistics.CovariateAdjustment.Arm;
import org.clientroi.statistics.EValue.Measure;
import org.clientroi.statistics.InverseProbabilityWeighting.Target;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final int CUSTOMERS = 300;
    private final double[] constant = new double[CUSTOMERS];
    private final double[] score = new double[CUSTOMERS];
    private final double[] treated = new double[CUSTOMERS];
    private final double[] ordered = new double[CUSTOMERS];
    private final double[] value = new double[CUSTOMERS];
    private final double[] ones = new double[CUSTOMERS];

    RecoveryTest() {
        Random random = new Random(21);
        Arrays.fill(constant, 1);
        Arrays.fill(ones, 1);
        for (int row = 0; row < CUSTOMERS; row++) {
            score[row] = random.nextInt(7);
            treated[row] = random.nextDouble() < 0.2 + 0.08 * score[row] ? 1 : 0;
            ordered[row] = random.nextDouble() < 0.1 + 0.05 * score[row] + 0.1 * treated[row] ? 1 : 0;
            value[row] = ordered[row] * Math.exp(3 + random.nextGaussian());
        }
    }

    private PropensityScore propensity(double[] treatment, double[]... covariates) {
        return PropensityScore.of(TreatmentRows.of(treatment, ordered, covariates, ones))
                .found()
                .orElseThrow();
    }

    @Test
    void whereEverybodyHasTheSameChanceWeightingChangesNothing() {
        PropensityScore same = propensity(treated, constant);
        TreatmentRows rows = same.rows();
        double naive = rows.share(true).value() - rows.share(false).value();

        for (Target target : Target.values()) {
            assertThat(InverseProbabilityWeighting.estimate(same, target)
                            .difference()
                            .value())
                    .isCloseTo(naive, within(1e-12));
        }
        DoublyRobust robust =
                DoublyRobust.of(same, new double[][] {constant}).found().orElseThrow();
        assertThat(robust.contrast().difference().value()).isCloseTo(naive, within(1e-9));
        assertThat(robust.regressionAlone()).isCloseTo(naive, within(1e-9));
    }

    @Test
    void exchangingTheArmsTurnsTheDifferenceRound() {
        double[] others = Arrays.stream(treated).map(each -> 1 - each).toArray();
        double[][] columns = {constant, score};
        TreatmentContrast there = InverseProbabilityWeighting.estimate(propensity(treated, columns), Target.ALL);
        TreatmentContrast back = InverseProbabilityWeighting.estimate(propensity(others, columns), Target.ALL);
        DoublyRobust robust =
                DoublyRobust.of(propensity(treated, columns), columns).found().orElseThrow();
        DoublyRobust turned =
                DoublyRobust.of(propensity(others, columns), columns).found().orElseThrow();

        assertThat(back.difference().value()).isCloseTo(-there.difference().value(), within(1e-9));
        assertThat(back.difference().error()).isCloseTo(there.difference().error(), within(1e-9));
        assertThat(turned.contrast().difference().value())
                .isCloseTo(-robust.contrast().difference().value(), within(1e-9));
    }

    @Test
    void aCountStandsForAsManyCustomers() {
        double[][] columns = {constant, score};
        double[] twos = Arrays.stream(ones).map(one -> 2).toArray();
        TreatmentRows counted = TreatmentRows.of(treated, ordered, columns, twos);
        TreatmentRows listed = TreatmentRows.of(
                doubled(treated), doubled(ordered), new double[][] {doubled(constant), doubled(score)}, doubled(ones));
        PropensityScore once = PropensityScore.of(counted).found().orElseThrow();
        PropensityScore twice = PropensityScore.of(listed).found().orElseThrow();

        for (Target target : Target.values()) {
            Effect ofCounts = InverseProbabilityWeighting.estimate(once, target).difference();
            Effect ofList = InverseProbabilityWeighting.estimate(twice, target).difference();
            assertThat(ofCounts.value()).isCloseTo(ofList.value(), within(1e-10));
            assertThat(ofCounts.error()).isCloseTo(ofList.error(), within(1e-10));
            assertThat(ofCounts.n()).isEqualTo(ofList.n());
        }
        assertThat(once.effectiveSize(true)).isCloseTo(twice.effectiveSize(true), within(1e-9));
        assertThat(once.imbalance(1, true).orElseThrow())
                .isCloseTo(twice.imbalance(1, true).orElseThrow(), within(1e-9));
    }

    private static double[] doubled(double[] values) {
        double[] doubled = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, doubled, values.length, values.length);
        return doubled;
    }

    @Test
    void armsThatCannotBeComparedAreRefused() {
        double[][] columns = {constant, score};
        double[] nobody = new double[CUSTOMERS];
        double[] few = new double[CUSTOMERS];
        Arrays.fill(few, 0, 10, 1);
        double[] told = Arrays.stream(score).map(each -> each > 3 ? 1 : 0).toArray();

        assertThat(PropensityScore.of(TreatmentRows.of(nobody, ordered, columns, ones))
                        .reason())
                .contains(Reason.POSITIVITY);
        assertThat(PropensityScore.of(TreatmentRows.of(few, ordered, columns, ones))
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(PropensityScore.of(TreatmentRows.of(told, ordered, columns, ones))
                        .reason())
                .contains(Reason.POSITIVITY);
        assertThat(InverseProbabilityWeighting.within(propensity(treated, columns), 0.98, 0.99)
                        .reason())
                .contains(Reason.POSITIVITY);
        assertThatThrownBy(() -> TreatmentRows.of(value, ordered, columns, ones))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** When nobody of an arm came back its outcome model has no maximum, and Firth's has. */
    @Test
    void anArmInWhichNothingHappenedIsModelledByFirth() {
        double[] onlyUntreated = ordered.clone();
        for (int row = 0; row < CUSTOMERS; row++) {
            onlyUntreated[row] *= 1 - treated[row];
        }
        double[][] columns = {constant, score};
        PropensityScore score = PropensityScore.of(TreatmentRows.of(treated, onlyUntreated, columns, ones))
                .found()
                .orElseThrow();
        TreatmentContrast contrast =
                DoublyRobust.of(score, columns).found().orElseThrow().contrast();

        assertThat(contrast.difference().value()).isNegative();
        assertThat(contrast.treated()).isCloseTo(0, within(0.02));
        assertThat(InverseProbabilityWeighting.estimate(score, Target.ALL).logRatio())
                .isEmpty();
    }

    @Test
    void withoutCovariatesTheStandardisedMeanIsTheGroups() {
        GFormula model = GFormula.of(
                        Family.POISSON,
                        RegressionRows.of(new double[][] {constant, treated}, value),
                        List.of(Map.of(1, 0.0), Map.of(1, 1.0)))
                .found()
                .orElseThrow();
        double sum = 0;
        double n = 0;
        for (int row = 0; row < CUSTOMERS; row++) {
            sum += treated[row] * value[row];
            n += treated[row];
        }

        assertThat(model.standardised(1).found().orElseThrow().effect().value()).isCloseTo(sum / n, within(1e-7));
    }

    @Test
    void theStandardisedDifferenceOfALineIsItsCoefficient() {
        RegressionRows rows = RegressionRows.of(new double[][] {constant, treated, score}, value);
        GFormula model = GFormula.of(Family.GAUSSIAN, rows, List.of(Map.of(1, 0.0), Map.of(1, 1.0)))
                .found()
                .orElseThrow();
        Effect gap = model.contrast(1, 0).found().orElseThrow();

        assertThat(gap.value()).isCloseTo(model.fit().coefficients()[1], within(1e-9));
        assertThat(gap.error()).isCloseTo(Math.sqrt(model.fit().robustCovariance()[1][1]), within(1e-9));
        assertThat(PointMove.DETRACTOR_TO_PROMOTER.worth(gap, 1000).value()).isCloseTo(5 * gap.value(), within(1e-9));
    }

    @Test
    void aGroupThatNobodyIsInHasNoMeanAndTheOthersHave() {
        double[] empty = new double[CUSTOMERS];
        RegressionRows rows = RegressionRows.of(new double[][] {constant, treated, empty, score}, ordered);
        GFormula model = GFormula.of(
                        Family.BINOMIAL,
                        rows,
                        List.of(Map.of(1, 0.0, 2, 0.0), Map.of(1, 1.0, 2, 0.0), Map.of(1, 0.0, 2, 1.0)))
                .found()
                .orElseThrow();

        assertThat(model.standardised(2).reason()).contains(Reason.EMPTY);
        assertThat(model.contrast(2, 0).reason()).contains(Reason.EMPTY);
        assertThat(model.contrast(1, 0).found()).isPresent();
        assertThat(GFormula.of(Family.POISSON, RegressionRows.of(new double[][] {{}}, new double[0]), List.of(Map.of()))
                        .reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void theTestOfTwoSharesIsTheSquareRootOfChiSquared() {
        Share treatedShare = new Share(17, 42);
        Share holdout = new Share(7, 58);
        double z = IntentionToTreat.of(treatedShare, holdout, Confidence.NINETY_FIVE)
                .found()
                .flatMap(IntentionToTreat::pooled)
                .orElseThrow()
                .statistic();
        double chiSquared = 0;
        for (double[] cell : new double[][] {{17, 42 * 0.24}, {25, 42 * 0.76}, {7, 58 * 0.24}, {51, 58 * 0.76}}) {
            chiSquared += (cell[0] - cell[1]) * (cell[0] - cell[1]) / cell[1];
        }

        assertThat(z * z).isCloseTo(chiSquared, within(1e-10));
    }

    /** Fisher's lady: 3 of 4 right, R 4.2 fisher.test(matrix(c(3,1,1,3),2)). */
    @Test
    void fishersTeaIsNoProof() {
        assertThat(FisherExactTest.pValue(new Share(3, 4), new Share(1, 4))).isCloseTo(0.4857142857, within(1e-9));
        assertThat(FisherExactTest.pValue(new Share(0, 4), new Share(0, 9))).isEqualTo(1);
    }

    @Test
    void aHoldoutWithoutCustomersOrUptakeHasNoEffect() {
        assertThat(IntentionToTreat.of(new Share(0, 0), new Share(1, 2), Confidence.NINETY_FIVE)
                        .reason())
                .contains(Reason.EMPTY);
        IntentionToTreat effect = IntentionToTreat.of(new Share(1, 5), new Share(1, 5), Confidence.NINETY_FIVE)
                .found()
                .orElseThrow();
        assertThat(effect.complierEffect(0)).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(IntentionToTreat.sampleRatio(900, 1100, 0.5).orElseThrow().pValue())
                .isLessThan(IntentionToTreat.RATIO_MISMATCH);
        assertThat(IntentionToTreat.sampleRatio(0, 0, 0.5)).isEmpty();
    }

    @Test
    void aCovariateThatSaysNothingChangesNothing() {
        Arm one = Arm.of(new double[] {1, 2, 6, 3}, new double[] {5, 7, 7, 5});
        Arm other = Arm.of(new double[] {4, 1, 1, 2, 2}, new double[] {5, 5, 5, 5, 5});
        Arm constantArm = Arm.of(new double[] {1, 2, 6, 3}, new double[] {5, 5, 5, 5});

        assertThat(CovariateAdjustment.of(constantArm, other).reason()).contains(Reason.NO_VARIANCE);
        assertThat(CovariateAdjustment.of(one, other).found().orElseThrow().regression())
                .as("no line through customers who are alike")
                .isEmpty();
        assertThat(CovariateAdjustment.of(Arm.of(new double[0], new double[0]), other)
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(CovariateAdjustment.of(Arm.of(new double[1], new double[1]), other)
                        .reason())
                .contains(Reason.TOO_FEW);
    }

    @Test
    void anIntervalThatHoldsOneNeedsNothingToBeExplained() {
        EValue above = EValue.of(Measure.RISK_RATIO, 2, Optional.of(1.5), Optional.of(3.0));
        EValue below = EValue.of(Measure.RISK_RATIO, 0.5, Optional.of(1 / 3.0), Optional.of(1 / 1.5));

        assertThat(below.point()).isCloseTo(above.point(), within(1e-12));
        assertThat(below.limit().orElseThrow()).isCloseTo(above.limit().orElseThrow(), within(1e-12));
        assertThat(EValue.of(Measure.RISK_RATIO, 1.3, Optional.of(0.9), Optional.of(2.0))
                        .limit())
                .contains(1.0);
        assertThat(EValue.of(Measure.HAZARD_RATIO_COMMON, 0.8, Optional.of(0.6), Optional.of(1.1))
                        .limit())
                .contains(1.0);
        assertThatThrownBy(() -> EValue.of(Measure.RISK_RATIO, 0, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCostOfInactionIsShownAsItIs() {
        Effect gap = new Effect(-3, 6, 100, "gap");
        Effect unresolved =
                CostOfInaction.unresolved(new Share(30, 100), 100).found().orElseThrow();

        assertThat(CostOfInaction.ofCounted(100, gap)
                        .interval(Confidence.NINETY_FIVE)
                        .lower())
                .isNegative();
        assertThat(unresolved.error()).as("everybody is known").isEqualTo(0);
        assertThat(CostOfInaction.ofEstimated(unresolved, gap).error())
                .isCloseTo(CostOfInaction.ofCounted(30, gap).error(), within(1e-12));
        assertThat(CostOfInaction.net(gap, 2).value()).isEqualTo(-5);
        assertThat(CostOfInaction.unresolved(new Share(0, 0), 10).reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> CostOfInaction.ofCounted(-1, gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFewWhoSpendMuchMoveTheMeanAndNotTheMedian() {
        ValueSample sample = ValueSample.of(new double[] {0, 0, 10, 20, 30, 10_000});
        ValueSample tally = ValueSample.of(new double[] {10_000, 0, 10, 20, 30}, new long[] {1, 2, 1, 1, 1});

        assertThat(sample.median()).hasValue(15);
        assertThat(sample.positive()).isEqualTo(new Share(4, 6));
        assertThat(tally.sample().mean()).isCloseTo(sample.sample().mean(), within(1e-9));
        assertThat(tally.median()).isEqualTo(sample.median());
        assertThat(sample.winsorised(0.8).sample().mean()).isLessThan(20);
        assertThat(ValueSample.of(new double[0]).median()).isEmpty();
    }

    @Test
    void aClassWithoutCustomersHasNoGap() {
        RecurrentRows some = RecurrentRows.of(
                new int[] {0, 0, 1}, new double[] {0, 5, 0}, new double[] {5, 9, 9}, new double[] {30, 0, 0});
        RecurrentRows nobody = RecurrentRows.of(new int[0], new double[0], new double[0], new double[0]);
        MeanCumulativeFunction of = MeanCumulativeFunction.of(some);

        assertThat(CumulativeGap.at(9, of, MeanCumulativeFunction.of(nobody)).reason())
                .contains(Reason.EMPTY);
        assertThat(CumulativeGap.at(9, of, of).found().orElseThrow().value()).isZero();
    }
}
