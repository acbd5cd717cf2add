package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.clientroi.order.application.CheckingOrderFile;
import org.clientroi.order.application.HandlingOrderFiles;
import org.clientroi.order.application.OrderFileCheck;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** Orders are brought in by hand: a file, a look at how it will be understood, the import in the background, its result. */
@Path("/orders-in")
@RequestScoped
public class OrdersInResource {

    private static final String ONE_FILE = "{id: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    @Inject
    private Visits visits;

    @Inject
    private HandlingOrderFiles files;

    @Inject
    private CheckingOrderFile checking;

    @Inject
    private RejectedDownload rejected;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.ORDERS_IN)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> {
                List<OrderFile> newest =
                        files.newest(visit.scope(), visit.shop().id());
                OrdersInPage page = writer(visit)
                        .list(
                                visit.frame(),
                                newest,
                                Optional.ofNullable(Visits.query(uri).get(OrdersInWriter.REFUSED)));
                yield Html.ok(templates.render("portal/orders-in.jte", page));
            }
        };
    }

    @GET
    @Path(ONE_FILE)
    public Response file(@PathParam("id") UUID id) {
        return with(id, (visit, file) -> {
            Optional<OrderFileCheck> check = file.state() == OrderFile.State.WAITING
                    ? Optional.of(checking.check(file, visit.shop()))
                    : Optional.empty();
            return Html.ok(templates.render(
                    "portal/order-file.jte",
                    writer(visit).file(visit.frame(), file, check, rejected.first(file, OrdersInWriter.MOST_SHOWN))));
        });
    }

    /** Looks again with other columns, or imports. */
    @POST
    @Path(ONE_FILE)
    public Response choose(@PathParam("id") UUID id) {
        return with(id, (visit, file) -> {
            if (file.state() == OrderFile.State.WAITING) {
                OrderFileCheck before = checking.check(file, visit.shop());
                String charset = OrdersInWriter.CHARSETS.stream()
                        .filter(each -> each.equals(request.getParameter("charset")))
                        .findFirst()
                        .orElse(file.charset());
                boolean sameNames = charset.equals(file.charset());
                Map<String, String> columns = sameNames ? chosen(before) : Map.of();
                files.choose(file, sameNames ? before.headings() : List.of(), charset, columns);
                if ("import".equals(request.getParameter("do")) && columns.equals(before.columns())) {
                    queue(file, before);
                }
            }
            return Response.seeOther(URI.create(writer(visit).address(id).href()))
                    .build();
        });
    }

    /** Only what was shown: whoever changed a column on the way to the button looks again first. */
    private void queue(OrderFile file, OrderFileCheck shown) {
        if (shown.unreadable().isEmpty()) {
            files.queue(file, shown.lines());
        }
    }

    /** Column by column as the form has them; where it says nothing at all, as it was. */
    private Map<String, String> chosen(OrderFileCheck check) {
        if (request.getParameter(OrdersInWriter.COLUMN + 0) == null) {
            return check.columns();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < check.headings().size(); i++) {
            String ours = request.getParameter(OrdersInWriter.COLUMN + i);
            if (ours != null && OrdersInWriter.isMeaning(ours)) {
                columns.put(check.headings().get(i), ours);
            }
        }
        return columns;
    }

    @GET
    @Path(ONE_FILE + "/rejected.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response rejected(@PathParam("id") UUID id) {
        return with(
                id,
                (visit, file) -> file.run()
                        .map(run -> {
                            StreamingOutput lines =
                                    rejected.lines(signedIn.id(), file, run, new RejectionWords(visit.words())::reason);
                            return Response.ok(lines)
                                    .header(
                                            HttpHeaders.CONTENT_DISPOSITION,
                                            "attachment; filename=\""
                                                    + visit.words().get("orders-in.rejected.file") + "\"")
                                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                                    .build();
                        })
                        .orElseGet(() -> visits.notFound(uri)));
    }

    private Response with(UUID id, BiFunction<Visit.Entered, OrderFile, Response> use) {
        return switch (visits.enter(uri, Place.ORDERS_IN)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                files.find(visit.scope(), visit.shop().id(), id)
                        .map(file -> use.apply(visit, file))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    private OrdersInWriter writer(Visit.Entered visit) {
        Address address = Address.of(Place.ORDERS_IN.path())
                .with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return new OrdersInWriter(
                visit.words(), language == null ? address : address.with("lang", language), visit.shop());
    }
}
