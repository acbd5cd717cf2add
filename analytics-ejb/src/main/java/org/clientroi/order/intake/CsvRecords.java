package org.clientroi.order.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of RFC 4180, which goes on after a malformed one: a quote that is never closed spoils the line it stands in
 * and not the rest of the file, because everything after that line is read again. Libraries for CSV cannot go back.
 */
final class CsvRecords {

    sealed interface Record {}

    record Cells(long line, List<String> cells) implements Record {}

    record Malformed(long line, String raw, String message) implements Record {}

    private final Lines lines;
    private final char separator;

    private List<String> cells = List.of();
    private List<String> taken = List.of();
    private String text = "";
    private int at;

    CsvRecords(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next record that is not an empty line; null after the last. */
    @Nullable
    Record next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : record(line);
    }

    private Record record(String line) throws IOException {
        long number = lines.number();
        cells = new ArrayList<>(cells.size());
        taken = new ArrayList<>(1);
        text = line;
        at = 0;
        String problem = line.length() > Lines.LONGEST ? tooLong() : split();
        if (problem == null) {
            return new Cells(number, cells);
        }
        lines.pushBack(taken);
        return new Malformed(number, line.substring(0, Math.min(line.length(), Lines.LONGEST)), problem);
    }

    private static String tooLong() {
        return "the line has more than " + Lines.LONGEST + " characters";
    }

    /** Splits {@link #text}, and the lines after it while a quote is open; says what is malformed. */
    private @Nullable String split() throws IOException {
        do {
            String problem = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (problem != null) {
                return problem;
            }
        } while (at++ < text.length());
        return null;
    }

    private @Nullable String plain() {
        int end = text.indexOf(separator, at);
        end = end < 0 ? text.length() : end;
        cells.add(text.substring(at, end));
        at = end;
        return null;
    }

    private @Nullable String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                cell.append(text, at, text.length());
                if (!goOn(cell)) {
                    return "a quote is not closed";
                }
                continue;
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                break;
            }
            cell.append('"');
            at++;
        }
        cells.add(cell.toString());
        return at == text.length() || text.charAt(at) == separator ? null : "there is text after a closing quote";
    }

    private boolean goOn(StringBuilder cell) throws IOException {
        String more = cell.length() > Lines.LONGEST ? null : lines.next();
        if (more == null) {
            return false;
        }
        taken.add(more);
        cell.append('\n');
        text = more;
        at = 0;
        return true;
    }
}
