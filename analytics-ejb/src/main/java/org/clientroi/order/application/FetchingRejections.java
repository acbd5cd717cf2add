package org.clientroi.order.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.clientroi.order.domain.ImportRuns;
import org.clientroi.order.intake.FormulaSafe;
import org.clientroi.order.intake.IntakeAnswer;

/** Writes the lines an import rejected as CSV: why, and then the line as it came, to be put right and sent again. */
@ApplicationScoped
@Transactional
public class FetchingRejections {

    /** By which Excel knows the charset when the file is opened. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> WHY = List.of("rejected_line", "rejected_field", "rejected_reason");

    private final ImportRuns runs;

    @SuppressWarnings("NullAway")
    protected FetchingRejections() {
        this(null);
    }

    @Inject
    FetchingRejections(ImportRuns runs) {
        this.runs = runs;
    }

    /** Whether there is such an import of this caller; another's is as if it were not there. */
    public boolean isThere(UUID run, String caller) {
        return runs.names(run, caller).isPresent();
    }

    /** Writes nothing when there is no such import of this caller. */
    public void write(UUID run, String caller, OutputStream out) throws IOException {
        write(run, caller, UnaryOperator.identity(), out);
    }

    /** The first lines, by line; none when there is no such import of this caller. */
    public List<IntakeAnswer.Listed> first(UUID run, String caller, int most) {
        return isThere(run, caller)
                ? runs.first(run, most).stream()
                        .map(each -> new IntakeAnswer.Listed(each.line(), each.field(), each.message()))
                        .toList()
                : List.of();
    }

    /** @param reason what is written for a message */
    public void write(UUID run, String caller, UnaryOperator<String> reason, OutputStream out) throws IOException {
        Optional<String> names = runs.names(run, caller);
        if (names.isEmpty()) {
            return;
        }
        List<String> header = cells(names.get());
        List<Integer> kept = IntStream.range(0, header.size())
                .filter(i -> !WHY.contains(header.get(i).strip()))
                .boxed()
                .toList();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(line(WHY, header, kept));
        runs.forEach(run, rejection -> csv.writeRecord(line(why(rejection, reason), cells(rejection.cells()), kept)));
        csv.flush();
    }

    private static List<String> why(ImportRuns.Rejection rejection, UnaryOperator<String> reason) {
        String field = rejection.field();
        return List.of(Long.toString(rejection.line()), field == null ? "" : field, reason.apply(rejection.message()));
    }

    private static List<String> line(List<String> why, List<String> cells, List<Integer> kept) {
        List<String> line = new ArrayList<>(why);
        kept.forEach(i -> line.add(i < cells.size() ? FormulaSafe.cell(cells.get(i)) : ""));
        if (kept.isEmpty()) {
            cells.stream().map(FormulaSafe::cell).forEach(line::add);
        }
        return line;
    }

    private static List<String> cells(String record) {
        try (var reader = CsvReader.builder().ofCsvRecord(record)) {
            return reader.stream().findFirst().map(r -> r.getFields()).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
