package org.clientroi.outbox.domain;

import java.util.Locale;

/** Where a mail stands. */
public enum MailState {
    WAITING,
    /** Claimed by a node, until its lease ends. */
    SENDING,
    SENT,
    /** Given up: refused for good, or too often. */
    FAILED,
    /** Not to be sent any more, or not allowed to. */
    DROPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MailState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
