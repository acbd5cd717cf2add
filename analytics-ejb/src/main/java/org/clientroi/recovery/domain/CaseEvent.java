package org.clientroi.recovery.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.TimeOrderedId;

/**
 * A change of state of a case: what escalation, gestures and what they bring back are worked out from later.
 *
 * @param author empty for what happened by itself
 * @param reasons those of the case from then on
 * @param deadline from then on
 * @param note what the author wrote about it
 */
public record CaseEvent(
        UUID id,
        CaseId about,
        Kind kind,
        Instant at,
        Optional<Agent> author,
        Set<Reason> reasons,
        Instant deadline,
        Optional<String> note) {

    public static final int LONGEST_NOTE = 2000;

    /** What happened. */
    public enum Kind {
        OPENED,
        /** More reasons, while it was open. */
        GREW,
        TAKEN,
        GIVEN_BACK,
        REACHED,
        NOT_REACHED,
        /** A mail was written to the customer. */
        WROTE,
        SOLVED,
        /** Something new was said after it was solved. */
        REOPENED,
        /** The person was erased. */
        ERASED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static CaseEvent of(Case about, Kind kind, Instant at, Optional<Agent> author, Optional<String> note) {
        return new CaseEvent(
                TimeOrderedId.next(), about.id(), kind, at, author, about.reasons(), about.deadline(), note);
    }
}
