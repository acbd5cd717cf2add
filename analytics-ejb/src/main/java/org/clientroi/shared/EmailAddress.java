package org.clientroi.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, trimmed and lower-cased and otherwise left as it is (no folding of dots or tags): two customers
 * are the same person exactly when these are equal.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[^\\s@<>\"(),:;\\[\\]\\\\.]{1,63}\\.)+[^\\s@<>\"(),:;\\[\\]\\\\.]{2,63}");

    public EmailAddress {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return isWellFormed(folded) ? Optional.of(new EmailAddress(folded)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        return text.length() <= 254
                && SHAPE.matcher(text).matches()
                && text.equals(text.strip().toLowerCase(Locale.ROOT));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
