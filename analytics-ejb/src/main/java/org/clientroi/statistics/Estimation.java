package org.clientroi.statistics;

import java.util.Optional;

/** What an estimator answers: an {@link Estimate}, or why there is none. Never NaN, never an exception for poor data. */
public sealed interface Estimation permits Estimate, NotEstimable {

    default Optional<Estimate> estimate() {
        return this instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
    }
}
