package org.clientroi.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a question about figures, as it came. */
public class MetricsParameters {

    @QueryParam("shop")
    @Nullable
    String shop;

    /** first day, in the shop's zone: YYYY-MM-DD. */
    @QueryParam("from")
    @Nullable
    String from;

    /** last day, included: YYYY-MM-DD. */
    @QueryParam("to")
    @Nullable
    String to;

    /** week or month, and at most one attribute, with a comma between them. */
    @QueryParam("by")
    @Nullable
    String by;

    /** only the orders of one value of one attribute: {@code carrier:Colissimo}; nothing after the colon is not known. */
    @QueryParam("where")
    @Nullable
    String where;

    /** what repeat orders are compared by; score when left out. */
    @QueryParam("class")
    @Nullable
    String classBy;

    /** nps or csat; nps when left out. */
    @QueryParam("question")
    @Nullable
    String question;

    /** 30, 90, 180 or 365 days; 90 when left out. */
    @QueryParam("horizon")
    @Nullable
    String horizon;

    /** turnover (VAT included), turnover_excl_tax or margin; turnover when left out. */
    @QueryParam("basis")
    @Nullable
    String basis;

    /** share of the turnover that is margin, above 0 and at most 1. */
    @QueryParam("margin_rate")
    @Nullable
    String marginRate;

    Optional<String> shop() {
        return given(shop);
    }

    Optional<String> from() {
        return given(from);
    }

    Optional<String> to() {
        return given(to);
    }

    Optional<String> by() {
        return given(by);
    }

    Optional<String> where() {
        return given(where);
    }

    Optional<String> classBy() {
        return given(classBy);
    }

    Optional<String> question() {
        return given(question);
    }

    Optional<String> horizon() {
        return given(horizon);
    }

    Optional<String> basis() {
        return given(basis);
    }

    Optional<String> marginRate() {
        return given(marginRate);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
