package org.clientroi.statistics;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A driver's share of {@code R2} as the mean of what it adds over all orders in which drivers can enter (Lindeman, Merenda and
 * Gold 1980; Gromping 2006, doi:10.18637/jss.v017.i01):
 * {@code sum over S without j of |S|! (p - |S| - 1)! / p! (R2(S + j) - R2(S))}. All {@code 2^p} models come from one
 * correlation matrix.
 */
final class ShapleyShares {

    static final int MOST_DRIVERS = 12;

    private ShapleyShares() {}

    static double[] of(DriverTally tally) {
        int p = tally.drivers();
        double[] r2 = everyR2(tally.correlations(), tally.outcomeCorrelations());
        double[] ofSize = sizeWeights(p);
        double[] shares = new double[p];
        for (int j = 0; j < p; j++) {
            NeumaierSum share = new NeumaierSum();
            for (int set = 0; set < r2.length; set++) {
                if ((set & 1 << j) == 0) {
                    share.add(ofSize[Integer.bitCount(set)] * (r2[set | 1 << j] - r2[set]));
                }
            }
            shares[j] = share.value();
        }
        return shares;
    }

    /** By set of drivers, a bit each. */
    private static double[] everyR2(RealMatrix correlations, double[] withOutcome) {
        RealVector r = MatrixUtils.createRealVector(withOutcome);
        double[] r2 = new double[1 << withOutcome.length];
        for (int set = 1; set < r2.length; set++) {
            int[] in = positions(set);
            RealVector part = MatrixUtils.createRealVector(new double[in.length]);
            for (int i = 0; i < in.length; i++) {
                part.setEntry(i, r.getEntry(in[i]));
            }
            RealMatrix among = correlations.getSubMatrix(in, in);
            r2[set] =
                    part.dotProduct(new CholeskyDecomposition(among).getSolver().solve(part));
        }
        return r2;
    }

    private static int[] positions(int set) {
        int[] positions = new int[Integer.bitCount(set)];
        for (int bit = 0, i = 0; i < positions.length; bit++) {
            if ((set & 1 << bit) != 0) {
                positions[i++] = bit;
            }
        }
        return positions;
    }

    /** {@code |S|! (p - |S| - 1)! / p!}, by |S|. */
    private static double[] sizeWeights(int p) {
        double[] weights = new double[p];
        weights[0] = 1.0 / p;
        for (int size = 1; size < p; size++) {
            weights[size] = weights[size - 1] * size / (p - size);
        }
        return weights;
    }
}
