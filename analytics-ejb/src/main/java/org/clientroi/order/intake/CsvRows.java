package org.clientroi.order.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file: which charset and separator it has, which of its columns are ours, and then its rows. */
final class CsvRows extends RowSource {

    /** Stands where bytes are not of the charset; no text can hold it. */
    static final char UNDECODABLE = '\uFFFF';

    private static final int MOST_COLUMNS = 1_000;

    private final InputStream body;
    private final CsvRecords records;
    private final Columns columns;
    private final Naming naming;
    private final Notation notation;
    private final List<String> header;
    private final List<Naming.Target> targets = new ArrayList<>();
    private final Set<String> unusable = new LinkedHashSet<>();

    private CsvRows(InputStream body, CsvRecords records, Columns columns, IntakeOptions options, List<String> header) {
        this.body = body;
        this.records = records;
        this.columns = columns;
        this.naming = new Naming(columns, options);
        this.notation = options.notation();
        this.header = header;
    }

    static BodyOpening open(InputStream body, IntakeOptions options, Columns columns, String key) throws IOException {
        return switch (begin(body, options)) {
            case Opened(CsvRecords records, List<String> names) ->
                withHeader(new CsvRows(body, records, columns, options, names), options, key);
            case NotOpened(String message) -> new BodyOpening.Unreadable(message);
        };
    }

    /** What the first line says. */
    private sealed interface Beginning {}

    private record Opened(CsvRecords records, List<String> names) implements Beginning {}

    private record NotOpened(String message) implements Beginning {}

    static Headings headings(InputStream body, IntakeOptions options) throws IOException {
        return switch (begin(body, options)) {
            case Opened(CsvRecords _, List<String> names) -> new Headings.Read(names);
            case NotOpened(String message) -> new Headings.Unreadable(message);
        };
    }

    private static Beginning begin(InputStream body, IntakeOptions options) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, 1 << 16);
        Lines lines = new Lines(reader(bytes, options));
        String first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            return new NotOpened("The body is empty: a CSV file begins with a header.");
        }
        if (first.chars().anyMatch(c -> c < ' ' && c != '\t' || c == UNDECODABLE)) {
            return new NotOpened("This is not a CSV file in " + charset(options) + ": its first line is not text.");
        }
        lines.pushBack(List.of(first));
        CsvRecords records = new CsvRecords(lines, separator(first));
        return records.next() instanceof CsvRecords.Cells(long _, List<String> names)
                ? new Opened(records, names)
                : new NotOpened("The header, the file's first line, is malformed.");
    }

    private static BodyOpening withHeader(CsvRows rows, IntakeOptions options, String key) {
        if (rows.header.size() > MOST_COLUMNS) {
            return new BodyOpening.Unreadable("The file has more than " + MOST_COLUMNS + " columns.");
        }
        Set<Integer> places = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (String name : rows.header) {
            Naming.Target target = rows.naming.target(name);
            for (int place : target.places()) {
                if (!places.add(place)) {
                    return new BodyOpening.Unreadable(
                            "The header has two columns for " + rows.columns.name(place) + ".");
                }
            }
            boolean twice = !others.addAll(target.others()) && !target.others().isEmpty();
            if (target.shadowed() || twice) {
                rows.unusable.add(name.strip());
            }
            rows.targets.add(twice ? Naming.Target.NOWHERE : target);
        }
        return places.contains(rows.columns.place(key)) || options.defaults().containsKey(key)
                ? new BodyOpening.Readable(rows)
                : new BodyOpening.Unreadable("The header, the file's first line, has no column " + key
                        + ". A file with other names is read with ?map=" + key + ":its_column,…");
    }

    private static InputStreamReader reader(BufferedInputStream bytes, IntakeOptions options) throws IOException {
        var decoder = charset(options)
                .newDecoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE);
        decoder.replaceWith(String.valueOf(UNDECODABLE));
        skipMark(bytes);
        return new InputStreamReader(bytes, decoder);
    }

    private static Charset charset(IntakeOptions options) {
        return options.charset().orElse(StandardCharsets.UTF_8);
    }

    /** Excel puts a byte order mark in front of UTF-8. */
    private static void skipMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
    }

    /** The one that gives more columns; what is copied out of a spreadsheet has tabs. */
    private static char separator(String header) {
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            best = count(header, other) > count(header, best) ? other : best;
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    @Override
    public @Nullable Line next() throws IOException {
        CsvRecords.Record record = records.next();
        while (notation != Notation.EXACT && isBlank(record)) {
            record = records.next();
        }
        return switch (record) {
            case null -> null;
            case CsvRecords.Malformed(long line, String raw, String message) ->
                new BadLine(line, message, new Original(header, List.of(raw)));
            case CsvRecords.Cells(long line, List<String> cells) -> line(line, cells);
        };
    }

    /** Spreadsheets end in rows that somebody once wrote into. */
    private static boolean isBlank(CsvRecords.@Nullable Record record) {
        return record instanceof CsvRecords.Cells(long _, List<String> cells)
                && cells.stream().allMatch(String::isBlank);
    }

    private Line line(long number, List<String> cells) {
        Original original = new Original(header, cells);
        String problem = problem(cells);
        if (problem != null) {
            return new BadLine(number, problem, original);
        }
        Row row = new Row(number, columns, original);
        for (int i = 0; i < header.size(); i++) {
            String cell = plain(cells.get(i));
            if (!cell.isEmpty()) {
                place(row, targets.get(i), cell);
            }
        }
        naming.fillIn(row);
        row.rewrite(notation);
        return row;
    }

    private @Nullable String problem(List<String> cells) {
        boolean surplus = cells.size() > header.size()
                && cells.subList(header.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (cells.size() < header.size() || surplus) {
            return "the line has " + cells.size() + " cells and the header " + header.size();
        }
        return cells.stream().anyMatch(cell -> cell.indexOf(UNDECODABLE) >= 0)
                ? "the line is not in the charset the file was read in; ?charset=windows-1252 names another"
                : null;
    }

    private static void place(Row row, Naming.Target target, String cell) {
        target.places().forEach(place -> row.put(place, cell));
        target.others().forEach(name -> row.putOther(name, Optional.of(cell)));
    }

    /** Without spaces around it, and without the apostrophe by which spreadsheets, and our own files, mark a text. */
    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && FormulaSafe.isRisky(text.charAt(1))
                ? text.substring(1)
                : text;
    }

    @Override
    public boolean mayHaveOthers() {
        return targets.stream().anyMatch(target -> !target.others().isEmpty());
    }

    @Override
    public Set<String> unusable() {
        return unusable;
    }

    @Override
    public Set<String> missing() {
        return naming.missing(header);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
