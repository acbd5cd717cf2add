package org.clientroi.insight.jdbc;

import java.util.Optional;
import org.clientroi.insight.domain.Within;
import org.jdbi.v3.core.statement.Query;

/** Keeps a tally within one value of one segment, whatever else it is grouped by. */
record Only(Optional<Within> within) {

    /** What to join to the experiences {@code e}. */
    String join() {
        return within.filter(only -> only.segment().ownAttribute()).isPresent()
                ? " left join experience_attribute w on w.order_id = e.order_id and w.name = :withinName"
                : "";
    }

    /** To be added to what stands in the WHERE. */
    String condition() {
        return within.map(only -> " and "
                        + (only.segment().ownAttribute() ? "coalesce(w.content, '')" : Columns.segment(only.segment()))
                        + " = :within")
                .orElse("");
    }

    Query bind(Query query) {
        within.ifPresent(only -> {
            query.bind("within", only.value());
            if (only.segment().ownAttribute()) {
                query.bind("withinName", only.segment().name());
            }
        });
        return query;
    }
}
