package org.clientroi.recovery.domain;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
    /** On the list, and nobody's yet. */
    WAITING,
    /** Somebody looks after it. */
    TAKEN,
    SOLVED,
    /** Ended without being solved: there is nobody left to call. */
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
