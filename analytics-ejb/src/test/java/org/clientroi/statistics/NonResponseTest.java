package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.Raking.Cell;
import org.junit.jupiter.api.Test;

class NonResponseTest {

    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Double>> targets = List.of(List.of(120.0, 80.0, 50.0), List.of(90.0, 160.0));

    NonResponseTest() {
        Random random = new Random(3);
        for (int region = 0; region < 3; region++) {
            for (int channel = 0; channel < 2; channel++) {
                cells.add(new Cell(List.of(region, channel), 1 + random.nextInt(30)));
            }
        }
    }

    private Raking.Fit raked(List<Cell> of) {
        return Raking.withDefaults().rake(of, targets).found().orElseThrow();
    }

    @Test
    void theRespondentsMarginsBecomeTheTargets() {
        Raking.Fit fit = raked(cells);
        for (int margin = 0; margin < 2; margin++) {
            for (int level = 0; level < targets.get(margin).size(); level++) {
                double sum = 0;
                for (int cell = 0; cell < cells.size(); cell++) {
                    sum += cells.get(cell).levels().get(margin) == level
                            ? fit.masses().get(cell)
                            : 0;
                }
                assertThat(sum).isCloseTo(targets.get(margin).get(level), within(1e-10));
            }
        }
    }

    @Test
    void theScaleOfTheStartingWeightsDoesNotMatter() {
        List<Cell> tenfold = cells.stream()
                .map(cell -> new Cell(cell.levels(), 10 * cell.mass()))
                .toList();
        for (int cell = 0; cell < cells.size(); cell++) {
            assertThat(raked(tenfold).masses().get(cell))
                    .isCloseTo(raked(cells).masses().get(cell), within(1e-9));
        }
    }

    @Test
    void aLevelWithoutRespondentsIsRefused() {
        List<Cell> without =
                cells.stream().filter(cell -> cell.levels().getFirst() != 2).toList();
        List<Cell> nobody =
                cells.stream().map(cell -> new Cell(cell.levels(), 0)).toList();

        assertThat(Raking.withDefaults().rake(without, targets).reason()).contains(Reason.COLLAPSE);
        assertThat(Raking.withDefaults().rake(nobody, targets).reason()).contains(Reason.EMPTY);
    }

    @Test
    void marginsThatContradictEachOtherDoNotConverge() {
        List<Cell> diagonal = List.of(new Cell(List.of(0, 0), 1), new Cell(List.of(1, 1), 1));
        List<List<Double>> contradicting = List.of(List.of(60.0, 40.0), List.of(50.0, 50.0));

        assertThat(Raking.withDefaults().rake(diagonal, contradicting).reason()).contains(Reason.NOT_CONVERGED);
        assertThatThrownBy(() -> new Cell(List.of(0), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Raking.withDefaults().rake(List.of(new Cell(List.of(7, 0), 1)), targets))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static RegressionRows invited(double... answered) {
        double[] value = new double[answered.length];
        double[] constant = new double[answered.length];
        Arrays.fill(constant, 1);
        Arrays.setAll(value, row -> row % 5);
        return RegressionRows.of(new double[][] {constant, value}, answered);
    }

    private static NonResponseWeights weights(RegressionRows invited) {
        return NonResponseWeights.of(invited).found().orElseThrow();
    }

    @Test
    void whenAllAnsweredEveryWeightIsOne() {
        NonResponseWeights all = weights(invited(1, 1, 1, 1, 1));

        assertThat(all.inverse().values()).containsOnly(1);
        assertThat(all.stabilised().values()).containsOnly(1);
        assertThat(all.trimmed(0.01, 0.99).weights().values()).containsOnly(1);
        assertThat(all.classes(5).weights().values()).containsOnly(1);
        assertThat(all.model()).isEmpty();
        assertThat(all.hasUnlikelyRespondent()).isFalse();
    }

    @Test
    void inverseWeightsSumToAboutAllInvitedAndTrimmedOnesToTheRespondents() {
        NonResponseWeights some = weights(invited(1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1));

        assertThat(Arrays.stream(some.inverse().values()).sum()).isCloseTo(15, within(1.0));
        assertThat(Arrays.stream(some.trimmed(0.1, 0.9).weights().values()).sum())
                .isCloseTo(some.respondents().length, within(1e-12));
        assertThat(some.imbalance(0, some.none())).as("a constant").isEmpty();
    }

    @Test
    void whereSomeCouldNotAnswerThereAreNoWeights() {
        assertThat(NonResponseWeights.of(invited(0, 0, 0, 1, 1, 0, 0, 0, 1, 1)).reason())
                .contains(Reason.POSITIVITY);
        assertThat(NonResponseWeights.of(invited(0, 0, 0)).reason()).contains(Reason.EMPTY);
        assertThat(NonResponseWeights.of(invited()).reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> NonResponseWeights.of(invited(0.5, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
