package org.clientroi.outbox.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as lines of at most 76 printable ASCII characters (RFC 2045, 6.7), in UTF-8. */
final class QuotedPrintable {

    /** One less than a line may have: the last place is for the sign that it goes on. */
    private static final int LONGEST = 75;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private final byte[] written;
    private int length;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        int most = 3 * text.length;
        // each line but the last has at least 73 characters of these, and three more end it
        this.written = new byte[most + 3 * (most / (LONGEST - 2) + 1)];
    }

    static byte[] of(String text) {
        QuotedPrintable encoding = new QuotedPrintable(text.getBytes(StandardCharsets.UTF_8));
        encoding.encode();
        return Arrays.copyOf(encoding.written, encoding.length);
    }

    private void encode() {
        for (int i = 0; i < text.length; i++) {
            byte next = text[i];
            if (next == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
                continue;
            }
            if (next == '\r' || next == '\n') {
                endLine();
            } else if (isLiteral(i)) {
                makeRoom(1);
                put(next);
            } else {
                makeRoom(3);
                put((byte) '=');
                put(HEX[(next >> 4) & 0xF]);
                put(HEX[next & 0xF]);
            }
        }
    }

    private void makeRoom(int width) {
        if (column + width > LONGEST) {
            put((byte) '=');
            endLine();
        }
        column += width;
    }

    private void endLine() {
        put((byte) '\r');
        put((byte) '\n');
        column = 0;
    }

    private void put(byte next) {
        written[length++] = next;
    }

    /** Blanks at the end of a line get lost on the way. */
    private boolean isLiteral(int at) {
        byte next = text[at];
        if (next == ' ' || next == '\t') {
            return at + 1 < text.length && text[at + 1] != '\r' && text[at + 1] != '\n';
        }
        return next > ' ' && next <= '~' && next != '=';
    }
}
