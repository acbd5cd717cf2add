package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.order.application.KeepingRejections;
import org.clientroi.order.application.RejectionJournal;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.BodyOpening;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.RowSource;
import org.clientroi.order.intake.Sending;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.order.intake.Spool;
import org.clientroi.response.domain.AnswersReceipt;
import org.clientroi.response.intake.AnswerReader;

/**
 * Answers collected elsewhere come in, as a file or as JSON. Read line by line and stored by the batch, each in a
 * transaction of its own: sent again after an interruption, what is there already changes nothing.
 */
@ApplicationScoped
public class ReceivingAnswers {

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

    public AnswersReceipt receive(InputStream body, BodyFormat format, IntakeOptions options, Sending sending)
            throws IOException {
        ShopsInReach shops = storing.reach(sending);
        String shop = options.defaults().get("shop");
        if (shop != null && shops.named(shop).isEmpty()) {
            return new AnswersReceipt.NoSuchShop();
        }
        try (Spool spool = Spool.of(body)) {
            Optional<BrokenOff> broken = format == BodyFormat.JSON ? brokenOff(spool, options) : Optional.empty();
            return broken.isPresent()
                    ? new AnswersReceipt.NotReadable(
                            "Nothing was stored: " + broken.get().message() + ".")
                    : receive(spool, format, options, sending, shops);
        }
    }

    /** JSON that is malformed has no next line to go on with: found out before anything is stored. */
    private static Optional<BrokenOff> brokenOff(Spool spool, IntakeOptions options) throws IOException {
        if (open(spool, BodyFormat.JSON, options) instanceof BodyOpening.Readable(RowSource rows)) {
            try (rows) {
                for (Line line = rows.next(); line != null; line = rows.next()) {
                    if (line instanceof BrokenOff broken) {
                        return Optional.of(broken);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private AnswersReceipt receive(
            Spool spool, BodyFormat format, IntakeOptions options, Sending sending, ShopsInReach shops)
            throws IOException {
        return switch (open(spool, format, options)) {
            case BodyOpening.Unreadable(String message) -> new AnswersReceipt.NotReadable(message);
            case BodyOpening.Readable(RowSource rows) -> {
                AnswerReader reader = new AnswerReader(shops, clock.instant());
                try (rows;
                        RejectionJournal journal = keeping.journal("answers", sending.caller())) {
                    AnswerImport run = new AnswerImport(rows, reader, storing, journal);
                    run.toTheEnd();
                    LOG.log(Level.INFO, "answers brought in: {0}", run);
                    yield new AnswersReceipt.Received(run.answer());
                }
            }
        };
    }

    private static BodyOpening open(Spool spool, BodyFormat format, IntakeOptions options) throws IOException {
        return BodyOpening.of(spool.open(), format, options, AnswerReader.COLUMNS, AnswerReader.KEY);
    }
}
