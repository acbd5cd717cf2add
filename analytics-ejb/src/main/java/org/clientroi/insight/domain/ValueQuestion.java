package org.clientroi.insight.domain;

import java.util.Optional;

/**
 * What is it worth when customers come back?
 *
 * @param returns by which classes, when, and within which horizon
 * @param basis turnover with or without VAT, or the margin in it
 * @param marginRate share of the turnover that is margin, in (0, 1]; when left out, what the shop's own orders say
 */
public record ValueQuestion(RepeatOrderQuestion returns, Basis basis, Optional<Double> marginRate) {

    /** What is counted in money. */
    public enum Basis {
        /** Goods after discount, without delivery, VAT included. */
        TURNOVER,
        /** The same without VAT: by the share that the shop's own orders have. */
        TURNOVER_EXCL_TAX,
        MARGIN
    }

    public ValueQuestion {
        if (marginRate.filter(rate -> !(rate > 0 && rate <= 1)).isPresent()) {
            throw new IllegalArgumentException("a margin is a share of the turnover: " + marginRate);
        }
    }
}
