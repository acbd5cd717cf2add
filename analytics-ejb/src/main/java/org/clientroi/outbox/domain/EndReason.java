package org.clientroi.outbox.domain;

import java.util.Locale;

/** Why a mail ended without being sent. */
public enum EndReason {
    /** The server refused the address for good. */
    REFUSED,
    /** Tried too often. */
    GIVEN_UP,
    /** The address is not among those that {@code clientroi.mail.only-to} allows. */
    ONLY_TO,
    /** A demonstration shop, and mails go to a real server. */
    DEMONSTRATION,
    /** What it was about has changed. */
    NO_LONGER_DUE,
    /** Something is to be put right first: whoever queued it may queue it again. */
    HELD,
    /** The person was erased. */
    ERASED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EndReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
