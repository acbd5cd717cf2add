package org.clientroi.outbox.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Words in a header: as they are when they are plain ASCII, else as encoded words (RFC 2047), UTF-8 and base64. */
final class EncodedWords {

    /** 52 characters of base64, and what stands around them, and a header's name: a line with words has at most 76. */
    private static final int BYTES_A_WORD = 39;

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9 '_-]*");

    private EncodedWords() {}

    static String header(String name, String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?")
                ? MimeUtility.fold(name.length() + 2, text)
                : encoded(text);
    }

    /** The name before an address, which takes fewer signs unless it is quoted. */
    static String phrase(String header, String name) {
        if (ATOMS.matcher(name).matches()) {
            return MimeUtility.fold(header.length() + 2, name);
        }
        return PLAIN.matcher(name).matches() && !name.contains("=?")
                ? MimeUtility.fold(header.length() + 2, quoted(name))
                : encoded(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** No character is cut in two. */
    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        text.codePoints().forEach(character -> {
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (word.size() + bytes.length > BYTES_A_WORD) {
                words.add(encoded(word));
                word.reset();
            }
            word.writeBytes(bytes);
        });
        words.add(encoded(word));
        return String.join("\r\n ", words);
    }

    private static String encoded(ByteArrayOutputStream word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.toByteArray()) + "?=";
    }
}
