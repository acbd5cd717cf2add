package org.clientroi.statistics;

/** What a regression answers: a {@link RegressionFit}, or why there is none. */
public sealed interface RegressionResult permits RegressionFit, NotEstimable {

    /** The fit, for whoever knows that there is one; an error otherwise. */
    default RegressionFit fit() {
        return switch (this) {
            case RegressionFit fit -> fit;
            case NotEstimable(var reason) -> throw new IllegalStateException("not estimable: " + reason);
        };
    }
}
