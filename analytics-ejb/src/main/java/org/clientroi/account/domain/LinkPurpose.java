package org.clientroi.account.domain;

import java.time.Duration;
import java.util.Locale;

/** Why somebody was sent a way to choose a password, and how long it is open. */
public enum LinkPurpose {
    INVITATION(Duration.ofDays(7), "user-invitation"),
    FORGOTTEN(Duration.ofHours(1), "new-password");

    private final Duration lifetime;
    private final String mailKind;

    LinkPurpose(Duration lifetime, String mailKind) {
        this.lifetime = lifetime;
        this.mailKind = mailKind;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** The kind of the mail that brings it. */
    public String mailKind() {
        return mailKind;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LinkPurpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
