package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clientroi.statistics.CusumChart.Direction;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final NpsCounts NO_ANSWERS = new NpsCounts(0, 0, 0);

    private static List<NpsCounts> weeks(long seed, int stable, int shifted) {
        Random random = new Random(seed);
        List<NpsCounts> weeks = new ArrayList<>();
        for (int week = 0; week < stable + shifted; week++) {
            double promoters = week < stable ? 0.5 : 0.25;
            long[] counts = new long[3];
            for (int answer = 0; answer < 80; answer++) {
                double draw = random.nextDouble();
                counts[draw < promoters ? 2 : draw < promoters + 0.3 ? 1 : 0]++;
            }
            weeks.add(new NpsCounts(counts[0], counts[1], counts[2]));
        }
        return weeks;
    }

    private static NpsCounts turned(NpsCounts week) {
        return new NpsCounts(week.promoters(), week.passives(), week.detractors());
    }

    @Test
    void aFallIsSignalledSoonAfterItHappens() {
        List<NpsCounts> weeks = weeks(5, 30, 10);
        CusumChart.Signal signal = CusumChart.withDefaults()
                .draw(weeks)
                .found()
                .flatMap(CusumChart.Chart::first)
                .orElseThrow();
        List<ChartPoint> ewma = EwmaChart.withDefaults().draw(weeks).found().orElseThrow().stream()
                .map(point -> point.orElseThrow())
                .toList();

        assertThat(signal.week()).isBetween(30, 33);
        assertThat(signal.direction()).isEqualTo(Direction.DOWN);
        assertThat(ewma.subList(0, 30)).noneMatch(ChartPoint::isOutside);
        assertThat(ewma.subList(34, 40)).allMatch(ChartPoint::isOutside);
    }

    @Test
    void promotersAndDetractorsExchangedTurnTheChartsRound() {
        List<NpsCounts> weeks = weeks(6, 30, 8);
        List<NpsCounts> turned = weeks.stream().map(TrendTest::turned).toList();
        ControlChart.Chart there = ControlChart.laney().draw(weeks).found().orElseThrow();
        ControlChart.Chart back = ControlChart.laney().draw(turned).found().orElseThrow();
        CusumChart.Chart up = CusumChart.withDefaults().draw(turned).found().orElseThrow();
        CusumChart.Chart down = CusumChart.withDefaults().draw(weeks).found().orElseThrow();

        assertThat(back.betweenWeeks()).isEqualTo(there.betweenWeeks());
        for (int week = 0; week < weeks.size(); week++) {
            assertThat(back.points().get(week).orElseThrow().lower())
                    .isCloseTo(-there.points().get(week).orElseThrow().upper(), within(1e-12));
            assertThat(up.up().get(week)).isCloseTo(down.down().get(week), within(1e-9));
        }
    }

    @Test
    void aWeekWithoutAnswersHasNoPointAndChangesNothing() {
        List<NpsCounts> weeks = weeks(7, 30, 4);
        List<NpsCounts> withGap = new ArrayList<>(weeks);
        withGap.add(31, NO_ANSWERS);
        ControlChart.Chart chart = ControlChart.shewhart().draw(withGap).found().orElseThrow();

        assertThat(chart.points().get(31)).isEmpty();
        assertThat(chart.z().get(31)).isEmpty();
        assertThat(EwmaChart.withDefaults().draw(withGap).found().orElseThrow().getLast())
                .isEqualTo(EwmaChart.withDefaults()
                        .draw(weeks)
                        .found()
                        .orElseThrow()
                        .getLast());
        assertThat(CusumChart.withDefaults()
                        .draw(withGap)
                        .found()
                        .orElseThrow()
                        .up()
                        .getLast())
                .isEqualTo(CusumChart.withDefaults()
                        .draw(weeks)
                        .found()
                        .orElseThrow()
                        .up()
                        .getLast());
    }

    @Test
    void withoutABaselineThereIsNoChart() {
        List<NpsCounts> allPromoters = Collections.nCopies(30, new NpsCounts(0, 0, 9));

        assertThat(ControlChart.shewhart().draw(List.of()).reason()).contains(Reason.EMPTY);
        assertThat(ControlChart.shewhart()
                        .draw(Collections.nCopies(30, NO_ANSWERS))
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(EwmaChart.withDefaults().draw(weeks(1, 10, 0)).reason()).contains(Reason.TOO_FEW);
        assertThat(CusumChart.withDefaults().draw(allPromoters).reason()).contains(Reason.NO_VARIANCE);
        assertThatThrownBy(() -> EwmaChart.withDefaults().with(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsNeverLeaveWhatAnNpsCanBe() {
        List<NpsCounts> few = Collections.nCopies(30, new NpsCounts(1, 0, 1));
        ControlChart.Chart chart = ControlChart.shewhart().draw(few).found().orElseThrow();

        assertThat(chart.points().getFirst()).contains(new ChartPoint(0, -1, 1));
    }

    /** Held against every division there is. */
    @Test
    void theDivisionOfTheWeeksIsTheBestOfAll() {
        for (long seed = 0; seed < 20; seed++) {
            List<NpsCounts> weeks = weeks(seed, 5, 6);
            for (double penalty : new double[] {0, 2, 8, 40}) {
                double best = Double.POSITIVE_INFINITY;
                for (int changes = 0; changes < 1 << (weeks.size() - 1); changes++) {
                    best = Math.min(best, objective(weeks, changes, penalty));
                }
                assertThat(ChangePoints.withDefaults()
                                .withShortestSegment(2)
                                .partition(weeks, penalty)
                                .found()
                                .orElseThrow()
                                .objective())
                        .isCloseTo(best, within(1e-9));
            }
        }
    }

    private static double objective(List<NpsCounts> weeks, int changes, double penalty) {
        WeeklyLikelihood likelihood = new WeeklyLikelihood(weeks);
        double total = -penalty;
        int from = 0;
        for (int to = 1; to <= weeks.size(); to++) {
            if (to == weeks.size() || (changes & 1 << (to - 1)) != 0) {
                if (to - from < 2) {
                    return Double.POSITIVE_INFINITY;
                }
                total += likelihood.cost(from, to) + penalty;
                from = to;
            }
        }
        return total;
    }

    @Test
    void aChangeIsFoundWhereItHappenedAndIsNoChance() {
        List<NpsCounts> changed = weeks(9, 12, 12);
        SingleChangeScan scan = SingleChangeScan.of(changed, 4).found().orElseThrow();

        assertThat(scan.lastWeekBefore()).isBetween(10, 12);
        assertThat(ChangePoints.withDefaults()
                        .partition(changed, ChangePoints.defaultPenalty(24))
                        .found()
                        .orElseThrow()
                        .segments())
                .hasSize(2);
        assertThat(SingleChangeScan.pValue(changed, 4, 199, 1).found().orElseThrow())
                .isEqualTo(1 / 200.0);
        assertThat(SingleChangeScan.pValue(weeks(10, 24, 0), 4, 199, 1).found().orElseThrow())
                .isGreaterThan(0.05);
    }

    @Test
    void tooFewWeeksAreOneSegmentAndHaveNoScan() {
        List<NpsCounts> three = weeks(2, 3, 0);

        assertThat(ChangePoints.withDefaults()
                        .partition(three, 1)
                        .found()
                        .orElseThrow()
                        .segments())
                .hasSize(1);
        assertThat(SingleChangeScan.of(three, 4).reason()).contains(Reason.TOO_FEW);
        assertThat(SingleChangeScan.of(List.of(NO_ANSWERS), 1).reason()).contains(Reason.EMPTY);
        assertThat(ChangePoints.withDefaults().partition(List.of(), 1).reason()).contains(Reason.EMPTY);
    }

    @Test
    void aSegmentWithoutAnswersIsWhatWasBelievedOfIt() {
        List<NpsCounts> segments = List.of(new NpsCounts(3, 4, 9), new NpsCounts(8, 2, 1), NO_ANSWERS);
        DirichletPrior prior = DirichletPrior.ofShares(segments, 20).found().orElseThrow();
        DirichletPrior.Posterior empty = prior.posterior(NO_ANSWERS);

        assertThat(empty.nps()).isCloseTo(-1 / 27.0, within(1e-12));
        assertThat(empty.shrinkage()).isEqualTo(1);
        assertThat(SegmentShrinkage.of(segments)
                        .found()
                        .orElseThrow()
                        .segments()
                        .getLast()
                        .factor())
                .isEqualTo(1);
        assertThat(DirichletPrior.ofShares(List.of(NO_ANSWERS), 20).reason()).contains(Reason.EMPTY);
        assertThatThrownBy(() -> new DirichletPrior(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void smoothedSegmentsLieBetweenTheirOwnAndTheMean() {
        NpsCounts small = new NpsCounts(0, 0, 2);
        List<NpsCounts> segments = List.of(small, new NpsCounts(40, 30, 30));
        double mean = DirichletPrior.ofShares(segments, 20)
                .found()
                .orElseThrow()
                .posterior(NO_ANSWERS)
                .nps();
        DirichletPrior.Posterior posterior =
                DirichletPrior.ofShares(segments, 20).found().orElseThrow().posterior(small);

        assertThat(posterior.nps()).isBetween(mean, 1.0);
        assertThat(posterior.interval(new Confidence(0.99)).upper()).isLessThanOrEqualTo(1);
    }

    @Test
    void segmentsThatAreAlikeArePooledAndOthersAreNot() {
        List<NpsCounts> alike = Collections.nCopies(20, new NpsCounts(10, 20, 30));
        List<NpsCounts> unlike = new ArrayList<>();
        for (int segment = 0; segment < 20; segment++) {
            unlike.add(segment % 2 == 0 ? new NpsCounts(30, 20, 10) : new NpsCounts(10, 20, 30));
        }

        assertThat(DirichletMultinomial.withDefaults()
                        .fit(alike)
                        .found()
                        .orElseThrow()
                        .prior())
                .isEmpty();
        assertThat(DirichletMultinomial.withDefaults()
                        .fit(unlike)
                        .found()
                        .orElseThrow()
                        .prior()
                        .orElseThrow()
                        .concentration())
                .isBetween(1.0, 100.0);
        assertThat(DirichletMultinomial.withDefaults()
                        .fit(Collections.nCopies(20, new NpsCounts(0, 0, 5)))
                        .found()
                        .orElseThrow()
                        .prior())
                .isEmpty();
        assertThat(DirichletMultinomial.withDefaults().fit(List.of(NO_ANSWERS)).reason())
                .contains(Reason.EMPTY);
        assertThat(DirichletMultinomial.withDefaults().fit(alike.subList(0, 1)).reason())
                .contains(Reason.TOO_FEW);
    }
}
