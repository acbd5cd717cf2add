package org.clientroi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The prior that the segments themselves speak for (empirical Bayes): the likeliest {@code a} when each segment's shares are
 * drawn from a Dirichlet distribution and its answers from those shares,
 * {@code l = sum over segments of lnG(A) - lnG(A + n) + sum_k lnG(a_k + n_k) - lnG(a_k)}. Wants 20 segments and more.
 */
public final class DirichletMultinomial {

    /**
     * What fits best.
     *
     * @param prior empty when the segments differ no more than by chance, so that all share one NPS
     * @param logLikelihood without the multinomial coefficients; without a prior, that of the common shares
     */
    public record Fit(Optional<DirichletPrior> prior, double logLikelihood) {}

    private static final double MOST_CONCENTRATION = 1e4;
    private static final double FIRST_CONCENTRATION = 20;

    private final double mostConcentration;

    private DirichletMultinomial(double mostConcentration) {
        this.mostConcentration = mostConcentration;
    }

    /** A prior worth more than 10,000 answers is full pooling. */
    public static DirichletMultinomial withDefaults() {
        return new DirichletMultinomial(MOST_CONCENTRATION);
    }

    /** @param answers beyond which segments are taken as alike, positive */
    public DirichletMultinomial pooledBeyond(double answers) {
        if (!(answers > 0)) {
            throw new IllegalArgumentException("a concentration is positive: " + answers);
        }
        return new DirichletMultinomial(answers);
    }

    /** Not estimable without answers (EMPTY), from one segment (TOO_FEW), or when the search does not end (NOT_CONVERGED). */
    public Finding<Fit> fit(List<NpsCounts> segments) {
        List<long[]> held = segments.stream()
                .filter(segment -> segment.n() > 0)
                .map(segment -> new long[] {segment.detractors(), segment.passives(), segment.promoters()})
                .toList();
        if (held.size() < 2) {
            return Finding.notEstimable(held.isEmpty() ? Reason.EMPTY : Reason.TOO_FEW);
        }
        double[] shares = shares(held);
        Fit pooled = new Fit(Optional.empty(), pooledLogLikelihood(held, shares));
        // a class that nobody belongs to has no pseudo-answers
        int[] classes =
                IntStream.range(0, shares.length).filter(k -> shares[k] > 0).toArray();
        if (classes.length < 2) {
            return Finding.of(pooled);
        }
        double[] start = Arrays.stream(classes)
                .mapToDouble(k -> Math.log(shares[k] * FIRST_CONCENTRATION))
                .toArray();
        NewtonMaximiser.Maximum maximum = NewtonMaximiser.until(logs -> concentration(logs) > mostConcentration)
                .maximise(logs -> evaluate(held, classes, logs), start);
        if (concentration(maximum.parameters()) > mostConcentration) {
            return Finding.of(pooled);
        }
        return maximum.converged()
                ? Finding.of(new Fit(Optional.of(prior(classes, maximum.parameters())), maximum.value()))
                : Finding.notEstimable(Reason.NOT_CONVERGED);
    }

    private static double concentration(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).sum();
    }

    private static DirichletPrior prior(int[] classes, double[] logs) {
        double[] alpha = new double[3];
        for (int i = 0; i < classes.length; i++) {
            alpha[classes[i]] = Math.exp(logs[i]);
        }
        return new DirichletPrior(alpha[0], alpha[1], alpha[2]);
    }

    private static double[] shares(List<long[]> segments) {
        double[] sums = new double[3];
        for (long[] segment : segments) {
            Arrays.setAll(sums, k -> sums[k] + segment[k]);
        }
        double n = Arrays.stream(sums).sum();
        return Arrays.stream(sums).map(sum -> sum / n).toArray();
    }

    private static double pooledLogLikelihood(List<long[]> segments, double[] shares) {
        NeumaierSum sum = new NeumaierSum();
        for (long[] segment : segments) {
            for (int k = 0; k < shares.length; k++) {
                sum.add(segment[k] == 0 ? 0 : segment[k] * Math.log(shares[k]));
            }
        }
        return sum.value();
    }

    /** With derivatives by the logarithms of {@code a}, in which it is smoother. */
    private static NewtonMaximiser.Point evaluate(List<long[]> segments, int[] classes, double[] logs) {
        double[] alpha = Arrays.stream(logs).map(Math::exp).toArray();
        double total = Arrays.stream(alpha).sum();
        int p = alpha.length;
        double value = 0;
        double[] gradient = new double[p];
        double common = 0;
        double[] own = new double[p];
        for (long[] segment : segments) {
            double n = Arrays.stream(segment).sum();
            value -= rise(LogGamma::value, total, n);
            double slope = rise(Digamma::value, total, n);
            common -= rise(Trigamma::value, total, n);
            for (int i = 0; i < p; i++) {
                double count = segment[classes[i]];
                value += rise(LogGamma::value, alpha[i], count);
                gradient[i] += alpha[i] * (rise(Digamma::value, alpha[i], count) - slope);
                own[i] += rise(Trigamma::value, alpha[i], count);
            }
        }
        return new NewtonMaximiser.Point(value, gradient, information(alpha, gradient, common, own));
    }

    private static double[][] information(double[] alpha, double[] gradient, double common, double[] own) {
        double[][] information = new double[alpha.length][alpha.length];
        for (int i = 0; i < alpha.length; i++) {
            for (int j = 0; j < alpha.length; j++) {
                double second = common + (i == j ? own[i] : 0);
                information[i][j] = -alpha[i] * alpha[j] * second - (i == j ? gradient[i] : 0);
            }
        }
        return information;
    }

    private static double rise(DoubleUnaryOperator function, double from, double by) {
        return by == 0 ? 0 : function.applyAsDouble(from + by) - function.applyAsDouble(from);
    }
}
