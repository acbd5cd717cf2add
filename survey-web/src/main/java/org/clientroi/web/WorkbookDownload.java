package org.clientroi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.report.application.OrderingWorkbooks;
import org.clientroi.report.application.WritingWorkbook;
import org.clientroi.report.domain.WorkbookFile;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;

/**
 * A workbook as a download, for the API and the portal. It is written to a file first: so a failure is an error and not
 * half a workbook, and no slow reader holds a transaction open.
 */
@ApplicationScoped
public class WorkbookDownload {

    private final WritingWorkbook writing;
    private final OrderingWorkbooks ordering;
    private final RecordingAudit audit;

    @SuppressWarnings("NullAway")
    protected WorkbookDownload() {
        this(null, null, null);
    }

    @Inject
    public WorkbookDownload(WritingWorkbook writing, OrderingWorkbooks ordering, RecordingAudit audit) {
        this.writing = writing;
        this.ordering = ordering;
        this.audit = audit;
    }

    /** Empty when there is no such shop in the scope. {@code actor} stands in the audit trail. */
    public Optional<Response> answer(String actor, ShopScope scope, WorkbookRequest request) {
        try {
            Path file = Files.createTempFile("clientroi-", ".xlsx");
            Optional<WorkbookFile> written = write(scope, request, file);
            if (written.isEmpty()) {
                Files.delete(file);
            } else {
                record(actor, request);
            }
            return written.map(workbook -> download(workbook, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was made in the background and is ready. */
    public Response fetch(String actor, WorkbookJob ready, ShopCode shop) {
        try {
            Path file = Files.createTempFile("clientroi-", ".xlsx");
            copy(ready, file);
            record(actor, ready.request());
            return download(new WorkbookFile(shop, ready.period().to()), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(WorkbookJob ready, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ordering.fetch(ready, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void record(String actor, WorkbookRequest request) {
        audit.record(
                actor,
                AuditAction.DOWNLOADED_WORKBOOK,
                Optional.of(request.shop()),
                "satisfaction.xlsx " + request.period().from() + "/"
                        + request.period().to());
    }

    private Optional<WorkbookFile> write(ShopScope scope, WorkbookRequest request, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return writing.write(scope, request, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Response download(WorkbookFile workbook, Path file) {
        try {
            // asked first: where a file can go while it is open, it goes as soon as it is opened
            long size = Files.size(file);
            return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE))
                    .type(WorkbookFile.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_LENGTH, size)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + workbook.name() + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
