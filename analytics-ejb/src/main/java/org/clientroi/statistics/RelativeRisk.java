package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * A second share over a first. The interval is Wald's on the logarithm, {@code se = sqrt((1 - p1)/x1 + (1 - p0)/x0)} (Katz
 * and others 1978, Biometrics 34:469).
 */
public final class RelativeRisk {

    public static final String METHOD = "relative-risk-log-wald";

    private final Confidence confidence;

    private RelativeRisk(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static RelativeRisk withDefaults() {
        return new RelativeRisk(Confidence.NINETY_FIVE);
    }

    public RelativeRisk with(Confidence other) {
        return new RelativeRisk(other);
    }

    /** Not estimable when either is a share of nothing (EMPTY), or no part of the whole (NO_EVENTS). */
    public Estimation estimate(Share first, Share second) {
        if (first.n() == 0 || second.n() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        if (first.part() == 0 || second.part() == 0) {
            return new NotEstimable(Reason.NO_EVENTS);
        }
        double ratio = second.value() / first.value();
        double error = Math.sqrt((1 - second.value()) / second.part() + (1 - first.value()) / first.part());
        double factor = Math.exp(confidence.z() * error);
        return new Estimate(
                ratio,
                Optional.of(confidence.interval(ratio / factor, ratio * factor)),
                first.n() + second.n(),
                METHOD);
    }
}
