package org.clientroi.shop.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientroi.shared.EmailAddress;

/** A mail's From: {@code Name <address>}, or an address alone. */
public record Sender(Optional<String> name, EmailAddress address) {

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>\\r\\n]*?)\"?\\s*<([^<>]+)>\\s*");

    public static Optional<Sender> parse(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            Optional<String> name = Optional.of(named.group(1).strip()).filter(n -> !n.isEmpty());
            return EmailAddress.parse(named.group(2)).map(address -> new Sender(name, address));
        }
        return EmailAddress.parse(text).map(address -> new Sender(Optional.empty(), address));
    }

    @Override
    public String toString() {
        return name.map(n -> n + " <" + address + ">").orElse(address.value());
    }
}
