package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clientroi.statistics.NotEstimable.Reason;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The outcome on all drivers by least squares, from their correlations {@code R} alone: standardised coefficients
 * {@code R^-1 r}, {@code R2 = r' R^-1 r}, variance inflation the diagonal of {@code R^-1}. Every list is in the order of the
 * drivers.
 *
 * @param r2 share of the outcome's variance that the drivers go with
 * @param adjustedR2 the same less what chance gives
 * @param coefficients change of the outcome for one point of the driver, the others held
 * @param errors standard errors of the coefficients
 * @param standardised coefficients in standard deviations of both
 * @param inflation of the coefficients' variance by what the drivers share; above 10 they cannot be told apart
 * @param zeroOrder correlation of each driver alone with the outcome
 */
public record DriverRegression(
        long n,
        double r2,
        double adjustedR2,
        List<Double> coefficients,
        List<Double> errors,
        List<Double> standardised,
        List<Double> inflation,
        List<Double> zeroOrder) {

    private static final double SMALLEST_EIGENVALUE = 1e-10;

    /**
     * Not estimable without answers (EMPTY), with no more answers than coefficients (TOO_FEW), when a driver or the outcome
     * is constant (NO_VARIANCE), or when drivers are combinations of each other (RANK_DEFICIENT).
     */
    public static Finding<DriverRegression> of(DriverTally tally) {
        Optional<Reason> refusal = refusal(tally);
        if (refusal.isPresent()) {
            return Finding.notEstimable(refusal.get());
        }
        RealMatrix inverse =
                new CholeskyDecomposition(tally.correlations()).getSolver().getInverse();
        double[] r = tally.outcomeCorrelations();
        double[] standardised = inverse.operate(r);
        double r2 = MatrixUtils.createRealVector(r).dotProduct(MatrixUtils.createRealVector(standardised));
        double freedom = tally.n() - tally.drivers() - 1.0;
        double residual = Math.max(0, 1 - r2) * tally.outcomeSquares() / freedom;
        double[] inflation = IntStream.range(0, r.length)
                .mapToDouble(j -> inverse.getEntry(j, j))
                .toArray();
        return Finding.of(new DriverRegression(
                tally.n(),
                r2,
                1 - (1 - r2) * (tally.n() - 1) / freedom,
                each(r, j -> standardised[j] * Math.sqrt(tally.outcomeSquares() / tally.squares(j))),
                each(r, j -> Math.sqrt(residual * inflation[j] / tally.squares(j))),
                list(standardised),
                list(inflation),
                list(r)));
    }

    /** Why importance and regression have no answer; empty when they have one. */
    static Optional<Reason> refusal(DriverTally tally) {
        if (tally.n() == 0 || tally.drivers() == 0) {
            return Optional.of(Reason.EMPTY);
        }
        if (tally.anyConstant()) {
            return Optional.of(tally.n() == 1 ? Reason.TOO_FEW : Reason.NO_VARIANCE);
        }
        double[] eigenvalues = new EigenDecompositionSymmetric(tally.correlations()).getEigenvalues();
        if (Arrays.stream(eigenvalues).min().orElseThrow() < SMALLEST_EIGENVALUE) {
            return Optional.of(Reason.RANK_DEFICIENT);
        }
        return tally.n() > tally.drivers() + 1 ? Optional.empty() : Optional.of(Reason.TOO_FEW);
    }

    private static List<Double> each(double[] like, IntToDoubleFunction of) {
        return IntStream.range(0, like.length).mapToDouble(of).boxed().toList();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
