package org.clientroi.account.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clientroi.shared.EmailAddress;

/** The name a user signs in with: 1 to 80 of letters, digits and . _ - @ +, case ignored. */
public record Login(String value) {

    private static final int LONGEST = 80;
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,79}");

    public Login {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("a login is 1 to 80 of a-z, 0-9 and . _ - @ +: " + value);
        }
    }

    public static Optional<Login> parse(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(folded).matches() ? Optional.of(new Login(folded)) : Optional.empty();
    }

    /** The address itself where it can be a login, else as near to it as a login can be. */
    public static Login of(EmailAddress address) {
        String near = address.value().replaceAll("[^a-z0-9._@+-]", "-").replaceFirst("^[^a-z0-9]+", "");
        return new Login(near.length() <= LONGEST ? near : near.substring(0, LONGEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
