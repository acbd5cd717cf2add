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
        Sums sums = new Sums(beta.length, ties);
        sets.walk(beta, sums::add);
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

        private final CoxRegression.Ties ties;
        private final NeumaierSum logLikelihood = new NeumaierSum();
        private final double[] score;
        private final double[][] information;
        private final double[] mean;

        Sums(int terms, CoxRegression.Ties ties) {
            this.ties = ties;
            score = new double[terms];
            information = new double[terms][terms];
            mean = new double[terms];
        }

        void add(RiskSet set) {
            logLikelihood.add(set.logRisks());
            for (int i = 0; i < score.length; i++) {
                score[i] += set.tiedValue(i);
            }
            double weight = set.meanWeight();
            if (ties == CoxRegression.Ties.BRESLOW) {
                add(set, 0, set.deathWeight());
                return;
            }
            for (int k = 0; k < set.deaths(); k++) {
                add(set, (double) k / set.deaths(), weight);
            }
        }

        private void add(RiskSet set, double share, double weight) {
            logLikelihood.add(-weight * Math.log(set.risk(share)));
            for (int i = 0; i < score.length; i++) {
                mean[i] = set.mean(i, share);
                score[i] -= weight * mean[i];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * (set.square(i, j, share) - mean[i] * mean[j]);
                }
            }
        }
    }
}
