package org.clientroi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.shared.OrderId;
import org.clientroi.shop.domain.Shop;

/** The survey of a shop as its customers will see it, about an order that does not exist. */
@ApplicationScoped
public class SurveyPreview {

    /** No invitation has this token: what is sent from the page finds none, and nothing is stored. */
    private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

    private final SurveyComposer composer;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected SurveyPreview() {
        this(null, null);
    }

    @Inject
    SurveyPreview(SurveyComposer composer, Clock clock) {
        this.composer = composer;
        this.clock = clock;
    }

    public Response of(Shop shop, Language language, HttpServletRequest request) {
        SurveyFacts facts = new SurveyFacts(
                InvitationId.next(),
                OrderId.next(),
                CustomerId.next(),
                shop.id(),
                shop.identity(),
                shop.letterhead(),
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.of("1234"),
                Optional.empty(),
                Optional.of(LocalDate.now(clock.withZone(shop.zone()))),
                true);
        SurveyReading reading = new SurveyReading(
                new SurveyOpening.Open(facts), new Replied(Map.of(), Map.of()), Optional.empty(), Optional.empty());
        Visit visit = new Visit(SurveyPages.path(NOBODY), Optional.of(language), language, Optional.empty(), false);
        return Sending.of(composer.survey(reading, visit, Optional.empty()), request);
    }
}
