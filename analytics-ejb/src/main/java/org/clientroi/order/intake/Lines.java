package org.clientroi.order.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text. Of a line longer than {@link #LONGEST} only the beginning is held. */
final class Lines {

    static final int LONGEST = 100_000;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final Deque<String> pushedBack = new ArrayDeque<>();
    private int position;
    private int limit;
    private boolean afterReturn;
    private long number;

    Lines(Reader in) {
        this.in = in;
    }

    /** The number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, cut off after {@link #LONGEST} + 1 characters; null after the last. */
    @Nullable
    String next() throws IOException {
        String line = pushedBack.isEmpty() ? read() : pushedBack.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** Gives back lines that {@link #next} gave, in the order in which it gave them. */
    void pushBack(List<String> lines) {
        lines.reversed().forEach(pushedBack::push);
        number -= lines.size();
    }

    private @Nullable String read() throws IOException {
        StringBuilder line = null;
        while (fill()) {
            int end = endOfLine();
            if (end < limit && line == null) {
                String whole = new String(buffer, position, Math.min(end - position, LONGEST + 1));
                step(end);
                return whole;
            }
            line = line == null ? new StringBuilder() : line;
            line.append(buffer, position, Math.min(end - position, LONGEST + 1 - line.length()));
            boolean ended = end < limit;
            step(end);
            if (ended) {
                return line.toString();
            }
        }
        return line == null ? null : line.toString();
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void step(int end) {
        afterReturn = end < limit && buffer[end] == '\r';
        position = Math.min(end + 1, limit);
    }

    /** Makes sure that there is a character at {@link #position}; swallows the line feed after a carriage return. */
    private boolean fill() throws IOException {
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(in.read(buffer), 0);
                if (limit == 0) {
                    return false;
                }
            }
            if (!afterReturn) {
                return true;
            }
            afterReturn = false;
            if (buffer[position] != '\n') {
                return true;
            }
            position++;
        }
    }
}
