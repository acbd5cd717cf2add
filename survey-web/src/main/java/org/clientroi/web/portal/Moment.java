package org.clientroi.web.portal;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened at a moment.
 *
 * @param rank what comes first of two at the same moment, as when only days are known
 */
record Moment(Instant at, int rank, CaseSheet.Step step) {

    static final Comparator<Moment> IN_ORDER = Comparator.comparing(Moment::at).thenComparing(Moment::rank);
}
