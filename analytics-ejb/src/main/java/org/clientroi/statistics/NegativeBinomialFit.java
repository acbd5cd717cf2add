package org.clientroi.statistics;

/**
 * A negative binomial regression at its maximum.
 *
 * @param regression the coefficients, theta taken as known: the two are orthogonal
 * @param theta the larger, the closer to Poisson
 * @param thetaError its standard error
 */
public record NegativeBinomialFit(RegressionFit regression, double theta, double thetaError)
        implements NegativeBinomialResult {}
