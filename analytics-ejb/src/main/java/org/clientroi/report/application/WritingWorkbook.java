package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.clientroi.report.domain.AnswerRow;
import org.clientroi.report.domain.AnswerRows;
import org.clientroi.report.domain.AnswersWanted;
import org.clientroi.report.domain.Progress;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookFile;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.report.domain.Workbooks;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** Asks insight everything a workbook shows, and has it written with the answers. */
@ApplicationScoped
@Transactional
public class WritingWorkbook {

    private static final Logger LOG = System.getLogger(WritingWorkbook.class.getName());

    private static final int ANSWERS_BETWEEN_WORDS = 10_000;

    private final Shops shops;
    private final GatheringFindings gathering;
    private final AnswerRows answers;
    private final Workbooks workbooks;
    private final Clock clock;

    @Inject
    public WritingWorkbook(
            Shops shops, GatheringFindings gathering, AnswerRows answers, Workbooks workbooks, Clock clock) {
        this.shops = shops;
        this.gathering = gathering;
        this.answers = answers;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WritingWorkbook() {
        this(null, null, null, null, null);
    }

    /**
     * The workbook, written to {@code file}; empty when there is no such shop in the scope. The database is read while it
     * is written, so {@code file} should not be somebody's slow connection.
     */
    public Optional<WorkbookFile> write(ShopScope scope, WorkbookRequest request, OutputStream file) {
        return write(scope, request, file, Progress.NONE);
    }

    /** As above; {@code progress} is told now and then, and may stop it. */
    public Optional<WorkbookFile> write(
            ShopScope scope, WorkbookRequest request, OutputStream file, Progress progress) {
        return shops.find(scope, request.shop()).map(shop -> write(scope, shop, request, file, progress));
    }

    private WorkbookFile write(
            ShopScope scope, Shop shop, WorkbookRequest request, OutputStream file, Progress progress) {
        WorkbookContents contents = gathering.forWorkbook(scope, shop, request, clock.instant());
        AnswersWanted wanted = contents.answers();
        long before = answers.count(scope, shop.id(), wanted);
        progress.reached(before, 0);
        long written;
        try {
            written = workbooks.write(
                    contents,
                    reader -> answers.read(scope, shop.id(), wanted, new Telling(reader, progress, before)),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(before, written, answers.count(scope, shop.id(), wanted));
        progress.reached(written, written);
        LOG.log(Level.INFO, "workbook written for shop {0}, {1}: {2} answers", shop.code(), request.period(), written);
        return new WorkbookFile(shop.code(), request.period().to());
    }

    /** Passes answers on, and tells how many. */
    private static final class Telling implements Consumer<AnswerRow> {

        private final Consumer<AnswerRow> reader;
        private final Progress progress;
        private final long answers;
        private long passed;

        private Telling(Consumer<AnswerRow> reader, Progress progress, long answers) {
            this.reader = reader;
            this.progress = progress;
            this.answers = answers;
        }

        @Override
        public void accept(AnswerRow answer) {
            reader.accept(answer);
            passed++;
            if (passed % ANSWERS_BETWEEN_WORDS == 0) {
                progress.reached(answers, passed);
            }
        }
    }

    /** Answers may have come while it was written; none may be missing. */
    private static void check(long before, long written, long after) {
        if (written < Math.min(before, after) || written > Math.max(before, after)) {
            throw new IllegalStateException(
                    "the workbook holds %d answers, the database %d to %d".formatted(written, before, after));
        }
    }
}
