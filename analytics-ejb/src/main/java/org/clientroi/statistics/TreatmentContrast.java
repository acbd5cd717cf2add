package org.clientroi.statistics;

import java.util.Optional;

/**
 * The share with the outcome if all were treated, minus if none were.
 *
 * @param treated in [0, 1] but for weights that stray
 * @param untreated likewise
 * @param errorWithWeightsFixed of the difference, were the weights known and not estimated
 * @param logRatio logarithm of treated over untreated; empty where one is not positive
 */
public record TreatmentContrast(
        double treated, double untreated, Effect difference, double errorWithWeightsFixed, Optional<Effect> logRatio) {}
