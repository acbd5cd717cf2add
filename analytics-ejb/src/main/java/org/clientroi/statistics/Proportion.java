package org.clientroi.statistics;

import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.clientroi.statistics.NotEstimable.Reason;

/** A share with its interval: two highest scores of five, answered of invited, ordered again of those followed. */
public final class Proportion {

    /** How the interval is made. */
    public enum Method {
        /** Wilson 1927 (doi:10.1080/01621459.1927.10502953); the ends at 0 and 1 are exact. */
        WILSON("wilson"),
        /** Never below its level, and therefore wider: on request only (Clopper and Pearson 1934). */
        CLOPPER_PEARSON("clopper-pearson");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private final Confidence confidence;
    private final Method method;

    private Proportion(Confidence confidence, Method method) {
        this.confidence = confidence;
        this.method = method;
    }

    /** At 95 %, Wilson. */
    public static Proportion withDefaults() {
        return new Proportion(Confidence.NINETY_FIVE, Method.WILSON);
    }

    public Proportion with(Confidence other) {
        return new Proportion(other, method);
    }

    public Proportion with(Method other) {
        return new Proportion(confidence, other);
    }

    /** Not estimable (EMPTY) of nothing. */
    public Estimation estimate(Share share) {
        if (share.n() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        return new Estimate(share.value(), Optional.of(limits(share)), share.n(), method.id());
    }

    public Interval limits(Share share) {
        return method == Method.WILSON ? wilson(share) : clopperPearson(share);
    }

    /**
     * {@code c +- h}, {@code c = (p + z^2/2n) / (1 + z^2/n)}, {@code h = z / (1 + z^2/n) * sqrt(p(1-p)/n + z^2/4n^2)}.
     * By hand because the library counts in {@code int}.
     */
    private Interval wilson(Share share) {
        double n = share.n();
        double p = share.value();
        double z = confidence.z();
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / scale;
        double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double lower = share.part() == 0 ? 0 : Math.max(0, centre - half);
        double upper = share.part() == share.n() ? 1 : Math.min(1, centre + half);
        return confidence.interval(lower, upper);
    }

    private Interval clopperPearson(Share share) {
        var limits = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(
                Math.toIntExact(share.n()), Math.toIntExact(share.part()), confidence.alpha());
        return confidence.interval(limits.getLowerBound(), limits.getUpperBound());
    }
}
