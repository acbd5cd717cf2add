package org.clientroi.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The cells of one sheet as the XML of its part, written as they come: nothing of a row is kept once it is written. Rows
 * and columns count from 0.
 */
final class SheetXml {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_CELL_HEAD = 64;
    private static final int MOST_BYTES_A_CHARACTER = 8;
    private static final int LETTERS = 26;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[][] columns;
    private int filled;
    private byte[] row = {};

    SheetXml(OutputStream out, int columns) {
        this.out = out;
        this.columns = new byte[columns][];
        for (int column = 0; column < columns; column++) {
            this.columns[column] = ascii(letters(column));
        }
    }

    /** The name of a column: {@code A}, {@code AA}. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    void markup(String xml) throws IOException {
        for (byte one : xml.getBytes(StandardCharsets.UTF_8)) {
            room(1);
            buffer[filled++] = one;
        }
    }

    void beginRow(int number) throws IOException {
        row = ascii(Integer.toString(number + 1));
        room(LONGEST_CELL_HEAD);
        put("<row r=\"");
        put(row);
        put("\">");
    }

    void endRow() throws IOException {
        room(LONGEST_CELL_HEAD);
        put("</row>");
    }

    void number(int column, int style, long number) throws IOException {
        room(2 * LONGEST_CELL_HEAD);
        begin(column, style);
        put("><v>");
        digits(number);
        put("</v></c>");
    }

    /** Always a text cell, whatever it begins with. */
    void text(int column, int style, String text) throws IOException {
        room(2 * LONGEST_CELL_HEAD);
        begin(column, style);
        put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        for (int at = 0; at < text.length(); at++) {
            room(2 * MOST_BYTES_A_CHARACTER);
            at = character(text, at);
        }
        room(LONGEST_CELL_HEAD);
        put("</t></is></c>");
    }

    void finish() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
        out.flush();
    }

    private void begin(int column, int style) {
        put("<c r=\"");
        put(columns[column]);
        put(row);
        put("\" s=\"");
        digits(style);
        put("\"");
    }

    private void digits(long number) {
        if (number < 0) {
            put(Long.toString(number));
            return;
        }
        if (number >= 10) {
            digits(number / 10);
        }
        buffer[filled++] = (byte) ('0' + number % 10);
    }

    /** The position of the last character it wrote. */
    private int character(String text, int at) {
        char one = text.charAt(at);
        switch (one) {
            case '&' -> put("&amp;");
            case '<' -> put("&lt;");
            case '>' -> put("&gt;");
            case '\r' -> put("&#13;");
            case '_' -> put(Escapes.looksLikeOne(text, at) ? "_x005F_" : "_");
            default -> {
                return Escapes.isNoXml(one) ? escaped(one, at) : utf8(text, at);
            }
        }
        return at;
    }

    private int escaped(char one, int at) {
        put(Escapes.of(one));
        return at;
    }

    private int utf8(String text, int at) {
        char one = text.charAt(at);
        if (one < 0x80) {
            buffer[filled++] = (byte) one;
            return at;
        }
        if (!Character.isSurrogate(one)) {
            multibyte(one);
            return at;
        }
        int whole = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(whole)) {
            multibyte('\ufffd');
            return at;
        }
        multibyte(whole);
        return at + 1;
    }

    private void multibyte(int point) {
        if (point < 0x800) {
            buffer[filled++] = (byte) (0xc0 | point >> 6);
        } else if (point < 0x10000) {
            buffer[filled++] = (byte) (0xe0 | point >> 12);
            buffer[filled++] = (byte) (0x80 | point >> 6 & 0x3f);
        } else {
            buffer[filled++] = (byte) (0xf0 | point >> 18);
            buffer[filled++] = (byte) (0x80 | point >> 12 & 0x3f);
            buffer[filled++] = (byte) (0x80 | point >> 6 & 0x3f);
        }
        buffer[filled++] = (byte) (0x80 | point & 0x3f);
    }

    @SuppressWarnings("deprecation")
    private void put(String text) {
        text.getBytes(0, text.length(), buffer, filled);
        filled += text.length();
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void room(int bytes) throws IOException {
        if (filled + bytes > BUFFER) {
            out.write(buffer, 0, filled);
            filled = 0;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
