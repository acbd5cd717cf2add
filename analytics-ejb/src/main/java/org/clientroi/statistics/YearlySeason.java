package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The part of weekly NPS that comes back every year: one wave of 52 weeks in the logit of the share of promoters and one in
 * that of detractors, {@code logit p_t = a + b sin(2 pi t / 52) + c cos(2 pi t / 52)}. For display beside the weeks, never to
 * correct a headline: less than two years cannot tell a season from a trend.
 */
public final class YearlySeason {

    /** Two years. */
    public static final int FEWEST_WEEKS = 104;

    private static final double WEEKS = 52;

    private final double[] promoters;
    private final double[] detractors;

    private YearlySeason(double[] promoters, double[] detractors) {
        this.promoters = promoters;
        this.detractors = detractors;
    }

    /**
     * @param weeks answers by week, one after the other; weeks without answers count as weeks
     * @return not estimable from fewer than 104 weeks (TOO_FEW), and for the reasons of the logistic regression
     */
    public static Finding<YearlySeason> of(List<NpsCounts> weeks) {
        if (weeks.size() < FEWEST_WEEKS) {
            return Finding.notEstimable(Reason.TOO_FEW);
        }
        return wave(weeks, NpsCounts::promoters)
                .flatMap(promoters ->
                        wave(weeks, NpsCounts::detractors).map(detractors -> new YearlySeason(promoters, detractors)));
    }

    private static Finding<double[]> wave(List<NpsCounts> weeks, ToDoubleFunction<NpsCounts> those) {
        int n = weeks.size();
        double[][] columns = new double[3][2 * n];
        double[] outcome = new double[2 * n];
        double[] counts = new double[2 * n];
        for (int row = 0; row < 2 * n; row++) {
            double[] terms = terms(row / 2);
            for (int term = 0; term < terms.length; term++) {
                columns[term][row] = terms[term];
            }
            NpsCounts week = weeks.get(row / 2);
            double part = those.applyAsDouble(week);
            outcome[row] = row % 2;
            counts[row] = row % 2 == 1 ? part : week.n() - part;
        }
        return switch (LogisticRegression.withDefaults()
                .fit(RegressionRows.of(columns, outcome).weighted(counts))) {
            case RegressionFit fit -> Finding.of(fit.coefficientsOfAllTerms());
            case NotEstimable(Reason reason) -> Finding.notEstimable(reason);
        };
    }

    private static double[] terms(int week) {
        double angle = 2 * Math.PI * week / WEEKS;
        return new double[] {1, Math.sin(angle), Math.cos(angle)};
    }

    /** The NPS of this time of the year, in [-1, 1]; the first week is 0. */
    public double nps(int week) {
        double[] terms = terms(week);
        return Math.clamp(share(promoters, terms) - share(detractors, terms), -1.0, 1.0);
    }

    private static double share(double[] coefficients, double[] terms) {
        double logit = 0;
        for (int term = 0; term < terms.length; term++) {
            logit += coefficients[term] * terms[term];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** From the lowest to the highest time of the year, in points of NPS as a share. */
    public double swing() {
        double[] year = new double[(int) WEEKS];
        Arrays.setAll(year, this::nps);
        return Arrays.stream(year).max().orElseThrow()
                - Arrays.stream(year).min().orElseThrow();
    }
}
