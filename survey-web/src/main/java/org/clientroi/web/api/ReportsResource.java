package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.Language;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.WorkbookDownload;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The workbooks. They hold answers in full, so they take a manager. */
@Path("/reports")
@RequestScoped
public class ReportsResource {

    private final WorkbookDownload download;
    private final MetricsQuestions questions;
    private final ListingShops shops;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ReportsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ReportsResource(WorkbookDownload download, MetricsQuestions questions, ListingShops shops, Caller caller) {
        this.download = download;
        this.questions = questions;
        this.shops = shops;
        this.caller = caller;
    }

    @GET
    @Path("satisfaction.xlsx")
    @Operation(
            summary = "The figures and the answers of a period as an Excel workbook",
            description = "by: week or month, for the trend; class: by what repeat orders are shown besides score and"
                    + " punctuality. Without from and to, the last 90 days of answers. The answer begins once the"
                    + " whole workbook is made: for a million answers and more, have it made on the portal's page"
                    + " of reports.")
    public Response satisfaction(@BeanParam MetricsParameters parameters, @QueryParam("lang") @Nullable String lang) {
        MetricsQuestions.ofEverybody(parameters);
        AskedShop shop = questions.shop(caller.scope(), parameters);
        if (!caller.may(Role.MANAGER, shop.id())) {
            throw Problem.notAllowed("workbooks of this shop").asException();
        }
        return download.answer(caller.id(), caller.scope(), request(shop, parameters, lang))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    private WorkbookRequest request(AskedShop shop, MetricsParameters parameters, @Nullable String lang) {
        ScoreQuestion scores = questions.scores(caller.scope(), shop, parameters);
        Segment classes =
                questions.repeatOrders(caller.scope(), shop, parameters).by();
        Language usual =
                shops.find(caller.scope(), shop.code()).map(Shop::language).orElse(Language.EN);
        return new WorkbookRequest(
                shop.id(), scores.period(), scores.grain(), Optional.of(classes), LookParameters.language(lang, usual));
    }
}
