package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.application.MeasuringValue;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.report.domain.Charts;
import org.clientroi.web.Templates;

/** What it is worth when customers come back, and what it costs to leave the let-down alone. */
@Path("/roi")
@RequestScoped
public class RoiResource {

    @Inject
    private Visits visits;

    @Inject
    private MeasuringValue measuring;

    @Inject
    private Charts charts;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.ROI)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                measuring
                        .answer(visit.scope(), question(visit))
                        .map(findings -> Html.ok(templates.render("portal/roi.jte", page(visit, findings))))
                        .orElseGet(() -> visits.notFound(uri));
        };
    }

    private RoiPage page(Visit.Entered visit, ValueFindings findings) {
        return new RoiWriter(visit.words(), charts, visit.shop().currency()).write(visit.frame(), findings);
    }

    private ValueQuestion question(Visit.Entered visit) {
        Map<String, String> query = Visits.query(uri);
        return new ValueQuestion(RepeatOrderChoices.usual(query, visit), basis(query), Optional.empty());
    }

    private static Basis basis(Map<String, String> query) {
        return Arrays.stream(Basis.values())
                .filter(each -> code(each).equals(query.get("basis")))
                .findFirst()
                .orElse(Basis.TURNOVER);
    }

    /** As the address and the API say it. */
    static String code(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }
}
