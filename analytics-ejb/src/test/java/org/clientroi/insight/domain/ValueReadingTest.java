package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.ValueFindings.ClassValue;
import org.clientroi.insight.domain.ValueFindings.Gap;
import org.clientroi.insight.domain.ValueFindings.PointWorth;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Family;
import org.clientroi.statistics.GFormula;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.clientroi.statistics.PointMove;
import org.clientroi.statistics.RegressionRows;
import org.junit.jupiter.api.Test;

/** Expected values are R's t.test over the same rows (json/d1_value_groups, frame.csv with a full year). */
class ValueReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Map<String, Long> CALLS = Map.of("in_time", 40L, "late", 5L, "no_case", 100L);

    private static ValueFindings read(Segment by, Basis basis, Optional<Double> margin, List<SpendCell> cells) {
        RepeatOrderQuestion returns = new RepeatOrderQuestion(ShopId.next(), by, "nps", Optional.empty(), 365);
        RepeatOrderFindings returned = new RepeatOrderFindings(
                returns,
                Optional.empty(),
                Optional.of(TODAY.minusDays(10)),
                List.of(),
                new NotEstimable(Reason.EMPTY),
                Optional.empty(),
                new Excluded(1, 2, 3, 4));
        return new ValueReading(new ValueQuestion(returns, basis, margin), Optional.empty(), cells)
                .findings(returned, TODAY, CALLS);
    }

    private static ValueFindings frame() {
        return read(Segment.SCORE, Basis.TURNOVER, Optional.empty(), new ReferenceFrame().spend());
    }

    private static Estimate of(Estimation estimation) {
        return estimation.estimate().orElseThrow();
    }

    @Test
    void eurosPerCustomerAreThoseOfR() {
        ClassValue promoters = frame().classes().getFirst();
        Interval range = of(promoters.mean()).interval().orElseThrow();

        assertThat(promoters.name()).isEqualTo("promoter");
        assertThat(promoters.n()).isEqualTo(577);
        assertThat(of(promoters.mean()).value()).isCloseTo(148.491767764, within(1e-8));
        assertThat(range.lower()).isCloseTo(135.844197445, within(1e-7));
        assertThat(range.upper()).isCloseTo(161.139338084, within(1e-7));
        assertThat(of(promoters.spending()).value()).isCloseTo(0.776429809359, within(1e-11));
    }

    @Test
    void theRawGapIsWelchs() {
        Gap promoters = frame().gaps().getFirst();
        Interval range = of(promoters.raw()).interval().orElseThrow();

        assertThat(frame().reference()).contains("detractor");
        assertThat(of(promoters.raw()).value()).isCloseTo(67.0007677643, within(1e-8));
        assertThat(range.lower()).isCloseTo(49.8137475383, within(1e-7));
        assertThat(range.upper()).isCloseTo(84.1877879903, within(1e-7));
        assertThat(promoters.rawP().orElseThrow()).isCloseTo(5.63328402222e-14, within(1e-18));
    }

    /** The cells' sums and sums of squares are enough: the estimate and its error are those of the single customers. */
    @Test
    void theAdjustedGapFromCellsIsThatOfSingleCustomers() {
        List<Map<String, String>> rows = new ReferenceFrame().rows(row -> ReferenceFrame.is(row, "full365", "1"));
        Function<ToDoubleFunction<Map<String, String>>, double[]> column =
                each -> rows.stream().mapToDouble(each).toArray();
        double[][] columns = {
            column.apply(_ -> 1),
            column.apply(row -> ReferenceFrame.is(row, "grp", "promoter") ? 1 : 0),
            column.apply(row -> ReferenceFrame.is(row, "grp", "passive") ? 1 : 0),
            column.apply(row -> ReferenceFrame.traits(row).late().orElseThrow() ? 1 : 0),
            column.apply(row -> ReferenceFrame.traits(row).firstOrder() ? 1 : 0),
            column.apply(row -> ReferenceFrame.traits(row).value() == ValueBand.MIDDLE ? 1 : 0),
            column.apply(row -> ReferenceFrame.traits(row).value() == ValueBand.HIGH ? 1 : 0)
        };
        Effect single = GFormula.of(
                        Family.POISSON,
                        RegressionRows.of(columns, column.apply(row -> ReferenceFrame.number(row, "value365"))),
                        List.of(Map.of(1, 1.0, 2, 0.0), Map.of(1, 0.0, 2, 1.0), Map.of(1, 0.0, 2, 0.0)))
                .found()
                .orElseThrow()
                .contrast(0, 2)
                .found()
                .orElseThrow();
        Estimate cells = of(frame().gaps().getFirst().adjusted());

        assertThat(cells.value()).isCloseTo(single.value(), within(1e-8));
        assertThat(cells.interval().orElseThrow().lower())
                .isCloseTo(
                        single.interval(org.clientroi.statistics.Confidence.NINETY_FIVE)
                                .lower(),
                        within(1e-8));
        assertThat(frame().heldAlike()).containsExactly("late", "first_order", "value");
    }

    @Test
    void aPointIsWorthWhatTheWayToWinItBrings() {
        List<PointWorth> points = frame().points();
        long customers = 290 + 519 + 577;

        assertThat(points).extracting(PointWorth::move).containsExactly(PointMove.values());
        assertThat(points).extracting(PointWorth::customers).containsOnly(customers);
        // a hundredth of the customers moves one step, half of it moves two
        assertThat(of(points.get(0).worth()).value() + of(points.get(1).worth()).value())
                .isCloseTo(2 * of(points.get(2).worth()).value(), within(1e-6));
        assertThat(of(points.get(2).worth()).value())
                .isCloseTo(
                        0.005
                                * customers
                                * of(frame().gaps().getFirst().adjusted()).value(),
                        within(1e-8));
    }

    @Test
    void inactionCostsTheGapForEachDetractorWhoWasNotCalledInTime() {
        ValueFindings.Inaction inaction = frame().inaction().orElseThrow();

        assertThat(inaction.unresolved()).isEqualTo(105);
        assertThat(of(inaction.cost()).value())
                .isCloseTo(105 * of(inaction.gap()).value(), within(1e-8));
        // the gap between passives and detractors holds 0, and so does its multiple: nothing is cut off
        assertThat(of(inaction.cost()).interval().orElseThrow().lower()).isNegative();
    }

    @Test
    void marginIsAShareOfTheTurnover() {
        ValueFindings margin = read(Segment.SCORE, Basis.MARGIN, Optional.of(0.4), new ReferenceFrame().spend());

        assertThat(of(margin.classes().getFirst().mean()).value()).isCloseTo(0.4 * 148.491767764, within(1e-8));
        assertThat(of(margin.gaps().getFirst().raw()).interval().orElseThrow().upper())
                .isCloseTo(0.4 * 84.1877879903, within(1e-7));
        assertThat(of(margin.points().getFirst().worth()).value())
                .isCloseTo(0.4 * of(frame().points().getFirst().worth()).value(), within(1e-8));
    }

    @Test
    void withoutAKnownMarginThereIsNoMoneyInMargin() {
        ValueFindings margin = read(Segment.SCORE, Basis.MARGIN, Optional.empty(), new ReferenceFrame().spend());

        assertThat(margin.rate()).isEmpty();
        assertThat(margin.classes().getFirst().mean()).isEqualTo(new NotEstimable(Reason.NOT_APPLICABLE));
        assertThat(margin.gaps().getFirst().adjusted()).isEqualTo(new NotEstimable(Reason.NOT_APPLICABLE));
    }

    @Test
    void pointsAndInactionBelongToTheScoreOnly() {
        ValueFindings late = read(new Segment("late", false), Basis.TURNOVER, Optional.empty(), List.of());

        assertThat(late.points()).isEmpty();
        assertThat(late.inaction()).isEmpty();
        assertThat(late.classes()).isEmpty();
        assertThat(late.reference()).isEmpty();
    }

    @Test
    void aClassUnderFiveIsHiddenAndOneUnderTenNotCompared() {
        ValueFindings few = read(
                Segment.SCORE,
                Basis.TURNOVER,
                Optional.empty(),
                List.of(cell("promoter", 40), cell("passive", 9), cell("detractor", 4)));

        assertThat(few.classes().getLast().mean()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(of(few.classes().get(1).mean()).n()).isEqualTo(9);
        assertThat(few.gaps()).isEmpty();
        assertThat(few.points()).allMatch(point -> point.worth() instanceof NotEstimable);
        assertThat(few.daysBehind()).contains(10L);
    }

    private static SpendCell cell(String name, long customers) {
        Traits traits = new Traits(Optional.of(false), true, ValueBand.MIDDLE);
        return new SpendCell(name, traits, customers, 2, 2, 2, BigDecimal.valueOf(100), BigDecimal.valueOf(5_000), 0);
    }
}
