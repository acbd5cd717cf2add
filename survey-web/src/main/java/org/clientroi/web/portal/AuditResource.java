package org.clientroi.web.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.application.AuditPage;
import org.clientroi.account.application.IssuingApiKey;
import org.clientroi.account.application.ListingUsers;
import org.clientroi.account.application.ReadingAudit;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.AuditCursor;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditKind;
import org.clientroi.order.intake.FormulaSafe;
import org.clientroi.web.Templates;

/** Who did what and when, for administrators, on the screen and as a file. */
@Path("/audit")
@RequestScoped
public class AuditResource {

    private static final int ROWS = 50;

    /** By which Excel knows the charset when the file is opened. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    private Administration administration;

    @Inject
    private ReadingAudit reading;

    @Inject
    private RecordingAudit recording;

    @Inject
    private ListingUsers users;

    @Inject
    private IssuingApiKey keys;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return administration.open(
                uri, Desk.AUDIT, visit -> Html.ok(templates.render("portal/audit.jte", sheet(visit))));
    }

    @GET
    @Path("lines.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response download() {
        return administration.open(uri, Desk.AUDIT, visit -> {
            AuditFilter filter = AuditChoice.parse(Visits.query(uri)).filter(visit.zone());
            AuditWords words = words(visit);
            recording.record(visit.actor(), AuditAction.DOWNLOADED_AUDIT, Optional.empty(), "");
            StreamingOutput lines = out -> write(out, filter, words);
            return Response.ok(lines, "text/csv;charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        });
    }

    private void write(OutputStream out, AuditFilter filter, AuditWords words) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(words.header());
        reading.each(
                filter,
                line -> csv.writeRecord(
                        words.cells(line).stream().map(FormulaSafe::cell).toList()));
        csv.flush();
    }

    private AuditSheet sheet(AdminVisit visit) {
        Map<String, String> query = Visits.query(uri);
        AuditChoice choice = AuditChoice.parse(query);
        Optional<AuditCursor> after = Optional.ofNullable(query.get("after")).flatMap(AuditCursor::parse);
        AuditPage page = reading.page(choice.filter(visit.zone()), after, ROWS);
        AuditWords words = words(visit);
        return new AuditSheet(
                visit.frame(),
                visit.desks(),
                visit.words().get("access.audit.lead", visit.zone().getId()),
                visit.address().path(),
                words.actors(choice.actor().orElse("")),
                words.kinds(choice.kind().map(AuditKind::code).orElse("")),
                choice.dates(),
                page.entries().stream().map(words::row).toList(),
                ways(visit, choice.in(visit.address()), page, after.isEmpty()),
                choice.in(visit.under("lines.csv")).href());
    }

    private static List<Frame.Link> ways(AdminVisit visit, Address here, AuditPage page, boolean first) {
        List<Frame.Link> ways = new ArrayList<>();
        if (!first) {
            ways.add(new Frame.Link(visit.words().get("access.audit.newest"), here.href(), "false", ""));
        }
        page.next()
                .ifPresent(next -> ways.add(new Frame.Link(
                        visit.words().get("access.audit.older"),
                        here.with("after", next.toString()).href(),
                        "false",
                        "")));
        return List.copyOf(ways);
    }

    private AuditWords words(AdminVisit visit) {
        return new AuditWords(visit.accessWords(), users.all(), keys.issued());
    }
}
