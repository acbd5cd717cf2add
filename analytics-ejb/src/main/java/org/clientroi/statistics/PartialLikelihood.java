package org.clientroi.statistics;

/**
 * The logarithm of Cox's partial likelihood at some coefficients, with its first and second derivatives. With Efron's (1977,
 * Journal of the American Statistical Association 72:557) ties the k-th of m tied events sees the risk set with k/m of the
 * tied taken out; with Breslow's all see all of it.
 */
final class PartialLikelihood {

    private final double logLikelihood;
    private final double[] score;
    private final double[][] information;

    private PartialLikelihood(double logLikelihood, double[] score, double[][] information) {
        this.logLikelihood = logLikelihood;
        this.score = score;
        this.information = information;
    }

    static PartialLikelihood at(RiskSets sets, double[] beta, CoxRegression.Ties ties) {
        Sums sums = new Sums(beta.length);
        sets.walk(beta, ties, sums::add);
        return new PartialLikelihood(sums.logLikelihood.value(), sums.score, Matrix.mirrored(sums.information));
    }

    double logLikelihood() {
        return logLikelihood;
    }

    double[] score() {
        return score;
    }

    double[][] information() {
        return information;
    }

    private static final class Sums {

        private final NeumaierSum logLikelihood = new NeumaierSum();
        private final double[] score;
        private final double[][] information;

        Sums(int terms) {
            score = new double[terms];
            information = new double[terms][terms];
        }

        void add(RiskSet set) {
            double weight = set.meanWeight();
            logLikelihood.add(set.logRisks());
            logLikelihood.add(-weight * set.logs());
            for (int i = 0; i < score.length; i++) {
                score[i] += set.tiedValue(i) - weight * set.means(i);
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * set.variances(i, j);
                }
            }
        }
    }
}
