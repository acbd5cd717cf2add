package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.clientroi.statistics.CoxRegression.Ties;

/** What must hold of times to the next order whoever the customers are (STATISTICS k). */
class SurvivalPropertiesTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Provide
    static Arbitrary<DrawnCustomers> customers() {
        return DrawnCustomers.enough();
    }

    private static CoxFit cox(SurvivalRows rows) {
        return (CoxFit) CoxRegression.withDefaults().fit(rows);
    }

    private static void same(double[] found, double[] expected) {
        assertThat(found).containsExactly(expected, within(1e-8));
    }

    private static SurvivalCurve curve(FollowUp followUp) {
        return (SurvivalCurve) KaplanMeier.withDefaults().estimate(followUp);
    }

    @Property
    void theOrderOfTheRowsDoesNotMatter(@ForAll("customers") DrawnCustomers customers, @ForAll long seed) {
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, customers.size()).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        int[] shuffled = rows.stream().mapToInt(Integer::intValue).toArray();

        same(customers.at(shuffled).cox().coefficients(), customers.cox().coefficients());
        same(customers.at(shuffled).cox().standardErrors(), customers.cox().standardErrors());
        assertThat(customers.at(shuffled).logRank().test())
                .isEqualTo(customers.logRank().test());
    }

    @Property
    void tenfoldTimesLeaveRatiosAndTestsAndMultiplyQuantiles(@ForAll("customers") DrawnCustomers days) {
        double[] longer = Arrays.stream(days.time()).map(t -> 10 * t).toArray();
        DrawnCustomers tenfold = new DrawnCustomers(longer, days.status(), days.group(), days.late());

        same(tenfold.cox().coefficients(), days.cox().coefficients());
        assertThat(tenfold.logRank().test()).isEqualTo(days.logRank().test());
        assertThat(curve(tenfold.followUp(1)).quantile(0.1).orElseThrow())
                .isCloseTo(10 * curve(days.followUp(1)).quantile(0.1).orElseThrow(), CLOSE);
    }

    @Property
    void theScaleOfTheWeightsDoesNotMoveTheCoefficients(
            @ForAll("customers") DrawnCustomers customers,
            @ForAll @DoubleRange(min = 1e-3, max = 1e6) @Scale(3) double scale) {
        double[] weights = IntStream.range(0, customers.size())
                .mapToDouble(row -> 0.2 + row % 7)
                .toArray();
        double[] scaled = Arrays.stream(weights).map(w -> scale * w).toArray();
        CoxFit fit = cox(customers.rows().weighted(weights));
        CoxFit again = cox(customers.rows().weighted(scaled));

        same(again.coefficients(), fit.coefficients());
        same(Matrix.rootsOfDiagonal(again.robustCovariance()), Matrix.rootsOfDiagonal(fit.robustCovariance()));
    }

    @Property
    void swappingTheGroupsTurnsTheSign(@ForAll("customers") DrawnCustomers customers) {
        double[] swapped = Arrays.stream(customers.group()).map(g -> 1 - g).toArray();
        DrawnCustomers other = new DrawnCustomers(customers.time(), customers.status(), swapped, customers.late());

        assertThat(other.cox().coefficients()[0]).isCloseTo(-customers.cox().coefficients()[0], within(1e-7));
        assertThat(other.logRank().test().statistic())
                .isCloseTo(customers.logRank().test().statistic(), CLOSE);
        assertThat(gained(other)).isCloseTo(-gained(customers), CLOSE);
    }

    /** Restricted mean of group 1 less that of group 0, up to a day that both reach. */
    private static double gained(DrawnCustomers customers) {
        double tau = Math.min(lastDay(customers, 0), lastDay(customers, 1));
        return RestrictedMean.to(tau)
                .difference(customers.followUp(0), customers.followUp(1))
                .estimation()
                .estimate()
                .orElseThrow()
                .value();
    }

    private static double lastDay(DrawnCustomers customers, double group) {
        return IntStream.range(0, customers.size())
                .filter(row -> customers.group()[row] == group)
                .mapToDouble(row -> customers.time()[row])
                .max()
                .orElseThrow();
    }

    @Property
    void whoLeavesBeforeTheFirstOrderChangesNothing(@ForAll("customers") DrawnCustomers customers) {
        int n = customers.size();
        int[] again =
                IntStream.rangeClosed(0, n).map(row -> Math.min(row, n - 1)).toArray();
        DrawnCustomers more = customers.at(again);
        more.time()[n] = 0.25;
        more.status()[n] = 0;

        same(more.cox().coefficients(), customers.cox().coefficients());
        assertThat(more.logRank().test().statistic())
                .isCloseTo(customers.logRank().test().statistic(), CLOSE);
    }

    @Property
    void withoutTiesBreslowIsEfronAndTheScoreTestIsTheLogRank(@ForAll("customers") DrawnCustomers drawn) {
        DrawnCustomers customers = drawn.withoutTies();
        SurvivalRows single = SurvivalRows.of(customers.time(), customers.status(), new double[][] {customers.group()});

        same(customers.cox(Ties.BRESLOW).coefficients(), customers.cox().coefficients());
        assertThat(cox(single).scoreTest()).isCloseTo(customers.logRank().test().statistic(), within(1e-8));
    }

    @Property
    void twoEqualStrataMergedChangeNoCurve(@ForAll("customers") DrawnCustomers customers) {
        int n = customers.size();
        int[] twice = IntStream.range(0, 2 * n).map(row -> row % n).toArray();

        SurvivalCurve once = curve(customers.followUp(1));
        SurvivalCurve merged = curve(customers.at(twice).followUp(1));
        for (double day : new double[] {30, 90, 180, 365}) {
            assertThat(merged.at(day).survival()).isCloseTo(once.at(day).survival(), CLOSE);
        }
        LogRankComparison stratified = (LogRankComparison) LogRank.withDefaults()
                .testStrata(List.of(
                        List.of(customers.followUp(0), customers.followUp(1)),
                        List.of(customers.followUp(0), customers.followUp(1))));
        assertThat(stratified.test().statistic())
                .isCloseTo(2 * customers.logRank().test().statistic(), within(1e-8));
    }

    @Property
    void withOneOrderACustomerAndersenAndGillsIsCoxsRegression(@ForAll("customers") DrawnCustomers customers) {
        int n = customers.size();
        int[] own = IntStream.range(0, n).toArray();
        CoxFit stretches = cox(SurvivalRows.between(
                new double[n], customers.time(), customers.status(), new double[][] {customers.group(), customers.late()
                }));

        same(stretches.coefficients(), customers.cox().coefficients());
        same(
                Matrix.rootsOfDiagonal(stretches.robustCovariance(own)),
                Matrix.rootsOfDiagonal(customers.cox().robustCovariance()));
    }

    /** Of coefficients only: the errors of the weighted trust no weight. Ties as Breslow breaks them know no replication. */
    @Property(tries = 200)
    void aWholeWeightIsAsManyCustomers(@ForAll("customers") DrawnCustomers customers) {
        int n = customers.size();
        double[] weights = IntStream.range(0, n).mapToDouble(row -> 1 + row % 3).toArray();
        int[] replicated = IntStream.range(0, n)
                .flatMap(row -> IntStream.generate(() -> row).limit(1 + row % 3))
                .toArray();
        CoxFit weighted = (CoxFit) CoxRegression.withDefaults()
                .with(Ties.BRESLOW)
                .fit(customers.rows().weighted(weights));

        same(weighted.coefficients(), customers.at(replicated).cox(Ties.BRESLOW).coefficients());
    }
}
