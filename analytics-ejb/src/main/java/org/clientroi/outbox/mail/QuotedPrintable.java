package org.clientroi.outbox.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as lines of at most 76 printable ASCII characters (RFC 2045, 6.7), in UTF-8. */
final class QuotedPrintable {

    /** One less than a line may have: the last place is for the sign that it goes on. */
    private static final int LONGEST = 75;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintable() {}

    static void write(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte next = bytes[i];
            if (next == '\r' || next == '\n') {
                if (next == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    i++;
                }
                endLine(out);
                column = 0;
                continue;
            }
            boolean literal = isLiteral(bytes, i);
            int width = literal ? 1 : 3;
            if (column + width > LONGEST) {
                out.write('=');
                endLine(out);
                column = 0;
            }
            write(next, literal, out);
            column += width;
        }
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }

    private static void write(byte next, boolean literal, ByteArrayOutputStream out) {
        if (literal) {
            out.write(next);
        } else {
            out.write('=');
            out.write(HEX[(next >> 4) & 0xF]);
            out.write(HEX[next & 0xF]);
        }
    }

    /** Blanks at the end of a line get lost on the way. */
    private static boolean isLiteral(byte[] bytes, int at) {
        byte next = bytes[at];
        if (next == ' ' || next == '\t') {
            return at + 1 < bytes.length && bytes[at + 1] != '\r' && bytes[at + 1] != '\n';
        }
        return next > ' ' && next <= '~' && next != '=';
    }
}
