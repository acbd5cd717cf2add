package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.clientroi.order.application.KeepingRejections;
import org.clientroi.order.application.RejectionJournal;
import org.clientroi.order.intake.BadLine;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.BodyOpening;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowSource;
import org.clientroi.order.intake.Sending;
import org.clientroi.response.intake.AnswerReader;
import org.clientroi.response.intake.AnswerRow;

/**
 * Answers collected elsewhere come in, as a file or as JSON. Read line by line and stored by the batch, each in a
 * transaction of its own: sent again after an interruption, what is there already changes nothing.
 */
@ApplicationScoped
public class ReceivingAnswers {

    static final int BATCH = 5_000;

    private static final System.Logger LOG = System.getLogger(ReceivingAnswers.class.getName());

    private final StoringAnswers storing;
    private final KeepingRejections keeping;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReceivingAnswers() {
        this(null, null, null);
    }

    @Inject
    ReceivingAnswers(StoringAnswers storing, KeepingRejections keeping, Clock clock) {
        this.storing = storing;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** What became of a body. */
    public sealed interface Reception {

        record Received(IntakeAnswer answer) implements Reception {}

        /** It is nothing that could be read: why, in a sentence that can be shown. */
        record Unreadable(String message) implements Reception {}
    }

    public Reception receive(Sending sending, BodyFormat format, IntakeOptions options, InputStream body)
            throws IOException {
        return switch (BodyOpening.of(body, format, options, AnswerReader.COLUMNS, AnswerReader.KEY)) {
            case BodyOpening.Unreadable(String message) -> new Reception.Unreadable(message);
            case BodyOpening.Readable(RowSource rows) -> {
                try (rows;
                        RejectionJournal journal = keeping.journal("answers", sending.caller())) {
                    yield new Reception.Received(receive(sending, rows, journal));
                }
            }
        };
    }

    private IntakeAnswer receive(Sending sending, RowSource rows, RejectionJournal journal) throws IOException {
        AnswerReader reader = new AnswerReader(storing.reach(sending), clock.instant());
        List<AnswerRow.Given> batch = new ArrayList<>(BATCH);
        AnswerCount count = AnswerCount.NONE;
        for (Line line = rows.next(); line != null; line = rows.next()) {
            switch (line) {
                case BadLine bad -> journal.add(bad.rejected());
                case BrokenOff broken -> journal.add(broken.rejected());
                case Row row -> {
                    switch (reader.read(row)) {
                        case AnswerRow.Given given -> batch.add(given);
                        case AnswerRow.Unanswered _ -> count = count.plusSkipped();
                        case AnswerRow.Refused(var refused) -> journal.add(refused);
                    }
                }
            }
            if (batch.size() == BATCH) {
                count = count.plus(store(batch, journal));
            }
        }
        return answer(count.plus(store(batch, journal)), rows, journal);
    }

    private AnswerCount store(List<AnswerRow.Given> batch, RejectionJournal journal) {
        StoringAnswers.Stored stored = storing.store(batch);
        stored.rejected().forEach(journal::add);
        batch.clear();
        return stored.count();
    }

    private static IntakeAnswer answer(AnswerCount count, RowSource rows, RejectionJournal journal) {
        LOG.log(Level.INFO, "answers received: {0}, rejected {1}", count, journal.count());
        return new IntakeAnswer(
                count.created(),
                count.updated(),
                count.unchanged(),
                count.skipped(),
                journal.count(),
                journal.listed(),
                journal.run(),
                List.copyOf(rows.unusable()),
                List.copyOf(rows.missing()));
    }
}
