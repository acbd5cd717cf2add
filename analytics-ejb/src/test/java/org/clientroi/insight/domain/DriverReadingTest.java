package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientroi.insight.domain.DriverFindings.Line;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.ImportanceIntervals;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

/** The percentages are R's relaimpo, type genizi, over the same answers (json/g1_driver_importance, frame_score). */
class DriverReadingTest {

    private static final DateRange PERIOD = DateRange.lastDays(90, LocalDate.of(2026, 11, 1));

    private static DriverFindings read(List<RatingCell> cells, Map<String, Long> stated) {
        return new DriverReading(
                        cells,
                        stated,
                        ImportanceIntervals.withSeed(DriverReading.SEED).withReplicates(200))
                .findings(PERIOD);
    }

    private static List<RatingCell> frame() {
        List<String> names = List.of("d_speed", "d_packaging", "d_courier", "d_product", "d_communication");
        return new ReferenceFrame()
                .rows(_ -> true).stream()
                        .map(row -> new RatingCell(
                                (int) ReferenceFrame.number(row, "score"),
                                names.stream()
                                        .map(name -> (int) ReferenceFrame.number(row, name))
                                        .toList(),
                                1))
                        .toList();
    }

    private static Estimate importance(Line line) {
        return line.importance().estimate().orElseThrow();
    }

    @Test
    void whatGoesWithTheScoreIsWhatRFinds() {
        DriverFindings findings = read(frame(), Map.of());

        assertThat(findings.explained().orElseThrow()).isCloseTo(0.556316131914, within(1e-8));
        assertThat(findings.drivers())
                .extracting(line -> importance(line).value())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsExactly(30.6822668861, 4.5975340687, 16.2119054575, 34.044453856, 14.4638397317);
        assertThat(findings.drivers().getFirst().correlation().orElseThrow()).isCloseTo(0.552123664407, within(1e-8));
        assertThat(findings.drivers().getFirst().inflation().orElseThrow()).isCloseTo(1.21818192197, within(1e-8));
    }

    @Test
    void everyImportanceHasARangeThatTheSameAnswersGiveAgain() {
        for (Line line : read(frame(), Map.of()).drivers()) {
            Interval range = importance(line).interval().orElseThrow();
            assertThat(importance(line).value()).isBetween(range.lower(), range.upper());
            assertThat(range.upper() - range.lower()).isBetween(1.0, 15.0);
        }
        assertThat(read(frame(), Map.of()).drivers())
                .isEqualTo(read(frame(), Map.of()).drivers());
    }

    @Test
    void aDriverThatAppliesToFewIsLookedAtAmongThoseItAppliesTo() {
        List<RatingCell> cells = new ArrayList<>();
        List<RatingCell> frame = frame();
        for (int i = 0; i < frame.size(); i++) {
            List<Integer> ratings = new ArrayList<>(frame.get(i).ratings());
            if (i % 2 == 0) {
                ratings.set(Driver.SERVICE.ordinal(), RatingCell.NOT_APPLICABLE);
            }
            cells.add(new RatingCell(frame.get(i).score(), ratings, 1));
        }
        DriverFindings findings = read(cells, Map.of());
        Line service = findings.drivers().get(Driver.SERVICE.ordinal());
        Line product = findings.drivers().get(Driver.PRODUCT.ordinal());

        assertThat(findings.complete()).isEqualTo(1906);
        assertThat(findings.lost()).isZero();
        assertThat(service.inMainModel()).isFalse();
        assertThat(importance(service).n()).isEqualTo(953);
        assertThat(service.notApplicable()).isEqualTo(953);
        assertThat(service.quadrant()).isEmpty();
        assertThat(importance(product).n()).isEqualTo(1906);
    }

    @Test
    void whoDidNotRateEveryDriverIsLostAndCounted() {
        List<RatingCell> cells = new ArrayList<>(frame());
        cells.add(new RatingCell(9, List.of(5, 5, -1, 5, 5), 40));
        DriverFindings findings = read(cells, Map.of());

        assertThat(findings.scored()).isEqualTo(1946);
        assertThat(findings.lost()).isEqualTo(40);
        assertThat(findings.drivers().get(2).notAnswered()).isEqualTo(40);
        assertThat(findings.drivers().get(2).inMainModel()).isTrue();
    }

    @Test
    void whatTheySayMattersStandsBesideWhatDoes() {
        DriverFindings findings = read(frame(), Map.of("product", 30L, "price", 60L, "delivery_time", 10L));

        assertThat(findings.stated()).isEqualTo(100);
        assertThat(findings.price().estimate().orElseThrow().value()).isEqualTo(0.6);
        assertThat(findings.drivers()
                        .get(Driver.PRODUCT.ordinal())
                        .stated()
                        .estimate()
                        .orElseThrow()
                        .value())
                .isEqualTo(0.3);
        assertThat(findings.drivers()
                        .get(Driver.SERVICE.ordinal())
                        .stated()
                        .estimate()
                        .orElseThrow()
                        .value())
                .isZero();
    }

    @Test
    void aDriverThatEverybodyRatesAlikeIsLeftOutAndTheOthersStay() {
        List<RatingCell> cells = frame().stream()
                .map(cell -> {
                    List<Integer> ratings = new ArrayList<>(cell.ratings());
                    ratings.set(1, 4);
                    return new RatingCell(cell.score(), ratings, 1);
                })
                .toList();
        DriverFindings findings = read(cells, Map.of());

        assertThat(findings.drivers().get(1).importance()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(findings.drivers().get(0).importance().estimate()).isPresent();
    }

    @Test
    void fewAnswersAreNoGroundForARanking() {
        DriverFindings few = read(frame().subList(0, 9), Map.of("product", 2L));

        assertThat(few.reason()).contains(Reason.TOO_FEW);
        assertThat(few.price()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(read(List.of(), Map.of()).reason()).contains(Reason.EMPTY);
        assertThat(read(List.of(), Map.of()).drivers()).hasSize(5);
    }
}
