package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientroi.statistics.DriverImportance.Method;
import org.clientroi.statistics.ImportancePerformance.Quadrant;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final int ANSWERS = 60;
    private final double[][] drivers = new double[4][ANSWERS];
    private final double[] outcome = new double[ANSWERS];
    private final long[] ones = new long[ANSWERS];

    DriversTest() {
        Random random = new Random(11);
        Arrays.fill(ones, 1);
        for (int row = 0; row < ANSWERS; row++) {
            double mood = random.nextGaussian();
            for (double[] driver : drivers) {
                driver[row] = 1 + Math.floorMod((int) Math.round(mood + 2 * random.nextGaussian()), 5);
            }
            outcome[row] = 2 * drivers[0][row] - drivers[1][row] + mood + random.nextGaussian();
        }
    }

    private static DriverImportance importance(DriverTally tally, Method method) {
        return DriverImportance.of(tally, method).found().orElseThrow();
    }

    @Test
    void thePartsOfTheDriversSumToWhatTheyExplainTogether() {
        DriverTally tally = DriverTally.of(drivers, outcome, ones);
        double r2 = DriverRegression.of(tally).found().orElseThrow().r2();

        for (Method method : Method.values()) {
            assertThat(importance(tally, method).total()).isCloseTo(r2, within(1e-12));
            assertThat(importance(tally, method).weights()).allMatch(weight -> weight >= 0);
        }
    }

    @Test
    void tenTimesARatingMattersAsMuch() {
        double[][] scaled = drivers.clone();
        scaled[2] = Arrays.stream(drivers[2]).map(rating -> 10 * rating + 3).toArray();
        for (Method method : Method.values()) {
            List<Double> once =
                    importance(DriverTally.of(drivers, outcome, ones), method).weights();
            List<Double> ten =
                    importance(DriverTally.of(scaled, outcome, ones), method).weights();
            for (int driver = 0; driver < 4; driver++) {
                assertThat(ten.get(driver)).isCloseTo(once.get(driver), within(1e-12));
            }
        }
    }

    @Test
    void theOrderOfTheDriversDoesNotMatter() {
        double[][] turned = {drivers[3], drivers[2], drivers[1], drivers[0]};
        for (Method method : Method.values()) {
            List<Double> there =
                    importance(DriverTally.of(drivers, outcome, ones), method).weights();
            List<Double> back =
                    importance(DriverTally.of(turned, outcome, ones), method).weights();
            for (int driver = 0; driver < 4; driver++) {
                assertThat(back.get(3 - driver)).isCloseTo(there.get(driver), within(1e-12));
            }
        }
    }

    @Test
    void aCountStandsForAsManyAnswers() {
        double[][] twice = new double[4][];
        for (int driver = 0; driver < 4; driver++) {
            twice[driver] = doubled(drivers[driver]);
        }
        long[] twos = new long[ANSWERS];
        Arrays.fill(twos, 2);
        long[] singles = new long[2 * ANSWERS];
        Arrays.fill(singles, 1);
        DriverRegression counted = DriverRegression.of(DriverTally.of(drivers, outcome, twos))
                .found()
                .orElseThrow();
        DriverRegression listed = DriverRegression.of(DriverTally.of(twice, doubled(outcome), singles))
                .found()
                .orElseThrow();

        assertThat(counted.n()).isEqualTo(listed.n());
        assertThat(counted.errors().get(1)).isCloseTo(listed.errors().get(1), within(1e-12));
    }

    private static double[] doubled(double[] values) {
        double[] doubled = Arrays.copyOf(values, 2 * values.length);
        System.arraycopy(values, 0, doubled, values.length, values.length);
        return doubled;
    }

    @Test
    void aTallyOfSumsIsThatOfTheRatings() {
        double[] sums = new double[5];
        double[][] products = new double[5][5];
        double[][] columns = {drivers[0], drivers[1], drivers[2], drivers[3], outcome};
        for (int i = 0; i < 5; i++) {
            sums[i] = Arrays.stream(columns[i]).sum();
            for (int j = 0; j < 5; j++) {
                for (int row = 0; row < ANSWERS; row++) {
                    products[i][j] += columns[i][row] * columns[j][row];
                }
            }
        }
        List<Double> fromSums = importance(DriverTally.ofSums(ANSWERS, sums, products), Method.JOHNSON)
                .weights();
        List<Double> fromRows = importance(DriverTally.of(drivers, outcome, ones), Method.JOHNSON)
                .weights();
        for (int driver = 0; driver < 4; driver++) {
            assertThat(fromSums.get(driver)).isCloseTo(fromRows.get(driver), within(1e-10));
        }
    }

    @Test
    void driversThatCannotBeToldApartAreRefused() {
        double[][] same = {drivers[0], drivers[0], drivers[2]};
        double[][] constant = {drivers[0], new double[ANSWERS]};
        DriverTally withConstant = DriverTally.of(constant, outcome, ones);

        assertThat(DriverImportance.of(DriverTally.of(same, outcome, ones), Method.JOHNSON)
                        .reason())
                .contains(Reason.RANK_DEFICIENT);
        assertThat(DriverRegression.of(withConstant).reason()).contains(Reason.NO_VARIANCE);
        assertThat(withConstant.isConstant(1)).isTrue();
        assertThat(DriverRegression.of(withConstant.without(1)).found()).isPresent();
    }

    @Test
    void withNoMoreAnswersThanCoefficientsNothingIsEstimated() {
        double[][] few = {{1, 2, 4}, {2, 5, 3}};
        assertThat(DriverRegression.of(DriverTally.of(few, new double[] {1, 2, 5}, new long[] {1, 1, 1}))
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(DriverRegression.of(DriverTally.of(new double[2][0], new double[0], new long[0]))
                        .reason())
                .contains(Reason.EMPTY);
        assertThatThrownBy(() -> DriverTally.of(few, new double[] {1}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLiesOnACutCountsAsHigh() {
        assertThat(ImportancePerformance.cutAtMeans(List.of(30.0, 30.0, 30.0), List.of(2.0, 3.0, 4.0))
                        .quadrants())
                .containsExactly(Quadrant.CONCENTRATE_HERE, Quadrant.KEEP_UP, Quadrant.KEEP_UP);
        assertThat(ImportancePerformance.cutAt(50, 3.5, List.of(30.0, 40.0), List.of(3.5, 3.4))
                        .quadrants())
                .containsExactly(Quadrant.POSSIBLE_OVERKILL, Quadrant.LOW_PRIORITY);
    }

    @Test
    void proportionalOddsOfTwoLevelsAreALogisticRegression() {
        int[] high = Arrays.stream(outcome).mapToInt(y -> y > 4 ? 1 : 0).toArray();
        double[][] columns = {drivers[0], drivers[1]};
        double[] weights = Arrays.stream(ones).asDoubleStream().toArray();
        ProportionalOdds odds = ProportionalOdds.of(OrdinalRows.of(high, columns, weights))
                .found()
                .orElseThrow();
        double[] constant = new double[ANSWERS];
        Arrays.fill(constant, 1);
        RegressionFit logistic = LogisticRegression.withDefaults()
                .fit(RegressionRows.of(
                        new double[][] {constant, drivers[0], drivers[1]},
                        Arrays.stream(high).asDoubleStream().toArray()))
                .fit();

        assertThat(odds.thresholds().getFirst()).isCloseTo(-logistic.coefficients()[0], within(1e-8));
        assertThat(odds.coefficients().get(1)).isCloseTo(logistic.coefficients()[2], within(1e-8));
        assertThat(odds.errors().get(1)).isCloseTo(logistic.standardErrors()[2], within(1e-8));
        assertThat(odds.againstMultinomial()).isEmpty();
    }

    @Test
    void turningTheLevelsRoundTurnsTheCoefficientsRound() {
        int[] level =
                Arrays.stream(outcome).mapToInt(y -> y < 2 ? 0 : y < 5 ? 1 : 2).toArray();
        int[] turned = Arrays.stream(level).map(k -> 2 - k).toArray();
        double[] weights = Arrays.stream(ones).asDoubleStream().toArray();
        ProportionalOdds there = ProportionalOdds.of(OrdinalRows.of(level, drivers, weights))
                .found()
                .orElseThrow();
        ProportionalOdds back = ProportionalOdds.of(OrdinalRows.of(turned, drivers, weights))
                .found()
                .orElseThrow();

        assertThat(back.logLikelihood()).isCloseTo(there.logLikelihood(), within(1e-9));
        assertThat(back.coefficients().getFirst())
                .isCloseTo(-there.coefficients().getFirst(), within(1e-7));
        assertThat(back.thresholds().getFirst()).isCloseTo(-there.thresholds().getLast(), within(1e-7));
    }

    @Test
    void aDriverThatTellsTheLevelsApartHasNoFiniteOdds() {
        int[] level = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        double[][] column = {{1, 1, 1, 2, 2, 2, 3, 3, 3}};
        double[] weights = new double[9];
        Arrays.fill(weights, 1);

        assertThat(ProportionalOdds.of(OrdinalRows.of(level, column, weights)).reason())
                .contains(Reason.SEPARATION);
        assertThat(ProportionalOdds.of(OrdinalRows.of(new int[9], column, weights))
                        .reason())
                .contains(Reason.NO_VARIANCE);
        assertThat(ProportionalOdds.of(OrdinalRows.of(level, column, new double[9]))
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(ProportionalOdds.of(OrdinalRows.of(
                                new int[] {0, 1, 0, 1, 0, 1, 1, 0, 0}, new double[][] {column[0], column[0]}, weights))
                        .reason())
                .contains(Reason.RANK_DEFICIENT);
    }

    @Test
    void aLevelThatNobodyHasIsLeftOut() {
        int[] level = {0, 0, 2, 2, 0, 2, 0, 2};
        int[] packed = {0, 0, 1, 1, 0, 1, 0, 1};
        double[][] column = {{1, 2, 2, 3, 3, 1, 2, 3}};
        double[] weights = new double[8];
        Arrays.fill(weights, 1);

        assertThat(ProportionalOdds.of(OrdinalRows.of(level, column, weights)))
                .isEqualTo(ProportionalOdds.of(OrdinalRows.of(packed, column, weights)));
    }
}
