package org.clientroi.statistics;

import java.util.Optional;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The NPS of a second group minus that of a first, the two having no customer in common. In [-2, 2]. The value is the
 * raw difference; interval and test come from the method. Under 10 answers in a group the adjusted difference may have
 * the other sign than the raw one: the display policy gives no p-value there.
 */
public final class NetPromoterScoreDifference {

    /** How interval and test are made. */
    public enum Method {
        /** {@code e +- z sqrt(V1/n1 + V2/n2)}: undefined test when both groups are all equal. */
        WALD("nps-difference-wald"),
        /**
         * The Wald formula after adding 3/8, 3/4, 3/8 pseudo-answers to each group: what Agresti and Caffo 2000 (The
         * American Statistician 54:280) do for two proportions. One method gives interval and p-value.
         */
        ADJUSTED_WALD("nps-difference-adjusted-wald"),
        /** From the adjusted Wald limits of each group (Zou and Donner 2008, Statistics in Medicine); no test. */
        MOVER("nps-difference-mover");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static final Trinomial HALF_PSEUDO_ANSWERS = new Trinomial(0.375, 0.75, 0.375);

    private final Confidence confidence;
    private final Method method;
    private final Trinomial pseudoAnswers;

    private NetPromoterScoreDifference(Confidence confidence, Method method, Trinomial pseudoAnswers) {
        this.confidence = confidence;
        this.method = method;
        this.pseudoAnswers = pseudoAnswers;
    }

    /** At 95 %, half pseudo-counts. */
    public static NetPromoterScoreDifference withDefaults() {
        return new NetPromoterScoreDifference(Confidence.NINETY_FIVE, Method.ADJUSTED_WALD, HALF_PSEUDO_ANSWERS);
    }

    public NetPromoterScoreDifference with(Confidence other) {
        return new NetPromoterScoreDifference(other, method, pseudoAnswers);
    }

    public NetPromoterScoreDifference with(Method other) {
        return new NetPromoterScoreDifference(confidence, other, pseudoAnswers);
    }

    /** What the adjusted method adds to each group. */
    NetPromoterScoreDifference withPseudoAnswers(double detractors, double passives, double promoters) {
        return new NetPromoterScoreDifference(confidence, method, new Trinomial(detractors, passives, promoters));
    }

    /** Not estimable (EMPTY) when either group is. */
    public Tested estimate(NpsCounts first, NpsCounts second) {
        if (first.n() == 0 || second.n() == 0) {
            return Tested.notEstimable(Reason.EMPTY);
        }
        double value = Trinomial.of(second).nps() - Trinomial.of(first).nps();
        Estimate estimate =
                new Estimate(value, Optional.of(limits(first, second)), first.n() + second.n(), method.id());
        return new Tested(estimate, test(first, second));
    }

    private Interval limits(NpsCounts first, NpsCounts second) {
        if (method == Method.MOVER) {
            return mover(first, second);
        }
        double centre = difference(first, second);
        double half = confidence.z() * error(first, second);
        return confidence.interval(Math.max(-2, centre - half), Math.min(2, centre + half));
    }

    private Optional<Significance> test(NpsCounts first, NpsCounts second) {
        double error = error(first, second);
        if (method == Method.MOVER || error == 0) {
            return Optional.empty();
        }
        double z = difference(first, second) / error;
        return Optional.of(new Significance(z, Confidence.twoSidedNormal(z)));
    }

    /** What the interval is centred on: raw for Wald, else adjusted. */
    public double difference(NpsCounts first, NpsCounts second) {
        return adjusted(second).nps() - adjusted(first).nps();
    }

    /** The standard error of {@link #difference}. */
    public double error(NpsCounts first, NpsCounts second) {
        return Math.sqrt(adjusted(first).squaredError() + adjusted(second).squaredError());
    }

    private Trinomial adjusted(NpsCounts counts) {
        Trinomial raw = Trinomial.of(counts);
        return method == Method.WALD ? raw : raw.plus(pseudoAnswers);
    }

    private Interval mover(NpsCounts first, NpsCounts second) {
        NetPromoterScore single = NetPromoterScore.withDefaults().with(confidence);
        return Mover.difference(
                Trinomial.of(first).nps(),
                single.limits(first),
                Trinomial.of(second).nps(),
                single.limits(second));
    }
}
