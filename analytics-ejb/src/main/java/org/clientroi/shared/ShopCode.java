package org.clientroi.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** The short name by which files, addresses and people name a shop: 1 to 40 of a-z, 0-9, - and _. */
public record ShopCode(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    public ShopCode {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("a shop code is 1 to 40 of a-z, 0-9, - and _: " + value);
        }
    }

    public static Optional<ShopCode> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new ShopCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
