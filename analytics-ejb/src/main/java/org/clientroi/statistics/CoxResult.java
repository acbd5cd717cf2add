package org.clientroi.statistics;

/** What Cox's regression answers: a {@link CoxFit}, or why there is none. */
public sealed interface CoxResult permits CoxFit, NotEstimable {}
