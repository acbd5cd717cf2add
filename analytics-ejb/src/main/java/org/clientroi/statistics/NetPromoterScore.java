package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The Net Promoter Score, {@code (promoters - detractors) / n}, in [-1, 1] (Reichheld 2003), with an interval. Rests on
 * answers that are independent of each other. Its variance is the trinomial one, {@code (b + d)/n - nps^2}.
 */
public final class NetPromoterScore {

    /** How the interval is made. */
    public enum Method {
        /** {@code nps +- z sqrt(V/n)}. Width 0 when all answers are equal: never the default. */
        WALD("nps-wald"),
        /**
         * The Wald formula after adding 3 pseudo-answers, 3/4 detractor, 3/2 passive, 3/4 promoter (Rocks 2016,
         * Interval Estimation for the "Net Promoter Score", The American Statistician 70:365-372); clipped to [-1, 1].
         */
        ADJUSTED_WALD("nps-adjusted-wald"),
        /**
         * All values that a score test would not reject: Tango 1998 (Statistics in Medicine 17:891), the same
         * trinomial. Strict, and slower.
         */
        SCORE("nps-score");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private static final double PSEUDO_ANSWERS = 3;
    private static final double BISECTION_WIDTH = 1e-13;

    private final Confidence confidence;
    private final Method method;

    private NetPromoterScore(Confidence confidence, Method method) {
        this.confidence = confidence;
        this.method = method;
    }

    /** At 95 %, adjusted Wald. */
    public static NetPromoterScore withDefaults() {
        return new NetPromoterScore(Confidence.NINETY_FIVE, Method.ADJUSTED_WALD);
    }

    public NetPromoterScore with(Confidence other) {
        return new NetPromoterScore(other, method);
    }

    public NetPromoterScore with(Method other) {
        return new NetPromoterScore(confidence, other);
    }

    /** The raw score, and the interval widened to contain it where it does not (at 95 % only for one answer). */
    public Estimation estimate(NpsCounts counts) {
        if (counts.n() == 0) {
            return new NotEstimable(Reason.EMPTY);
        }
        double nps = Trinomial.of(counts).nps();
        Interval limits = limits(counts);
        Interval interval = confidence.interval(Math.min(limits.lower(), nps), Math.max(limits.upper(), nps));
        return new Estimate(nps, Optional.of(interval), counts.n(), method.id());
    }

    /** The interval as its method gives it, clipped to [-1, 1]. Wants at least one answer. */
    public Interval limits(NpsCounts counts) {
        return switch (method) {
            case WALD -> wald(Trinomial.of(counts));
            case ADJUSTED_WALD -> wald(Trinomial.of(counts).plus(PSEUDO_ANSWERS));
            case SCORE -> score(counts);
        };
    }

    /** Variance of one answer, divisor n. Wants at least one answer. */
    public static double variance(NpsCounts counts) {
        return Trinomial.of(counts).variance();
    }

    private Interval wald(Trinomial counts) {
        double half = confidence.z() * Math.sqrt(counts.squaredError());
        return confidence.interval(Math.max(-1, counts.nps() - half), Math.min(1, counts.nps() + half));
    }

    private Interval score(NpsCounts counts) {
        double nps = Trinomial.of(counts).nps();
        double z = confidence.z();
        // the statistic falls as the hypothesis rises, so that each end is where it crosses +z and -z
        double lower = crossing(counts, -1, nps, z);
        double upper = crossing(counts, nps, 1, -z);
        return confidence.interval(nps == -1 ? -1 : lower, nps == 1 ? 1 : upper);
    }

    private static double crossing(NpsCounts counts, double from, double to, double z) {
        double low = from;
        double high = to;
        while (high - low > BISECTION_WIDTH) {
            double middle = (low + high) / 2;
            if (statistic(counts, middle) > z) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The score test of "the NPS is {@code hypothesis}"; empty without answers. */
    public Optional<Significance> test(NpsCounts counts, double hypothesis) {
        if (!(hypothesis >= -1 && hypothesis <= 1)) {
            throw new IllegalArgumentException("an NPS lies in [-1, 1]: " + hypothesis);
        }
        if (counts.n() == 0) {
            return Optional.empty();
        }
        double z = statistic(counts, hypothesis);
        return Optional.of(new Significance(z, Confidence.twoSidedNormal(z)));
    }

    /**
     * {@code Z = (nps - D) / sqrt((2q + D - D^2) / n)} where {@code q} is the share of detractors that is likeliest when
     * the NPS is {@code D}: {@code q = (B + sqrt(B^2 + 8 n d D (1 - D))) / (4n)}, {@code B = b + d - D (2n - b + d)}. Where
     * nearly everybody is a detractor the root loses its digits; there it is minus the statistic of the answers turned round.
     */
    private static double statistic(NpsCounts counts, double hypothesis) {
        if (counts.detractors() > counts.promoters()) {
            return -statistic(new NpsCounts(counts.promoters(), counts.passives(), counts.detractors()), -hypothesis);
        }
        double n = counts.n();
        double d = counts.detractors();
        double b = counts.promoters();
        double linear = b + d - hypothesis * (2 * n - b + d);
        double root = Math.sqrt(Math.max(0, linear * linear + 8 * n * d * hypothesis * (1 - hypothesis)));
        double q = (linear + root) / (4 * n);
        double distance = (b - d) / n - hypothesis;
        double variance = Math.max(0, 2 * q + hypothesis - hypothesis * hypothesis);
        return distance == 0 ? 0 : distance / Math.sqrt(variance / n);
    }
}
