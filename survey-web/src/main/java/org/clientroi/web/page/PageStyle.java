package org.clientroi.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style element of a customer's page, in the shop's colour. Inside the page it saves a request; the
 * Content-Security-Policy allows it by its hash, and nothing else.
 */
public record PageStyle(String css) {

    private static final String COMMON = read();

    public static PageStyle inColour(String colour) {
        return new PageStyle(":root{--c:" + colour + "}" + COMMON);
    }

    /** As it stands in a {@code style-src}: {@code 'sha256-…'}. */
    public String cspSource() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(PageStyle.class.getResourceAsStream("page.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\\R\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
