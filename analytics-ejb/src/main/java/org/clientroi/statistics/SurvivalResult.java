package org.clientroi.statistics;

/** What Kaplan-Meier answers: a {@link SurvivalCurve}, or why there is none. */
public sealed interface SurvivalResult permits SurvivalCurve, NotEstimable {}
