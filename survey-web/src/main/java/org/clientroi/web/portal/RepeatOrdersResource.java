package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientroi.insight.application.FollowingCustomers;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.Templates;

/** Who orders again, by score, by lateness or by any segment of the shop. */
@Path("/repeat-orders")
@RequestScoped
public class RepeatOrdersResource {

    @Inject
    private Visits visits;

    @Inject
    private MeasuringRepeatOrders measuring;

    @Inject
    private FollowingCustomers following;

    @Inject
    private KnowingSegments segments;

    @Inject
    private Charts charts;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.REPEAT_ORDERS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> page(visit);
        };
    }

    private Response page(Visit.Entered visit) {
        Map<String, String> query = Visits.query(uri);
        List<Segment> classes = new ArrayList<>(List.of(new Segment("score", false)));
        segments.of(visit.scope(), visit.shop().id()).stream()
                .filter(each -> !each.name().equals("score"))
                .forEach(classes::add);
        RepeatOrderQuestion question = RepeatOrderChoices.read(query, visit, classes);
        return measuring
                .answer(visit.scope(), question)
                .flatMap(findings -> following
                        .answer(visit.scope(), question)
                        .map(followUp -> new RepeatOrdersWriter(visit.words(), charts)
                                .write(
                                        visit.frame(),
                                        findings,
                                        followUp,
                                        RepeatOrderChoices.offered(question, visit, classes),
                                        visit.shop().currency())))
                .map(page -> Html.ok(templates.render("portal/repeat-orders.jte", page)))
                .orElseGet(() -> visits.notFound(uri));
    }
}
