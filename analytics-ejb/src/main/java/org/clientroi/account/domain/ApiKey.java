package org.clientroi.account.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.clientroi.shared.Secrets;

/**
 * A script's way in. The key is shown once, when it is issued; only its SHA-256 is kept, which is enough because a key
 * is 32 random bytes and cannot be guessed the way a password can.
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String hash,
        Instant createdAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt,
        Grants grants) {

    public static final String PREFIX = "croi_";
    public static final int LONGEST_NAME = 80;

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    public ApiKey {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a key's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    public static ApiKey issued(String name, String plainText, Grants grants, Instant at) {
        return new ApiKey(
                ApiKeyId.next(), name, Secrets.hash(plainText), at, Optional.empty(), Optional.empty(), grants);
    }

    /** A new key's text: the prefix lets scanners of source code recognise one that was committed by mistake. */
    public static String newPlainText() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether {@code at} is worth noting as the time of the last use: to the minute, not at each request. */
    public boolean isUsedAgainAt(Instant at) {
        return lastUsedAt.map(last -> at.isAfter(last.plus(NOTED_EVERY))).orElse(true);
    }

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
