package org.clientroi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * Whether groups reorder equally fast (Mantel 1966; Peto and Peto 1972, doi:10.2307/2344317): at each time the events of a
 * group against its part of those at risk, {@code E_j = D r_j / m}, with
 * {@code V = D (m - D)/(m - 1) [diag(r/m) - r r'/m^2]}; strata are summed. Every time weighs the same (rho 0) or as the
 * pooled curve just before it stands, {@code S(t-)^rho}.
 */
public final class LogRank {

    public static final String METHOD = "log-rank";

    private final double rho;

    private LogRank(double rho) {
        this.rho = rho;
    }

    /** Every time weighs the same. */
    public static LogRank withDefaults() {
        return new LogRank(0);
    }

    /** Early times weigh more: 1 is Peto's. */
    public LogRank weighted(double newRho) {
        return new LogRank(newRho);
    }

    /** One stratum. */
    public LogRankResult test(List<FollowUp> groups) {
        return testStrata(List.of(groups));
    }

    /**
     * Not estimable with fewer than two groups of anybody (EMPTY), or without events (NO_EVENTS).
     *
     * @param strata each with the same groups in the same order; a group may be empty in a stratum
     */
    public LogRankResult testStrata(List<List<FollowUp>> strata) {
        int groups = strata.isEmpty() ? 0 : strata.getFirst().size();
        Sums sums = new Sums(groups);
        for (List<FollowUp> stratum : strata) {
            if (stratum.size() != groups) {
                throw new IllegalArgumentException("the same groups in every stratum");
            }
            sums.add(stratum);
        }
        if (sums.inhabited() < 2) {
            return new NotEstimable(Reason.EMPTY);
        }
        return sums.events == 0 ? new NotEstimable(Reason.NO_EVENTS) : sums.result();
    }

    private final class Sums {

        private final double[] n;
        private final double[] observed;
        private final double[] expected;
        private final double[][] variance;
        private double events;

        Sums(int groups) {
            n = new double[groups];
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        long inhabited() {
            long count = 0;
            for (double each : n) {
                count += each > 0 ? 1 : 0;
            }
            return count;
        }

        void add(List<FollowUp> stratum) {
            TreeSet<Double> times = new TreeSet<>();
            for (int group = 0; group < n.length; group++) {
                FollowUp one = stratum.get(group);
                n[group] += one.n();
                for (int i = 0; i < one.size(); i++) {
                    if (one.events(i) > 0) {
                        times.add(one.time(i));
                    }
                }
            }
            int[] next = new int[n.length];
            double pooled = 1;
            for (double time : times) {
                pooled *= addTime(stratum, time, next, Math.pow(pooled, rho));
            }
        }

        /** Returns by what the pooled curve falls. */
        private double addTime(List<FollowUp> stratum, double time, int[] next, double weight) {
            double[] risk = new double[n.length];
            double m = 0;
            double d = 0;
            for (int group = 0; group < n.length; group++) {
                FollowUp one = stratum.get(group);
                while (next[group] < one.size() && one.time(next[group]) < time) {
                    next[group]++;
                }
                if (next[group] < one.size()) {
                    risk[group] = one.atRisk(next[group]);
                    double here = one.time(next[group]) == time ? one.events(next[group]) : 0;
                    observed[group] += weight * here;
                    d += here;
                }
                m += risk[group];
            }
            events += d;
            expect(risk, m, d, weight);
            return (m - d) / m;
        }

        private void expect(double[] risk, double m, double d, double weight) {
            double scale = m > 1 ? weight * weight * d * (m - d) / (m - 1) : 0;
            for (int j = 0; j < n.length; j++) {
                expected[j] += weight * d * risk[j] / m;
                for (int k = 0; k < n.length; k++) {
                    variance[j][k] += scale * ((j == k ? risk[j] / m : 0) - risk[j] / m * risk[k] / m);
                }
            }
        }

        LogRankResult result() {
            List<Integer> compared = new ArrayList<>();
            for (int j = 0; j < n.length; j++) {
                if (expected[j] > 0) {
                    compared.add(j);
                }
            }
            int df = compared.size() - 1;
            double[] away = new double[Math.max(0, df)];
            double[][] covariance = new double[away.length][away.length];
            for (int j = 0; j < df; j++) {
                away[j] = observed[compared.get(j)] - expected[compared.get(j)];
                for (int k = 0; k < df; k++) {
                    covariance[j][k] = variance[compared.get(j)][compared.get(k)];
                }
            }
            Optional<PositiveDefinite> invertible = PositiveDefinite.of(covariance);
            if (df < 1 || invertible.isEmpty()) {
                return new NotEstimable(Reason.NO_VARIANCE);
            }
            double statistic = Matrix.dot(away, invertible.get().solve(away));
            double p = ChiSquaredDistribution.of(df).survivalProbability(statistic);
            return new LogRankComparison(n, observed, expected, variance, new Significance(statistic, p), df);
        }
    }
}
