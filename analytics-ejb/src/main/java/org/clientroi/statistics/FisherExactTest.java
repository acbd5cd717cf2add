package org.clientroi.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether two shares differ, by counting the tables with the same margins that are no likelier than the one seen (Fisher 1934);
 * two-sided as R's {@code fisher.test}. Right for however few.
 */
public final class FisherExactTest {

    // tables as likely as the one seen count although rounding made them a little likelier
    private static final double ROUNDING = 1 + 1e-7;

    private FisherExactTest() {}

    /** 1 when a side is empty, or nobody or everybody is part of both. */
    public static double pValue(Share first, Share second) {
        int all = Math.toIntExact(first.n() + second.n());
        int parts = Math.toIntExact(first.part() + second.part());
        if (first.n() == 0 || second.n() == 0 || parts == 0 || parts == all) {
            return 1;
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(all, parts, Math.toIntExact(first.n()));
        double seen = tables.probability(Math.toIntExact(first.part())) * ROUNDING;
        NeumaierSum sum = new NeumaierSum();
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double probability = tables.probability(x);
            if (probability <= seen) {
                sum.add(probability);
            }
        }
        return Math.min(1, sum.value());
    }
}
