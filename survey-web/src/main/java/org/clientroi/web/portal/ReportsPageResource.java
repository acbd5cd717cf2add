package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.domain.Role;
import org.clientroi.report.application.OrderingWorkbooks;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.Language;
import org.clientroi.web.Templates;
import org.clientroi.web.WorkbookDownload;
import org.clientroi.web.security.SignedIn;

/**
 * What can be taken away: charts, for whoever looks at figures; workbooks, made in the background, for those who may see
 * the answers they hold.
 */
@Path("/reports")
@RequestScoped
public class ReportsPageResource {

    private static final String ONE_JOB = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    @Inject
    private Visits visits;

    @Inject
    private OrderingWorkbooks ordering;

    @Inject
    private TakingCharts charts;

    @Inject
    private WorkbookDownload download;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.REPORTS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> Html.ok(templates.render("portal/reports.jte", page(visit)));
        };
    }

    private ReportsPage page(Visit.Entered visit) {
        boolean manages = signedIn.may(Role.MANAGER, visit.shop().id());
        List<WorkbookJob> jobs =
                manages ? ordering.of(signedIn.scope(Role.MANAGER), visit.shop().id()) : List.of();
        return new ReportsWriter(visit.words(), visit.shop(), address(visit)).page(visit, jobs, manages);
    }

    @GET
    @Path("{name: [a-z-]+}.{format: png|svg}")
    public Response chart(@PathParam("name") String name, @PathParam("format") String format) {
        return switch (visits.enter(uri, Place.REPORTS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                charts.take(visit, name, format, "2".equals(Visits.query(uri).get("scale")))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    /** Asks for a workbook; then the page is shown anew, so that loading it again asks for nothing twice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(
            @FormParam("do") @DefaultValue("") String button,
            @FormParam("language") @DefaultValue("") String language) {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                Optional<Language> wanted = Language.parse(language);
                if (!button.equals("make") || wanted.isEmpty()) {
                    yield Response.status(Response.Status.BAD_REQUEST).build();
                }
                ordering.ask(visit.scope(), signedIn.id(), request(visit, wanted.get()));
                yield backTo(visit);
            }
        };
    }

    private static WorkbookRequest request(Visit.Entered visit, Language language) {
        return new WorkbookRequest(visit.shop().id(), visit.range(), Optional.empty(), Optional.empty(), language);
    }

    /** The file of one that is ready. */
    @GET
    @Path(ONE_JOB)
    public Response fetch(@PathParam("id") UUID id) {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                job(visit, id)
                        .filter(job -> job.state() == JobState.READY)
                        .map(job ->
                                download.fetch(signedIn.id(), job, visit.shop().code()))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    @POST
    @Path(ONE_JOB)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") UUID id, @FormParam("do") @DefaultValue("") String button) {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                if (job(visit, id).isEmpty()) {
                    yield visits.notFound(uri);
                }
                if (!button.equals("cancel")) {
                    yield Response.status(Response.Status.BAD_REQUEST).build();
                }
                ordering.cancel(visit.scope(), id);
                yield backTo(visit);
            }
        };
    }

    /** A workbook of another shop than the one in the address looks like none: managing is granted shop by shop. */
    private Optional<WorkbookJob> job(Visit.Entered visit, UUID id) {
        return ordering.find(visit.scope(), id)
                .filter(job -> job.shop().equals(visit.shop().id()));
    }

    private Response backTo(Visit.Entered visit) {
        return Response.seeOther(URI.create(address(visit).href())).build();
    }

    private Address address(Visit.Entered visit) {
        Map<String, String> kept = new HashMap<>(Visits.query(uri));
        kept.keySet().retainAll(List.of("period", "from", "to", "lang"));
        kept.put("shop", visit.shop().code().value());
        kept.put("period", visit.period().length().code());
        if (visit.period().length() == PeriodChoice.Length.CUSTOM) {
            kept.put("from", visit.range().from().toString());
            kept.put("to", visit.range().to().toString());
        }
        return new Address(Place.REPORTS.path(), kept);
    }
}
