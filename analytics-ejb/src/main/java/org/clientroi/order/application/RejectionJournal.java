package org.clientroi.order.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.order.domain.ImportRuns;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Original;
import org.clientroi.order.intake.RejectedLine;
import org.jspecify.annotations.Nullable;

/** The rejected lines of one import: counted, the first ones listed, all of them stored, a thousand at a time. */
public final class RejectionJournal implements AutoCloseable {

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_CELLS = 100_000;
    private static final int LONGEST_NAMES = 10_000;
    private static final int LONGEST_MESSAGE = 400;
    private static final int LONGEST_FIELD = 60;

    private final KeepingRejections keeping;
    private final String kind;
    private final String caller;
    private final List<IntakeAnswer.Listed> listed = new ArrayList<>();
    private final List<ImportRuns.Rejection> waiting = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private @Nullable UUID run;
    private int count;

    RejectionJournal(KeepingRejections keeping, String kind, String caller) {
        this.keeping = keeping;
        this.kind = kind;
        this.caller = caller;
    }

    public void add(RejectedLine rejected) {
        String message = storable(rejected.message(), LONGEST_MESSAGE);
        String field = rejected.field() == null ? null : storable(rejected.field(), LONGEST_FIELD);
        if (listed.size() < IntakeAnswer.MOST_LISTED) {
            listed.add(new IntakeAnswer.Listed(rejected.line(), field, message));
        }
        waiting.add(new ImportRuns.Rejection(++count, rejected.line(), field, message, cells(rejected.original())));
        if (waiting.size() == AT_ONCE) {
            store();
        }
    }

    public long count() {
        return count;
    }

    public List<IntakeAnswer.Listed> listed() {
        return List.copyOf(listed);
    }

    /** Where the rejected lines are kept; empty when there is none. */
    public Optional<UUID> run() {
        return count == 0 ? Optional.empty() : Optional.of(begun());
    }

    /** Stores what is left. */
    @Override
    public void close() {
        if (count > 0) {
            store();
            keeping.finish(begun(), names());
        }
    }

    private void store() {
        keeping.add(begun(), List.copyOf(waiting));
        waiting.clear();
    }

    private UUID begun() {
        UUID begun = run;
        if (begun == null) {
            begun = keeping.begin(kind, caller);
            run = begun;
        }
        return begun;
    }

    /** The cells where the columns seen so far have them; columns seen for the first time go to the end. */
    private String cells(Original original) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < original.cells().size(); i++) {
            int place = i;
            if (i < original.names().size()) {
                place = places.computeIfAbsent(original.names().get(i), name -> places.size());
            }
            while (cells.size() <= place) {
                cells.add("");
            }
            cells.set(place, original.cells().get(i));
        }
        return storable(record(cells), LONGEST_CELLS);
    }

    private String names() {
        String names = storable(record(places.keySet()), LONGEST_NAMES + 1);
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, names.lastIndexOf(',', LONGEST_NAMES));
    }

    private static String record(Iterable<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    /** Cut to what is kept, without characters that a database refuses. */
    private static String storable(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest);
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> c == 0 || c == 0xFFFF || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
