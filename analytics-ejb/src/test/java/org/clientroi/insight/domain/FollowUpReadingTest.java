package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowUpFindings.Comparison;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.Curve;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

/** Expected values are R's, over the same rows: survival's survdiff and survfit (json/c3_logrank, c3_rmst, c3_km_na). */
class FollowUpReadingTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 1);
    private static final Traits PLAIN = new Traits(Optional.of(false), true, ValueBand.MIDDLE);
    private static final Segment LATE = new Segment("late", false);
    private static final Segment CARRIER = new Segment("carrier", false);

    private static FollowUpFindings read(Segment by, List<FollowUpCell> cells) {
        return read(by, cells, COMPLETE.plusDays(3));
    }

    private static FollowUpFindings read(Segment by, List<FollowUpCell> cells, LocalDate today) {
        RepeatOrderQuestion question = new RepeatOrderQuestion(ShopId.next(), by, "nps", Optional.empty(), 365);
        FollowedFor followed = new FollowedFor(365, Optional.empty(), Optional.of(COMPLETE));
        return new FollowUpReading(question, followed, cells)
                .findings(today, List.of(), List.of(), by.isScore() ? Optional.of(List.of()) : Optional.empty());
    }

    private static FollowUpCell cell(String name, double days, boolean ordered, long customers) {
        return new FollowUpCell(name, PLAIN, days, ordered, customers);
    }

    @Test
    void theLogRankTestAndItsTrendAreThoseOfR() {
        FollowUpFindings findings = read(Segment.SCORE, new ReferenceFrame().followUp());
        Comparison test = findings.test().found().orElseThrow();

        assertThat(test.statistic()).isCloseTo(61.9208970595, within(1e-7));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.trend().orElseThrow()).isCloseTo(6.29271491325e-14, within(1e-18));
        assertThat(findings.curves()).extracting(Curve::name).containsExactly("promoter", "passive", "detractor");
        assertThat(findings.curves()).extracting(Curve::n).containsExactly(814L, 698L, 394L);
        assertThat(findings.curves()).extracting(Curve::events).containsExactly(647L, 475L, 240L);
    }

    @Test
    void promotersComeBackSoManyDaysEarlierThanDetractors() {
        FollowUpFindings findings = read(Segment.SCORE, new ReferenceFrame().followUp());
        Contrast promoters = findings.contrasts().getFirst();
        Estimate gained = promoters.daysGained().estimate().orElseThrow();
        Interval range = gained.interval().orElseThrow();

        assertThat(findings.reference()).contains("detractor");
        assertThat(promoters.name()).isEqualTo("promoter");
        assertThat(promoters.withinDays()).isEqualTo(365);
        assertThat(gained.value()).isCloseTo(53.033915265, within(1e-8));
        assertThat(range.lower()).isCloseTo(36.4802908874, within(1e-8));
        assertThat(range.upper()).isCloseTo(69.5875396427, within(1e-8));
        assertThat(promoters.daysGainedP().orElseThrow()).isCloseTo(3.40181351181e-10, within(1e-15));
    }

    @Test
    void aCurveStopsWhereFewerThanTenAreStillFollowed() {
        List<FollowUpCell> cells =
                List.of(cell("promoter", 10, true, 20), cell("promoter", 50, true, 15), cell("promoter", 60, true, 9));
        Curve curve = read(Segment.SCORE, cells).curves().getFirst();

        assertThat(curve.points()).hasSize(2);
        assertThat(curve.points().getLast().day()).isEqualTo(50);
        assertThat(curve.points().getLast().atRisk()).isEqualTo(24);
        // 1 - 24/44 * 9/24
        assertThat(curve.points().getLast().reordered().estimate().orElseThrow().value())
                .isCloseTo(1 - 9.0 / 44, within(1e-12));
    }

    @Test
    void aClassUnderFiveIsHiddenAndOneUnderTenNotCompared() {
        List<FollowUpCell> cells = List.of(
                cell("promoter", 10, true, 20),
                cell("passive", 9, true, 9),
                cell("detractor", 30, true, 2),
                cell("detractor", 365, false, 2));
        FollowUpFindings findings = read(Segment.SCORE, cells);

        assertThat(findings.curves().getLast().hidden()).isTrue();
        assertThat(findings.curves().getLast().points()).isEmpty();
        assertThat(findings.curves().getLast().events()).isZero();
        assertThat(findings.test().reason()).contains(Reason.TOO_FEW);
        assertThat(findings.reference()).isEmpty();
        assertThat(findings.contrasts()).isEmpty();
    }

    @Test
    void whatIsNotKnownHasACurveAndIsNotCompared() {
        List<FollowUpCell> cells = List.of(
                cell("", 10, true, 50),
                cell("true", 20, true, 20),
                cell("true", 365, false, 20),
                cell("false", 15, true, 30),
                cell("false", 365, false, 10));
        FollowUpFindings findings = read(LATE, cells);

        assertThat(findings.curves()).extracting(Curve::name).containsExactly("false", "true", "");
        assertThat(findings.test().found().orElseThrow().classes()).containsExactly("false", "true");
        assertThat(findings.reference()).contains("true");
        assertThat(findings.kendall()).isEmpty();
    }

    @Test
    void carriersAreHeldAgainstTheOneWithTheMostCustomers() {
        List<FollowUpCell> cells = List.of(
                cell("A", 10, true, 20), cell("B", 20, true, 40), cell("B", 365, false, 9), cell("C", 40, true, 30));

        assertThat(read(CARRIER, cells).reference()).contains("B");
        assertThat(read(CARRIER, cells).contrasts()).extracting(Contrast::name).containsExactly("A", "C");
    }

    @Test
    void thoseNotFollowedForADayAreLeftOutAndCounted() {
        Curve curve = read(Segment.SCORE, List.of(cell("promoter", 0, false, 7), cell("promoter", 20, false, 12)))
                .curves()
                .getFirst();

        assertThat(curve.n()).isEqualTo(12);
        assertThat(curve.notFollowed()).isEqualTo(7);
    }

    @Test
    void everyFigureSaysWhenTheOrdersAreMoreThanThreeDaysBehind() {
        assertThat(read(Segment.SCORE, List.of(), COMPLETE.plusDays(3)).daysBehind())
                .isEmpty();
        assertThat(read(Segment.SCORE, List.of(), COMPLETE.plusDays(4)).daysBehind())
                .contains(4L);
    }

    /** Promoters are punctual more often, and the punctual come back more often: the score itself goes with nothing. */
    @Test
    void whatLatenessExplainsIsNotCreditedToTheScore() {
        List<FollowUpCell> cells = new ArrayList<>();
        for (boolean late : new boolean[] {true, false}) {
            Traits traits = new Traits(Optional.of(late), true, ValueBand.MIDDLE);
            for (String name : List.of("promoter", "detractor")) {
                long customers = late == name.equals("detractor") ? 300 : 100;
                for (int day = 1; day <= 10; day++) {
                    cells.add(new FollowUpCell(name, traits, day * 30.0, true, customers / (late ? 50 : 20)));
                }
                cells.add(new FollowUpCell(name, traits, 365, false, late ? customers * 4 / 5 : customers / 2));
            }
        }
        Contrast promoters = read(Segment.SCORE, cells).contrasts().getFirst();

        assertThat(value(promoters.raw())).isGreaterThan(1.2);
        assertThat(value(promoters.adjusted())).isCloseTo(1, within(0.02));
        assertThat(read(Segment.SCORE, cells).adjusted().heldAlike()).containsExactly("late");
        assertThat(read(Segment.SCORE, cells).adjusted().patterns()).isEqualTo(4);
    }

    private static double value(HazardRatio ratio) {
        return ratio.ratio().estimate().orElseThrow().value();
    }

    /** Early the promoters come back, later the detractors: one ratio would say nothing. */
    @Test
    void aRatioThatChangesOverTimeIsToldInTwoHalves() {
        List<FollowUpCell> cells = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            cells.add(cell("promoter", day, true, 30));
            cells.add(cell("detractor", day, true, 6));
            cells.add(cell("promoter", 100.0 + day, true, 4));
            cells.add(cell("detractor", 100.0 + day, true, 30));
        }
        cells.add(cell("promoter", 365, false, 60));
        cells.add(cell("detractor", 365, false, 40));
        HazardRatio raw = read(Segment.SCORE, cells).contrasts().getFirst().raw();

        assertThat(raw.ratio()).isEqualTo(new NotEstimable(Reason.NOT_PROPORTIONAL));
        assertThat(raw.proportionality().orElseThrow()).isLessThan(0.05);
        assertThat(raw.early().orElseThrow().estimate().orElseThrow().value()).isGreaterThan(2);
        assertThat(raw.late().orElseThrow().estimate().orElseThrow().value()).isLessThan(1);
    }

    @Test
    void ordersInAnotherCurrencyAreLeftOutOfTheAdjustedRatioAndCounted() {
        Traits foreign = new Traits(Optional.of(false), true, ValueBand.FOREIGN);
        List<FollowUpCell> cells = List.of(
                cell("promoter", 10, true, 20),
                cell("promoter", 365, false, 20),
                cell("detractor", 20, true, 10),
                cell("detractor", 365, false, 20),
                new FollowUpCell("detractor", foreign, 20, true, 8));

        assertThat(read(Segment.SCORE, cells).adjusted().foreign()).isEqualTo(8);
    }

    @Test
    void withoutAnybodyThereIsNothingAndNoError() {
        FollowUpFindings findings = read(Segment.SCORE, List.of());

        assertThat(findings.curves()).isEmpty();
        assertThat(findings.test().reason()).contains(Reason.EMPTY);
        assertThat(findings.contrasts()).isEmpty();
    }

    @Test
    void meanOrdersOfThoseFollowedForAYearAreThoseOfTheFrame() {
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(ShopId.next(), Segment.SCORE, "nps", Optional.empty(), 365);
        FollowedFor followed = new FollowedFor(365, Optional.empty(), Optional.of(COMPLETE));
        List<FollowUpFindings.OrdersPerCustomer> classes = new FollowUpReading(question, followed, List.of())
                .findings(COMPLETE, List.of(), new ReferenceFrame().spend(), Optional.empty())
                .perCustomer();
        double naive = new ReferenceFrame()
                        .rows(row ->
                                ReferenceFrame.is(row, "grp", "promoter") && ReferenceFrame.is(row, "full365", "1"))
                        .stream()
                        .mapToDouble(row -> ReferenceFrame.number(row, "orders365"))
                        .average()
                        .orElseThrow();

        assertThat(classes.getFirst().mean().estimate().orElseThrow().value()).isCloseTo(naive, within(1e-12));
        assertThat(classes.getFirst().perYear().estimate().orElseThrow().value())
                .isCloseTo(naive / 365 * 365.25, within(1e-12));
    }
}
