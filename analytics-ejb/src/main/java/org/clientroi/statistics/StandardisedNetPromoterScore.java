package org.clientroi.statistics;

import java.util.List;
import org.clientroi.statistics.NotEstimable.Reason;

/**
 * The NPS there would be had the mix of customers stayed the same (direct standardisation): {@code sum s_k nps_k}, variance
 * {@code sum s_k^2 V_k / n_k}, {@code s_k} the share of stratum k in the mix of reference. Two periods standardised to one mix
 * differ by what customers said, not by who answered.
 */
public final class StandardisedNetPromoterScore {

    public static final String METHOD = "nps-direct-standardisation";

    /**
     * Customers of one kind.
     *
     * @param counts their answers
     * @param reference how many of them are in the mix of reference, not negative
     */
    public record Stratum(NpsCounts counts, double reference) {

        public Stratum {
            if (!(reference >= 0) || Double.isInfinite(reference)) {
                throw new IllegalArgumentException("a share of the mix is not negative: " + reference);
            }
        }
    }

    private StandardisedNetPromoterScore() {}

    /** In [-1, 1]. Not estimable without a mix, or when a stratum of the mix gave no answer (EMPTY). */
    public static Finding<Effect> of(List<Stratum> strata) {
        List<Stratum> mix =
                strata.stream().filter(stratum -> stratum.reference() > 0).toList();
        double whole = mix.stream().mapToDouble(Stratum::reference).sum();
        if (mix.isEmpty() || mix.stream().anyMatch(stratum -> stratum.counts().n() == 0)) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        NeumaierSum value = new NeumaierSum();
        NeumaierSum variance = new NeumaierSum();
        long n = 0;
        for (Stratum stratum : mix) {
            double share = stratum.reference() / whole;
            Trinomial answers = Trinomial.of(stratum.counts());
            value.add(share * answers.nps());
            variance.add(share * share * answers.variance() / stratum.counts().n());
            n += stratum.counts().n();
        }
        return Finding.of(new Effect(value.value(), Math.sqrt(variance.value()), n, METHOD));
    }
}
