package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.clientroi.statistics.NetPromoterScore.Method;

/** What must hold of scores, shares and weights whatever was answered (STATISTICS a, b, e and k). */
class ScorePropertiesTest {

    @Provide
    static Arbitrary<NpsCounts> somebody() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 50_000_000);
        return Combinators.combine(count, count, count).as(NpsCounts::new).filter(counts -> counts.n() > 0);
    }

    private static Interval interval(Estimation estimation) {
        return estimation.estimate().flatMap(Estimate::interval).orElseThrow();
    }

    private static NpsCounts turned(NpsCounts counts) {
        return new NpsCounts(counts.promoters(), counts.passives(), counts.detractors());
    }

    @Property
    void anIntervalOfTheScoreHoldsItAndStaysInItsRange(@ForAll("somebody") NpsCounts counts) {
        for (Method method : List.of(Method.ADJUSTED_WALD, Method.SCORE)) {
            Estimation estimation = NetPromoterScore.withDefaults().with(method).estimate(counts);
            Interval interval = interval(estimation);

            assertThat(interval.contains(estimation.estimate().orElseThrow().value()))
                    .isTrue();
            assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
            assertThat(interval.upper()).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void promotersAndDetractorsSwappedTurnTheScoreRound(@ForAll("somebody") NpsCounts counts) {
        for (Method method : List.of(Method.ADJUSTED_WALD, Method.SCORE)) {
            NetPromoterScore estimator = NetPromoterScore.withDefaults().with(method);
            Interval there = interval(estimator.estimate(counts));
            Interval back = interval(estimator.estimate(turned(counts)));

            assertThat(back.lower()).isCloseTo(-there.upper(), within(1e-9));
            assertThat(back.upper()).isCloseTo(-there.lower(), within(1e-9));
        }
    }

    @Property
    void theEndsOfTheScoreIntervalAreJustNotRejected(
            @ForAll @LongRange(min = 1, max = 5000) long detractors,
            @ForAll @LongRange(min = 1, max = 5000) long passives,
            @ForAll @LongRange(min = 1, max = 5000) long promoters) {
        NpsCounts counts = new NpsCounts(detractors, passives, promoters);
        NetPromoterScore estimator = NetPromoterScore.withDefaults().with(Method.SCORE);
        Interval limits = estimator.limits(counts);

        for (double end : new double[] {limits.lower(), limits.upper()}) {
            assertThat(estimator.test(counts, end).orElseThrow().pValue()).isCloseTo(0.05, within(1e-8));
        }
    }

    @Property
    void aDifferenceTurnsRoundWithItsGroups(@ForAll("somebody") NpsCounts first, @ForAll("somebody") NpsCounts second) {
        NetPromoterScoreDifference estimator = NetPromoterScoreDifference.withDefaults();
        Interval there = interval(estimator.estimate(first, second).estimation());
        Interval back = interval(estimator.estimate(second, first).estimation());

        assertThat(back.lower()).isCloseTo(-there.upper(), within(1e-12));
        assertThat(back.upper()).isCloseTo(-there.lower(), within(1e-12));
    }

    @Property
    void theScaleOfTheWeightsDoesNotMoveTheScore(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -1, max = 1) Integer> answers,
            @ForAll @Size(60) List<@DoubleRange(min = 0.01, max = 100) Double> weights,
            @ForAll @DoubleRange(min = 1e-4, max = 1e6) @Scale(4) double scale) {
        double[] signs = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] weighed =
                IntStream.range(0, signs.length).mapToDouble(weights::get).toArray();
        double[] scaled = Arrays.stream(weighed).map(w -> scale * w).toArray();
        var once = WeightedNetPromoterScore.withDefaults().estimate(signs, weighed);
        var again = WeightedNetPromoterScore.withDefaults().estimate(signs, scaled);

        assertThat(again.score().estimate().orElseThrow().value())
                .isCloseTo(once.score().estimate().orElseThrow().value(), within(1e-12));
        assertThat(again.designEffect()).isCloseTo(once.designEffect(), within(1e-9));
        assertThat(once.designEffect()).isGreaterThanOrEqualTo(1 - 1e-12);
    }

    @Property
    void whoWeighsNothingIsNotThere(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -1, max = 1) Integer> answers,
            @ForAll @IntRange(min = -1, max = 1) int ignored) {
        double[] signs = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] ones = new double[signs.length];
        Arrays.fill(ones, 1);
        double[] longer = Arrays.copyOf(signs, signs.length + 1);
        longer[signs.length] = ignored;

        assertThat(WeightedNetPromoterScore.withDefaults().estimate(longer, Arrays.copyOf(ones, ones.length + 1)))
                .isEqualTo(WeightedNetPromoterScore.withDefaults().estimate(signs, ones));
    }

    @Property
    void wilsonStaysBetweenNoneAndAllAndHoldsTheShare(
            @ForAll @LongRange(min = 1, max = 4_000_000_000L) long n,
            @ForAll @DoubleRange(max = 1) @Scale(9) double share) {
        Share drawn = new Share(Math.round(share * n), n);
        Interval limits = interval(Proportion.withDefaults().estimate(drawn));

        assertThat(limits.lower()).isBetween(0.0, 1.0);
        assertThat(limits.upper()).isBetween(0.0, 1.0);
        assertThat(limits.contains((double) drawn.part() / n)).isTrue();
    }

    @Property
    void holmIsNeverBelowBenjaminiAndHochbergAndNeitherBelowThePValue(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 1) @Scale(6) Double> pValues) {
        List<Optional<Double>> given = pValues.stream().map(Optional::of).toList();
        List<Optional<Double>> holm = PValueAdjustment.HOLM.adjust(given);
        List<Optional<Double>> falseAlarms = PValueAdjustment.BENJAMINI_HOCHBERG.adjust(given);

        for (int i = 0; i < given.size(); i++) {
            assertThat(holm.get(i).orElseThrow())
                    .isGreaterThanOrEqualTo(falseAlarms.get(i).orElseThrow());
            assertThat(falseAlarms.get(i).orElseThrow()).isGreaterThanOrEqualTo(pValues.get(i) * (1 - 1e-12));
        }
    }

    @Property
    void rakedMarginsAreTheirTargets(
            @ForAll @Size(6) List<@DoubleRange(min = 0.5, max = 500) Double> masses,
            @ForAll @Size(2) List<@DoubleRange(min = 0.2, max = 5) Double> buyers,
            @ForAll @Size(3) List<@DoubleRange(min = 0.2, max = 5) Double> regions) {
        List<Raking.Cell> cells = IntStream.range(0, 6)
                .mapToObj(i -> new Raking.Cell(List.of(i / 3, i % 3), masses.get(i)))
                .toList();
        List<List<Double>> targets =
                Stream.of(buyers, regions).map(ScorePropertiesTest::toThousand).toList();
        Raking.Fit fit = Raking.withDefaults().rake(cells, targets).found().orElseThrow();

        for (int margin = 0; margin < 2; margin++) {
            for (int level = 0; level < targets.get(margin).size(); level++) {
                double sum = 0;
                for (int cell = 0; cell < 6; cell++) {
                    sum += cells.get(cell).levels().get(margin) == level
                            ? fit.masses().get(cell)
                            : 0;
                }
                assertThat(sum / targets.get(margin).get(level)).isCloseTo(1, within(1e-10));
            }
        }
    }

    private static List<Double> toThousand(List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.stream().map(share -> 1000 * share / sum).toList();
    }

    @Property
    void rankCorrelationKnowsOnlyTheOrder(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 10) Integer> scores,
            @ForAll @Size(60) List<@IntRange(max = 4) Integer> orders) {
        double[] x = scores.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] y = IntStream.range(0, x.length).mapToDouble(orders::get).toArray();
        double[] stretched = Arrays.stream(x).map(Math::exp).toArray();

        assertThat(LinearCorrelation.spearman().estimate(CrossTable.ofCustomers(stretched, y)))
                .isEqualTo(LinearCorrelation.spearman().estimate(CrossTable.ofCustomers(x, y)));
        assertThat(KendallCorrelation.withDefaults().estimate(CrossTable.ofCustomers(stretched, y)))
                .isEqualTo(KendallCorrelation.withDefaults().estimate(CrossTable.ofCustomers(x, y)));
    }
}
