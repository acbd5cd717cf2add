package org.clientroi.statistics;

/** What the log-rank test answers: a {@link LogRankComparison}, or why there is none. */
public sealed interface LogRankResult permits LogRankComparison, NotEstimable {}
