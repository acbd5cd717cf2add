package org.clientroi.statistics;

/** What the negative binomial regression answers: a {@link NegativeBinomialFit}, or why there is none. */
public sealed interface NegativeBinomialResult permits NegativeBinomialFit, NotEstimable {}
