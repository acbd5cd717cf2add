package org.clientroi.statistics;

/** No estimate, and why. */
public record NotEstimable(Reason reason)
        implements Estimation,
                RegressionResult,
                FirthResult,
                SurvivalResult,
                LogRankResult,
                CoxResult,
                NegativeBinomialResult {

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
        /** The likelihood grows for ever: a covariate tells the outcomes apart without error. */
        SEPARATION,
        /** Some have no chance, or no choice, of being treated. */
        POSITIVITY,
        /** A target for a category that nobody is in. */
        COLLAPSE,
        /** A covariate is a combination of the others. */
        RANK_DEFICIENT,
        /** The iterations did not settle. */
        NOT_CONVERGED,
        /** A ratio that changes over time is not one number. */
        NOT_PROPORTIONAL,
        /** The question has no such figure. */
        NOT_APPLICABLE
    }
}
