package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.Role;
import org.clientroi.recovery.application.KnowingCases;
import org.clientroi.response.application.ListingAnswers;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerPage;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** The answers in the customers' own words, for those who may see persons. */
@Path("/answers")
@RequestScoped
public class AnswersResource {

    private static final int ROWS = 50;

    @Inject
    private Visits visits;

    @Inject
    private ListingAnswers listing;

    @Inject
    private KnowingCases knowing;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        return switch (visits.enter(uri, Place.ANSWERS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> Html.ok(templates.render("portal/answers.jte", list(visit)));
        };
    }

    private AnswersList list(Visit.Entered visit) {
        Map<String, String> query = Visits.query(uri);
        var shop = visit.shop();
        AnswerChoices choices = new AnswerChoices(query, listing.offered(visit.scope(), shop.id()));
        AnswerSearch search = choices.search(shop.id(), visit.range());
        Optional<AnswerCursor> after = Optional.ofNullable(query.get("after")).flatMap(AnswerCursor::parse);
        AnswerPage page = listing.page(visit.scope(), search, after, ROWS);
        return new AnswersWriter(
                        new CaseWords(visit.words(), shop, clock.instant()),
                        address(query),
                        JourneyWriter.kept(query, shop))
                .list(
                        visit.frame(),
                        shop.name(),
                        choices.offered(search, visit.words()),
                        page,
                        knowing.of(
                                visit.scope(),
                                page.answers().stream().map(ListedAnswer::order).toList()),
                        after.isEmpty(),
                        signedIn.may(Role.MANAGER, shop.id()));
    }

    private static Address address(Map<String, String> query) {
        Map<String, String> filters = new HashMap<>(query);
        filters.remove("after");
        return new Address(Place.ANSWERS.path(), filters);
    }
}
