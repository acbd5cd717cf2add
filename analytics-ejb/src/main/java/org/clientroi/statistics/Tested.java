package org.clientroi.statistics;

import java.util.Optional;

/** An estimation with the test that goes with it; no test where it has none, or nothing could be estimated. */
public record Tested(Estimation estimation, Optional<Significance> test) {

    static Tested notEstimable(NotEstimable.Reason reason) {
        return new Tested(new NotEstimable(reason), Optional.empty());
    }

    public Optional<Double> pValue() {
        return test.map(Significance::pValue);
    }
}
