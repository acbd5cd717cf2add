package org.clientroi.invitation.domain;

import java.util.Locale;

/** Where an invitation stands. */
public enum InvitationState {
    /** Will be asked when it is due. */
    PLANNED,
    /** Is not asked; the reason says why. */
    SKIPPED,
    /** Its mail waits in the outbox. */
    QUEUED,
    SENT,
    /** The mail server refused the address for good. */
    BOUNCED,
    ANSWERED,
    /** Was asked and may no longer be answered: the customer wants no more mails, or was erased. */
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static InvitationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
