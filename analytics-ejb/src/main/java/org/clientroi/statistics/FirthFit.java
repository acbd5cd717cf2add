package org.clientroi.statistics;

/** Firth's regression at its maximum; arrays hold the {@link #kept} terms, in the order of the columns. */
public final class FirthFit implements FirthResult {

    private final int[] kept;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double penalisedLogLikelihood;

    FirthFit(int[] kept, double[] coefficients, double[][] covariance, double penalisedLogLikelihood) {
        this.kept = kept;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.penalisedLogLikelihood = penalisedLogLikelihood;
    }

    /** The positions of the terms that are no combination of earlier ones. */
    public int[] kept() {
        return kept.clone();
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The inverse information at the solution. */
    public double[][] covariance() {
        return covariance;
    }

    public double[] standardErrors() {
        return Matrix.rootsOfDiagonal(covariance);
    }

    /** {@code l + 0.5 log |X'WX|}. */
    public double penalisedLogLikelihood() {
        return penalisedLogLikelihood;
    }
}
