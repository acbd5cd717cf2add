package org.clientroi.statistics;

/**
 * A test of "there is no difference" or "there is no association".
 *
 * @param statistic the value that was referred to its distribution (z or t)
 * @param pValue two-sided, in [0, 1]
 */
public record Significance(double statistic, double pValue) {}
