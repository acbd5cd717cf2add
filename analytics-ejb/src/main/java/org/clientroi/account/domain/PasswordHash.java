package org.clientroi.account.domain;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-256, in a text that carries its own parameters
 * ({@code pbkdf2-sha256$iterations$salt$hash}), so that the number of iterations can grow without anybody having to
 * choose a new password.
 */
public final class PasswordHash {

    public static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern FORMAT =
            Pattern.compile("pbkdf2-sha256\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9_-]+)\\$([A-Za-z0-9_-]+)");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    public static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derive(password, ITERATIONS, salt));
    }

    public static PasswordHash parse(String stored) {
        Matcher parts = FORMAT.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a stored password");
        }
        return new PasswordHash(
                Integer.parseInt(parts.group(1)), DECODER.decode(parts.group(2)), DECODER.decode(parts.group(3)));
    }

    /** A hash that no password matches; comparing with it takes as long as comparing with a real one. */
    public static PasswordHash ofNobody() {
        return new PasswordHash(ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);
    }

    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, iterations, salt));
    }

    /** Whether it was made with fewer iterations than are used today. */
    public boolean isOutdated() {
        return iterations < ITERATIONS;
    }

    /** The text to store. */
    public String stored() {
        return "pbkdf2-sha256$" + iterations + "$" + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    /** Never the hash: this text may end in a log. */
    @Override
    public String toString() {
        return "pbkdf2-sha256, " + iterations + " iterations";
    }

    /** NFKC first: the same é typed on two keyboards is the same password. */
    private static byte[] derive(String password, int iterations, byte[] salt) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        PBEKeySpec specification = new PBEKeySpec(normal.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        } finally {
            specification.clearPassword();
        }
    }
}
