package org.clientroi.statistics;

/** What Firth's regression answers: a {@link FirthFit}, or why there is none. */
public sealed interface FirthResult permits FirthFit, NotEstimable {}
