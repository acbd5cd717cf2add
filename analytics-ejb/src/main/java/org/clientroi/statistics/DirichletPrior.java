package org.clientroi.statistics;

import java.util.List;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What is believed of a segment before its answers count: as many pseudo-answers of each class, which draw the NPS of
 * a small segment towards all others'. For ranking lists only: a segment's own headline and tests are never smoothed.
 * Its sum, the {@link #concentration}, is how many answers the belief is worth.
 */
public record DirichletPrior(double detractors, double passives, double promoters) {

    /** 20 answers. */
    public static final double DEFAULT_STRENGTH = 20;

    /**
     * A segment, smoothed.
     *
     * @param nps the posterior mean, in [-1, 1]
     * @param deviation posterior standard deviation
     * @param shrinkage weight of the prior, in (0, 1]; 1 for a segment without answers
     */
    public record Posterior(double nps, double deviation, double shrinkage) {

        /** {@code nps +- z deviation}, clipped to [-1, 1]. */
        public Interval interval(Confidence confidence) {
            double half = confidence.z() * deviation;
            return confidence.interval(Math.max(-1, nps - half), Math.min(1, nps + half));
        }
    }

    public DirichletPrior {
        if (!(detractors >= 0 && passives >= 0 && promoters >= 0)
                || !(detractors + passives + promoters > 0)
                || !Double.isFinite(detractors + passives + promoters)) {
            throw new IllegalArgumentException(
                    "a prior has pseudo-answers: " + detractors + ", " + passives + ", " + promoters);
        }
    }

    /**
     * The shares of all segments together, times {@code strength}. Not estimable without answers (EMPTY).
     *
     * @param strength pseudo-answers, positive
     */
    public static Finding<DirichletPrior> ofShares(List<NpsCounts> segments, double strength) {
        NpsCounts all = segments.stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
        if (all.n() == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double each = strength / all.n();
        return Finding.of(new DirichletPrior(each * all.detractors(), each * all.passives(), each * all.promoters()));
    }

    public double concentration() {
        return detractors + passives + promoters;
    }

    /** Mean {@code (b + a_b - d - a_d) / (n + A)}, variance {@code (p_b + p_d - mean^2) / (n + A + 1)}. */
    public Posterior posterior(NpsCounts segment) {
        Trinomial after = Trinomial.of(segment).plus(new Trinomial(detractors, passives, promoters));
        return new Posterior(after.nps(), Math.sqrt(after.variance() / (after.n() + 1)), concentration() / after.n());
    }
}
