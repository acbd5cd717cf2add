package org.clientroi.statistics.golden;

/** One analysis of a method: what the estimators answer to a case, under the names its expected values have. */
@FunctionalInterface
public interface GoldenMethod {

    Figures compute(GoldenCase one);
}
