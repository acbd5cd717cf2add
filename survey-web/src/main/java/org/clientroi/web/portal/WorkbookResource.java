package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.web.WorkbookDownload;
import org.clientroi.web.security.SignedIn;

/** The workbook of a shop and a period. It holds the answers, so it is for those who manage the shop, as the outbox is. */
@Path("/satisfaction.xlsx")
@RequestScoped
public class WorkbookResource {

    static final String PATH = "/portal/satisfaction.xlsx";

    @Inject
    private Visits visits;

    @Inject
    private WorkbookDownload download;

    @Inject
    private SignedIn signedIn;

    @Context
    private UriInfo uri;

    @GET
    public Response workbook() {
        return switch (visits.enter(uri, Place.OUTBOX)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                download.answer(signedIn.id(), visit.scope(), request(visit)).orElseGet(() -> visits.notFound(uri));
        };
    }

    private static WorkbookRequest request(Visit.Entered visit) {
        return new WorkbookRequest(
                visit.shop().id(),
                visit.range(),
                Optional.empty(),
                Optional.empty(),
                visit.words().language());
    }
}
