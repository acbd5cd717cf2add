package org.clientroi.web.security;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A secret of the session that a foreign page cannot know: whoever sends it back came from a page of ours. */
final class CsrfToken {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final String ATTRIBUTE = "org.clientroi.csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfToken() {}

    static String of(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** The next page gets another token: what was known before signing in is worth nothing after it. */
    static void renew(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    static boolean isRight(@Nullable HttpSession session, @Nullable String sent) {
        return session != null
                && sent != null
                && session.getAttribute(ATTRIBUTE) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
