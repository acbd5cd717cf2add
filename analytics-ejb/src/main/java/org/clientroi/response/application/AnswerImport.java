package org.clientroi.response.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientroi.order.application.RejectionJournal;
import org.clientroi.order.intake.BadLine;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowSource;
import org.clientroi.response.intake.AnswerReader;
import org.clientroi.response.intake.AnswerRow;

/** One import under way: cuts the rows into batches, has them stored, and counts. */
final class AnswerImport {

    private static final int BATCH = 5_000;

    private final RowSource source;
    private final AnswerReader reader;
    private final StoringAnswers storing;
    private final RejectionJournal journal;

    private final List<AnswerRow.Given> batch = new ArrayList<>(BATCH);
    private final List<RejectedLine> rejected = new ArrayList<>();
    private AnswerCount count = AnswerCount.NONE;

    AnswerImport(RowSource source, AnswerReader reader, StoringAnswers storing, RejectionJournal journal) {
        this.source = source;
        this.reader = reader;
        this.storing = storing;
        this.journal = journal;
    }

    void toTheEnd() throws IOException {
        for (Line line = source.next(); line != null; line = source.next()) {
            switch (line) {
                case BadLine bad -> rejected.add(bad.rejected());
                case BrokenOff broken -> rejected.add(broken.rejected());
                case Row row -> take(row);
            }
            if (batch.size() + rejected.size() >= BATCH) {
                store();
            }
        }
        store();
    }

    private void take(Row row) {
        switch (reader.read(row)) {
            case AnswerRow.Given given -> batch.add(given);
            case AnswerRow.Unanswered _ -> count = count.plusSkipped();
            case AnswerRow.Refused(RejectedLine line) -> rejected.add(line);
        }
    }

    private void store() {
        if (!batch.isEmpty()) {
            StoringAnswers.Stored stored = storing.store(List.copyOf(batch));
            count = count.plus(stored.count());
            rejected.addAll(stored.rejected());
        }
        rejected.sort(Comparator.comparingLong(RejectedLine::line));
        rejected.forEach(journal::add);
        batch.clear();
        rejected.clear();
    }

    IntakeAnswer answer() {
        return new IntakeAnswer(
                count.created(),
                count.updated(),
                count.unchanged(),
                count.skipped(),
                journal.count(),
                journal.listed(),
                journal.run(),
                List.copyOf(source.unusable()),
                List.copyOf(source.missing()));
    }

    @Override
    public String toString() {
        return count + ", " + journal.count() + " rejected";
    }
}
