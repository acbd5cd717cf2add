package org.clientroi.statistics;

import java.util.List;

/** Minus twice the largest trinomial log-likelihood of any run of weeks, from running totals. */
final class WeeklyLikelihood {

    private final long[][] before;

    WeeklyLikelihood(List<NpsCounts> weeks) {
        before = new long[3][weeks.size() + 1];
        for (int week = 0; week < weeks.size(); week++) {
            before[0][week + 1] = before[0][week] + weeks.get(week).detractors();
            before[1][week + 1] = before[1][week] + weeks.get(week).passives();
            before[2][week + 1] = before[2][week] + weeks.get(week).promoters();
        }
    }

    /** Of weeks {@code from} (included) to {@code to} (not). */
    double cost(int from, int to) {
        NpsCounts counts = counts(from, to);
        return -2
                * (term(counts.detractors(), counts.n())
                        + term(counts.passives(), counts.n())
                        + term(counts.promoters(), counts.n()));
    }

    NpsCounts counts(int from, int to) {
        return new NpsCounts(
                before[0][to] - before[0][from], before[1][to] - before[1][from], before[2][to] - before[2][from]);
    }

    private static double term(long count, long n) {
        return count == 0 ? 0 : count * Math.log((double) count / n);
    }
}
