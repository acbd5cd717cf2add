package org.clientroi.invitation.domain;

import java.util.Locale;

/** Why an order is not asked about, or why its link was closed. */
public enum SkipReason {
    /** The customer is known by a number only. */
    NO_ADDRESS,
    /** The order says that its customer may not be asked. */
    NOT_ALLOWED,
    /** Sold by a marketplace, whose customers are never written to. */
    MARKETPLACE,
    OPTED_OUT,
    /** Another survey went to the same customer within 90 days, from whichever shop. */
    ASKED_RECENTLY,
    /** The delivery reached ClientROI more than 14 days late. */
    TOO_OLD,
    /** Cancelled or sent back. */
    CANCELLED,
    ERASED,
    /** The shop no longer asks, or not about a delivery of that day. */
    NOT_ASKING,
    /** The address was refused for good before. */
    UNDELIVERABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SkipReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
