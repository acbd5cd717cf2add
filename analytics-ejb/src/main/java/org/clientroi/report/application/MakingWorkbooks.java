package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clientroi.report.domain.Progress;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookStopped;
import org.clientroi.shared.ShopScope;

/**
 * Makes the workbooks that were asked for, one after the other. What a server that was killed left behind is begun again by
 * the next; a file is stored only once it is whole.
 */
@ApplicationScoped
public class MakingWorkbooks {

    private static final Logger LOG = System.getLogger(MakingWorkbooks.class.getName());

    private final KeepingWorkbooks keeping;
    private final WritingWorkbook writing;

    @Inject
    public MakingWorkbooks(KeepingWorkbooks keeping, WritingWorkbook writing) {
        this.keeping = keeping;
        this.writing = writing;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MakingWorkbooks() {
        this(null, null);
    }

    /** Everything that waits; how many were made. Whoever asked was allowed to: {@code scope} is that of the server. */
    public int makeWaiting(ShopScope scope) {
        keeping.forget();
        int made = 0;
        for (Optional<WorkbookJob> next = keeping.claim(); next.isPresent(); next = keeping.claim()) {
            made += make(scope, next.get()) ? 1 : 0;
        }
        return made;
    }

    private boolean make(ShopScope scope, WorkbookJob job) {
        try {
            write(scope, job);
            return true;
        } catch (WorkbookStopped _) {
            LOG.log(Level.INFO, "workbook {0} is no longer wanted", job.id());
        } catch (IOException | RuntimeException e) {
            failed(job, e);
        }
        return false;
    }

    private void failed(WorkbookJob job, Exception cause) {
        LOG.log(Level.ERROR, "workbook " + job.id() + " failed", cause);
        keeping.failed(job);
    }

    private void write(ShopScope scope, WorkbookJob job) throws IOException {
        Path file = Files.createTempFile("clientroi-", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Progress progress = (answers, written) -> keeping.advance(job, answers, written);
                if (writing.write(scope, job.request(), out, progress).isEmpty()) {
                    throw new IllegalStateException("no such shop: " + job.shop());
                }
            }
            try (InputStream whole = Files.newInputStream(file)) {
                keeping.ready(job, whole);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
