package org.clientroi.account.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An Idempotency-Key as one caller uses it: 1 to 200 visible characters. */
public record RequestKey(String caller, String key) {

    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public RequestKey {
        if (!ALLOWED.matcher(key).matches()) {
            throw new IllegalArgumentException("an Idempotency-Key is 1 to 200 visible characters");
        }
    }

    public static Optional<RequestKey> parse(String caller, String key) {
        return ALLOWED.matcher(key).matches() ? Optional.of(new RequestKey(caller, key)) : Optional.empty();
    }
}
