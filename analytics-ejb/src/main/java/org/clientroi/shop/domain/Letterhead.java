package org.clientroi.shop.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a shop presents itself in mails and on pages. {@code colour} is {@code #rrggbb}, dark enough for white text. */
public record Letterhead(
        Optional<Sender> from,
        Optional<String> replyTo,
        Optional<String> company,
        Optional<String> address,
        Optional<String> phone,
        Optional<String> privacyUrl,
        Optional<String> accessibilityUrl,
        Optional<String> websiteUrl,
        String colour) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Letterhead {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("a colour is # and six of 0-9 and a-f: " + colour);
        }
    }

    public static Letterhead plain() {
        return new Letterhead(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Shop.DEFAULT_COLOUR);
    }
}
