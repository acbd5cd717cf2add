package org.clientroi.statistics;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Johnson's relative weights (2000, doi:10.1207/S15327906MBR3501_1; the same as Genizi 1993): the drivers are replaced by the
 * closest variables that do not correlate, and what those explain is given back. With {@code R} the drivers' correlations
 * and {@code r} theirs with the outcome: {@code L = R^(1/2)}, {@code b = L^-1 r}, {@code weight_j = sum_k L_jk^2 b_k^2}.
 */
final class RelativeWeights {

    private RelativeWeights() {}

    static double[] of(DriverTally tally) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(tally.correlations());
        RealMatrix root = power(eigen, 0.5);
        double[] b = power(eigen, -0.5).operate(tally.outcomeCorrelations());
        double[] weights = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            for (int k = 0; k < b.length; k++) {
                double part = root.getEntry(j, k) * b[k];
                weights[j] += part * part;
            }
        }
        return weights;
    }

    private static RealMatrix power(EigenDecompositionSymmetric eigen, double exponent) {
        double[] powers = eigen.getEigenvalues();
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(powers[i], exponent);
        }
        RealMatrix vectors = eigen.getV();
        return vectors.multiply(MatrixUtils.createRealDiagonalMatrix(powers)).multiply(vectors.transpose());
    }
}
