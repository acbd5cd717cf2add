package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Groups compared by the log-rank test; arrays are in the order of the groups. */
public final class LogRankComparison implements LogRankResult {

    private final double[] n;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;
    private final Significance test;
    private final int degreesOfFreedom;

    LogRankComparison(
            double[] n,
            double[] observed,
            double[] expected,
            double[][] variance,
            Significance test,
            int degreesOfFreedom) {
        this.n = n;
        this.observed = observed;
        this.expected = expected;
        this.variance = variance;
        this.test = test;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Customers. */
    public double[] n() {
        return n.clone();
    }

    /** Events, weighted where the times are. */
    public double[] observed() {
        return observed.clone();
    }

    /** Events that there would be if all reordered equally fast. */
    public double[] expected() {
        return expected.clone();
    }

    /** Of observed minus expected. */
    public double[][] variance() {
        return variance;
    }

    /** Chi-square that all groups are equal. */
    public Significance test() {
        return test;
    }

    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * Chi-square, one degree of freedom, that there is no trend along the scores: {@code (c'U)^2 / (c'Vc)}. The one to use
     * for detractors, passives, promoters, which are in order.
     */
    public Optional<Significance> trend(double[] scores) {
        if (scores.length != n.length) {
            throw new IllegalArgumentException("a score a group: " + scores.length + " for " + n.length);
        }
        double along = Matrix.dot(scores, observed) - Matrix.dot(scores, expected);
        double spread = Matrix.dot(scores, Matrix.times(variance, scores));
        if (!(spread > 0)) {
            return Optional.empty();
        }
        double statistic = along * along / spread;
        return Optional.of(
                new Significance(statistic, ChiSquaredDistribution.of(1).survivalProbability(statistic)));
    }
}
