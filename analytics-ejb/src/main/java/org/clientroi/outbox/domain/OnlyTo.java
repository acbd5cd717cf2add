package org.clientroi.outbox.domain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientroi.shared.EmailAddress;

/** Who may be written to at all: anybody, or only some addresses and domains (exactly those, not what is below them). */
public final class OnlyTo {

    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");

    private static final OnlyTo ANYBODY = new OnlyTo(true, Set.of());

    private final boolean anybody;
    private final Set<String> allowed;

    private OnlyTo(boolean anybody, Set<String> allowed) {
        this.anybody = anybody;
        this.allowed = Set.copyOf(allowed);
    }

    public static OnlyTo anybody() {
        return ANYBODY;
    }

    /**
     * Addresses and domains, separated by commas, semicolons or spaces; nothing: anybody.
     *
     * @throws IllegalArgumentException saying what is allowed
     */
    public static OnlyTo parse(String text) {
        if (text.isBlank()) {
            return ANYBODY;
        }
        Set<String> allowed = new HashSet<>();
        for (String entry : text.strip().toLowerCase(Locale.ROOT).split("[,;\\s]+")) {
            String name = entry.startsWith("@") ? entry.substring(1) : entry;
            if (EmailAddress.parse(name).isEmpty() && !DOMAIN.matcher(name).matches()) {
                throw new IllegalArgumentException("\"" + entry
                        + "\" is not allowed: addresses and domains, separated by commas, such as"
                        + " me@example.org, example.com");
            }
            allowed.add(name);
        }
        return new OnlyTo(false, allowed);
    }

    public boolean allows(EmailAddress address) {
        return anybody || allowed.contains(address.value()) || allowed.contains(address.domain());
    }
}
