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
        /** The question has no such figure. */
        NOT_APPLICABLE
    }
}
