package org.clientroi.statistics;

/** No estimate, and why. */
public record NotEstimable(Reason reason) implements Estimation {

    /** Why a statistic has no value. */
    public enum Reason {
        /** No observation at all. */
        EMPTY,
        /** Fewer observations than the method, or the display policy, asks for. */
        TOO_FEW,
        /** All values are equal. */
        NO_VARIANCE,
        /** Nothing happened to anybody. */
        NO_EVENTS,
        /** A level that is wanted has no respondent: merge levels. */
        COLLAPSE,
        /** The iteration did not come to an end. */
        NOT_CONVERGED,
        /** Some columns are combinations of others. */
        RANK_DEFICIENT,
        /** A combination of columns tells the outcomes apart without error, so that no finite coefficient fits best. */
        SEPARATION,
        /** Some customers could only ever have been on one side. */
        POSITIVITY,
        /** The question has no such figure. */
        NOT_APPLICABLE
    }
}
