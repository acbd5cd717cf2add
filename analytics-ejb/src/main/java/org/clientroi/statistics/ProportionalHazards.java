package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether hazard ratios stay the same over time (Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515): the score test of
 * coefficients that change as {@code g(t)}, g centred over the events. With {@code U = sum g (x - xbar)}, {@code A = sum V},
 * {@code B = sum g V}, {@code C = sum g^2 V}: for one covariate {@code u' [[A, B_j], [B_j', C_jj]]^-1 u}, for all
 * {@code U' (C - B A^-1 B)^-1 U}. Below 0.05, report the restricted mean rather than one hazard ratio.
 */
public final class ProportionalHazards {

    /** How time is measured. */
    public enum Scale {
        /** One minus the Kaplan-Meier curve just before: late days with few customers do not count more. */
        KAPLAN_MEIER,
        DAYS,
        LOG_DAYS
    }

    private final Scale scale;

    private ProportionalHazards(Scale scale) {
        this.scale = scale;
    }

    /** On the Kaplan-Meier scale. */
    public static ProportionalHazards withDefaults() {
        return new ProportionalHazards(Scale.KAPLAN_MEIER);
    }

    public ProportionalHazards on(Scale other) {
        return new ProportionalHazards(other);
    }

    /**
     * The tests.
     *
     * @param terms of each kept term, one degree of freedom
     * @param global of all together, as many degrees of freedom as terms
     */
    public record Tests(List<Significance> terms, Significance global) {}

    /** Nothing when all events happened at one time. */
    public Optional<Tests> test(CoxFit fit) {
        DoubleUnaryOperator g = centred(fit.sets());
        Sums sums = new Sums(fit.coefficients().length, g);
        fit.sets().walk(fit.coefficients(), fit.ties(), sums::add);
        int k = sums.score.length;
        double[][] left = Matrix.mirrored(sums.c);
        double[][] a = Matrix.mirrored(sums.a);
        double[][] b = Matrix.mirrored(sums.b);
        Optional<double[][]> inverse = PositiveDefinite.of(a).map(PositiveDefinite::inverse);
        if (inverse.isEmpty()) {
            return Optional.empty();
        }
        double[][] taken = Matrix.sandwich(b, inverse.get());
        double[][] rest = new double[k][k];
        List<Significance> terms = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < k; i++) {
                rest[i][j] = left[i][j] - taken[i][j];
            }
            if (!(rest[j][j] > 1e-12 * left[j][j])) {
                return Optional.empty();
            }
            terms.add(significance(sums.score[j] * sums.score[j] / rest[j][j], 1));
        }
        return PositiveDefinite.of(rest)
                .map(matrix -> new Tests(terms, significance(Matrix.dot(sums.score, matrix.solve(sums.score)), k)));
    }

    private static Significance significance(double statistic, int degreesOfFreedom) {
        return new Significance(
                statistic, ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic));
    }

    private DoubleUnaryOperator centred(RiskSets sets) {
        DoubleUnaryOperator g = switch (scale) {
            case DAYS -> time -> time;
            case LOG_DAYS -> Math::log;
            case KAPLAN_MEIER -> beforeTheCurve(sets);
        };
        NeumaierSum sum = new NeumaierSum();
        double events = 0;
        for (int place = 0; place < sets.size(); place++) {
            if (sets.isEvent(place)) {
                sum.add(sets.customers(place) * g.applyAsDouble(sets.stop(place)));
                events += sets.customers(place);
            }
        }
        double mean = sum.value() / events;
        return time -> g.applyAsDouble(time) - mean;
    }

    /** {@code 1 - S(t-)} over all strata, whatever the weights. */
    private static DoubleUnaryOperator beforeTheCurve(RiskSets sets) {
        double[] times = new double[sets.size()];
        Arrays.setAll(times, sets::stop);
        double[] starts = new double[sets.size()];
        Arrays.setAll(starts, sets::start);
        double[] events = new double[sets.size()];
        Arrays.setAll(events, place -> sets.isEvent(place) ? 1 : 0);
        double[] customers = new double[sets.size()];
        Arrays.setAll(customers, sets::customers);
        StartedFollowUp followUp = StartedFollowUp.of(starts, times, events, customers);
        return followUp::shareBefore;
    }

    private static final class Sums {

        private final DoubleUnaryOperator g;
        private final double[] score;
        private final double[][] a;
        private final double[][] b;
        private final double[][] c;

        Sums(int terms, DoubleUnaryOperator g) {
            this.g = g;
            score = new double[terms];
            a = new double[terms][terms];
            b = new double[terms][terms];
            c = new double[terms][terms];
        }

        void add(RiskSet set) {
            double at = g.applyAsDouble(set.time());
            for (int i = 0; i < score.length; i++) {
                score[i] += at * (set.tiedValue(i) - set.meanWeight() * set.means(i));
                for (int j = 0; j <= i; j++) {
                    double v = set.meanWeight() * set.variances(i, j);
                    a[i][j] += v;
                    b[i][j] += at * v;
                    c[i][j] += at * at * v;
                }
            }
        }
    }
}
