package org.clientroi.insight.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 over columns, as they come. */
final class InputsHash {

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    InputsHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    InputsHash with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        with(bytes.length);
        digest.update(bytes);
        return this;
    }

    InputsHash with(long content) {
        digest.update(number.putLong(0, content).array());
        return this;
    }

    InputsHash with(int... column) {
        with((long) column.length);
        for (int each : column) {
            with((long) each);
        }
        return this;
    }

    InputsHash with(double... column) {
        with((long) column.length);
        for (double each : column) {
            with(Double.doubleToLongBits(each));
        }
        return this;
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
