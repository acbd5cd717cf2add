package org.clientroi.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a question about figures, as it came. */
public class MetricsParameters {

    @QueryParam("shop")
    @Parameter(description = "the shop's code", required = true)
    @Nullable
    String shop;

    @QueryParam("from")
    @Parameter(description = "first day, in the shop's zone: YYYY-MM-DD")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, included: YYYY-MM-DD")
    @Nullable
    String to;

    @QueryParam("by")
    @Parameter(description = "week or month, and at most one attribute, with a comma between them")
    @Nullable
    String by;

    @QueryParam("class")
    @Parameter(description = "what repeat orders are compared by; score when left out")
    @Nullable
    String classBy;

    @QueryParam("question")
    @Parameter(description = "nps or csat; nps when left out")
    @Nullable
    String question;

    @QueryParam("horizon")
    @Parameter(description = "30, 90, 180 or 365 days; 90 when left out")
    @Nullable
    String horizon;

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

    Optional<String> classBy() {
        return given(classBy);
    }

    Optional<String> question() {
        return given(question);
    }

    Optional<String> horizon() {
        return given(horizon);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
