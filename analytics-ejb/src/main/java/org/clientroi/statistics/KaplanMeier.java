package org.clientroi.statistics;

import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The share of customers who have not reordered yet, by day (Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452):
 * {@code S = prod (1 - d/n)}. One minus it is the share having reordered.
 */
public final class KaplanMeier {

    public static final String METHOD = "kaplan-meier-log-log";

    private final Confidence confidence;

    private KaplanMeier(Confidence confidence) {
        this.confidence = confidence;
    }

    /** At 95 %. */
    public static KaplanMeier withDefaults() {
        return new KaplanMeier(Confidence.NINETY_FIVE);
    }

    public KaplanMeier with(Confidence other) {
        return new KaplanMeier(other);
    }

    /** Not estimable (EMPTY) of nobody. Without events the curve stays at 1. */
    public SurvivalResult estimate(FollowUp followUp) {
        return followUp.n() == 0 ? new NotEstimable(Reason.EMPTY) : new SurvivalCurve(followUp, confidence);
    }
}
