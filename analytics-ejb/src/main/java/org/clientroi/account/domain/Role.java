package org.clientroi.account.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may do in a shop. Executives look at figures; agents call customers back; managers do both, download,
 * bring in data and change the shop's settings; administrators also keep users, keys and customers' personal data.
 */
public enum Role {
    EXECUTIVE,
    AGENT,
    MANAGER,
    ADMINISTRATOR;

    public static Optional<Role> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "executive" -> Optional.of(EXECUTIVE);
            case "agent" -> Optional.of(AGENT);
            case "manager" -> Optional.of(MANAGER);
            case "administrator" -> Optional.of(ADMINISTRATOR);
            default -> Optional.empty();
        };
    }

    /** Whether whoever has this role may do what {@code other} may: agents and executives do not include each other. */
    public boolean includes(Role other) {
        return switch (this) {
            case EXECUTIVE, AGENT -> this == other;
            case MANAGER -> other != ADMINISTRATOR;
            case ADMINISTRATOR -> true;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
