package org.clientroi.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is derived from the installation's secret: tokens of links, pseudonyms, hashes that cannot be joined with one
 * another because each has its own purpose.
 */
public final class Secrets {

    public static final int SHORTEST = 32;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    public Secrets(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST + " characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** 22 characters: the first 16 bytes of HMAC-SHA-256(secret, purpose | subject) in base64url. */
    public String token(String purpose, String subject) {
        return BASE64.encodeToString(Arrays.copyOf(hmac(purpose, subject), 16));
    }

    /** 43 characters: the whole HMAC-SHA-256(secret, purpose | subject) in base64url. */
    public String keyedHash(String purpose, String subject) {
        return BASE64.encodeToString(hmac(purpose, subject));
    }

    /** 43 characters: SHA-256 in base64url; what is stored of a token or an API key. */
    public static String hash(String token) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] hmac(String purpose, String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal((purpose + "|" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
