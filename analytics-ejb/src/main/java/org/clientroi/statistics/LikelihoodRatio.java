package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Twice the log-likelihood that further terms gain, referred to chi-square (Wilks 1938). */
public final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /**
     * A test that these terms add nothing.
     *
     * @param statistic not negative
     * @param degreesOfFreedom how many terms
     */
    public record Test(double statistic, int degreesOfFreedom, double pValue) {}

    /** Of a larger fit against a smaller one nested in it; nothing when they have equally many terms. */
    public static Optional<Test> of(RegressionFit smaller, RegressionFit larger) {
        return of(smaller.deviance() - larger.deviance(), larger.kept().length - smaller.kept().length);
    }

    static Optional<Test> of(double gain, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return Optional.empty();
        }
        double statistic = Math.max(0, gain);
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
        return Optional.of(new Test(statistic, degreesOfFreedom, p));
    }
}
