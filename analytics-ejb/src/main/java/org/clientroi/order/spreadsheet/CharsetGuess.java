package org.clientroi.order.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Guesses the charset of a text from all of its bytes, as they pass: what is well-formed UTF-8 is UTF-8. Of the two that
 * French spreadsheets write else, Windows-1252 has € and œ where ISO-8859-15 has control characters, and ISO-8859-15 has
 * them where Windows-1252 has ¤ and ½.
 */
public final class CharsetGuess {

    public static final Charset WINDOWS = Charset.forName("windows-1252");
    public static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private int continuation;
    private boolean utf8 = true;
    private boolean controls;
    private boolean latin9;
    private int first = -1;
    private int second = -1;
    private int previous = ' ';
    private int oe = -1;

    public void see(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            see(bytes[i] & 0xFF);
        }
    }

    private void see(int b) {
        if (first < 0) {
            first = b;
        } else if (second < 0) {
            second = b;
        }
        seeAsUtf8(b);
        controls |= b >= 0x80 && b <= 0x9F;
        if (oe >= 0) {
            // ½ stands alone, œ in a word: cœur, œuf
            latin9 |= isLetter(b) || isLetter(oe);
            oe = -1;
        }
        if (b == 0xA4) {
            latin9 = true;
        } else if (b == 0xBC || b == 0xBD) {
            oe = previous;
        }
        previous = b;
    }

    private void seeAsUtf8(int b) {
        if (continuation > 0) {
            utf8 &= (b & 0xC0) == 0x80;
            continuation--;
        } else if (b >= 0x80) {
            utf8 &= b >= 0xC2 && b <= 0xF4;
            continuation = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        }
    }

    private static boolean isLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0xC0;
    }

    public Charset charset() {
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16;
        }
        if (utf8 && continuation == 0) {
            return StandardCharsets.UTF_8;
        }
        return latin9 && !controls ? LATIN_9 : WINDOWS;
    }
}
