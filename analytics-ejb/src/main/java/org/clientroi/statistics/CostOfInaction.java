package org.clientroi.statistics;

import org.clientroi.statistics.NotEstimable.Reason;

/**
 * What is lost over the horizon when detractors are left alone: how many, times what one of them is worth less. The value
 * gap is best a randomised or adjusted effect of the recovery; the gap between classes is an upper end and called so.
 * Shown as it is, below 0 too: nothing is cut off.
 */
public final class CostOfInaction {

    public static final String METHOD = "cost-of-inaction";

    private CostOfInaction() {}

    /** {@code U g}, error {@code U se(g)}: all of them were counted. */
    public static Effect ofCounted(long unresolved, Effect gap) {
        if (unresolved < 0) {
            throw new IllegalArgumentException("a count is not negative: " + unresolved);
        }
        return new Effect(unresolved * gap.value(), unresolved * gap.error(), gap.n(), METHOD);
    }

    /**
     * Of a whole population of which some are known, so that how many there are is uncertain too: error
     * {@code sqrt(U^2 Var(g) + g^2 Var(U))}, the count taken as independent of the gap. Right only where those known stand
     * for all.
     */
    public static Effect ofEstimated(Effect unresolved, Effect gap) {
        double value = unresolved.value() * gap.value();
        double error = Math.hypot(unresolved.value() * gap.error(), gap.value() * unresolved.error());
        return new Effect(value, error, gap.n(), METHOD);
    }

    /**
     * {@code N p}, error {@code N sqrt(p (1 - p) / n (1 - n / N))}. Not estimable when nobody is known (EMPTY).
     *
     * @param known how many are unresolved of those known
     * @param population at least as many as are known
     */
    public static Finding<Effect> unresolved(Share known, long population) {
        if (population < known.n()) {
            throw new IllegalArgumentException("a population holds those known: " + population + ", " + known.n());
        }
        if (known.n() == 0) {
            return Finding.notEstimable(Reason.EMPTY);
        }
        double p = known.value();
        double variance = p * (1 - p) / known.n() * (1 - (double) known.n() / population);
        return Finding.of(
                new Effect(population * p, population * Math.sqrt(variance), known.n(), "extrapolated-count"));
    }

    /** The gap less what a recovery costs. */
    public static Effect net(Effect gap, double costOfRecovery) {
        return new Effect(gap.value() - costOfRecovery, gap.error(), gap.n(), gap.method());
    }
}
