package org.clientroi.statistics;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How an outcome varies about its mean, and the link that makes the mean a linear sum (McCullagh and Nelder 1989). The
 * sum is called {@code eta}.
 */
public sealed interface Family permits Family.Canonical, Family.NegativeBinomial {

    Family BINOMIAL = Canonical.BINOMIAL;
    Family POISSON = Canonical.POISSON;
    Family GAUSSIAN = Canonical.GAUSSIAN;

    /** The mean at {@code eta}. */
    double mean(double eta);

    /** The mean's derivative at {@code eta}. */
    double slope(double eta);

    /** What a row of weight 1 knows about {@code eta}: slope squared over variance. */
    double information(double eta);

    /** The log-likelihood's derivative by {@code eta}. */
    double score(double y, double eta);

    /** Twice what the log-likelihood lacks to a perfect fit. */
    double deviance(double y, double eta);

    /** Up to a term that depends on neither {@code eta} nor, for the Gaussian, the variance. */
    double logLikelihood(double y, double eta);

    /** A first guess at the linear predictor of a row. */
    double start(double y, double weight);

    boolean allows(double y);

    /** {@code log(1 + e^x)} without overflow. */
    private static double softPlus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** {@code y log(y / mu) - (y - mu)} on the log scale, which is mu when nothing happened. */
    private static double poissonLack(double y, double eta) {
        return (y == 0 ? 0 : y * (Math.log(y) - eta) - y) + Math.exp(eta);
    }

    /** The families whose link makes score and information simplest: {@code x (y - mu)} and {@code x x' dmu/deta}. */
    enum Canonical implements Family {
        /** A share in [0, 1], by the logit. */
        BINOMIAL {
            @Override
            public double mean(double eta) {
                return 1 / (1 + Math.exp(-eta));
            }

            @Override
            public double slope(double eta) {
                double e = Math.exp(-Math.abs(eta));
                return e / ((1 + e) * (1 + e));
            }

            @Override
            public double deviance(double y, double eta) {
                double saturated = (y == 0 || y == 1) ? 0 : y * Math.log(y) + (1 - y) * Math.log1p(-y);
                return 2 * (saturated - logLikelihood(y, eta));
            }

            @Override
            public double logLikelihood(double y, double eta) {
                return y * eta - softPlus(eta);
            }

            @Override
            public double start(double y, double weight) {
                return Math.log((weight * y + 0.5) / (weight * (1 - y) + 0.5));
            }

            @Override
            public boolean allows(double y) {
                return y >= 0 && y <= 1;
            }
        },
        /** A count or an amount that is not negative, by the logarithm. */
        POISSON {
            @Override
            public double mean(double eta) {
                return Math.exp(eta);
            }

            @Override
            public double slope(double eta) {
                return Math.exp(eta);
            }

            @Override
            public double deviance(double y, double eta) {
                return 2 * poissonLack(y, eta);
            }

            @Override
            public double logLikelihood(double y, double eta) {
                return y * eta - Math.exp(eta) - LogGamma.value(y + 1);
            }

            @Override
            public double start(double y, double weight) {
                return Math.log(y + 0.1);
            }

            @Override
            public boolean allows(double y) {
                return y >= 0;
            }
        },
        /** Any number, as it is: least squares. */
        GAUSSIAN {
            @Override
            public double mean(double eta) {
                return eta;
            }

            @Override
            public double slope(double eta) {
                return 1;
            }

            @Override
            public double deviance(double y, double eta) {
                return (y - eta) * (y - eta);
            }

            @Override
            public double logLikelihood(double y, double eta) {
                return -deviance(y, eta) / 2;
            }

            @Override
            public double start(double y, double weight) {
                return y;
            }

            @Override
            public boolean allows(double y) {
                return true;
            }
        };

        @Override
        public double information(double eta) {
            return slope(eta);
        }

        @Override
        public double score(double y, double eta) {
            return y - mean(eta);
        }
    }

    /**
     * Counts that vary more than Poisson's: variance {@code mu + mu^2 / theta}, by the logarithm.
     *
     * @param theta positive; the larger, the closer to Poisson
     */
    record NegativeBinomial(double theta) implements Family {

        public NegativeBinomial {
            if (!(theta > 0)) {
                throw new IllegalArgumentException("theta is positive: " + theta);
            }
        }

        @Override
        public double mean(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double slope(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double information(double eta) {
            double mu = Math.exp(eta);
            return mu / (1 + mu / theta);
        }

        @Override
        public double score(double y, double eta) {
            double mu = Math.exp(eta);
            return (y - mu) / (1 + mu / theta);
        }

        @Override
        public double deviance(double y, double eta) {
            double mu = Math.exp(eta);
            double counted = y == 0 ? 0 : y * (Math.log(y) - eta);
            return 2 * (counted - (y + theta) * Math.log((y + theta) / (mu + theta)));
        }

        @Override
        public double logLikelihood(double y, double eta) {
            double mu = Math.exp(eta);
            return LogGamma.value(y + theta)
                    - LogGamma.value(theta)
                    - LogGamma.value(y + 1)
                    + theta * Math.log(theta / (theta + mu))
                    + y * (eta - Math.log(theta + mu));
        }

        @Override
        public double start(double y, double weight) {
            return Math.log(y + 1.0 / 6);
        }

        @Override
        public boolean allows(double y) {
            return y >= 0;
        }
    }
}
