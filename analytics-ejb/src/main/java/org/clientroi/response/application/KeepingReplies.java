package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.response.domain.SurveySteps;
import org.clientroi.shared.OrderId;

/** Keeps each page as it is sent: what was filled in, and that it was sent. */
@ApplicationScoped
@Transactional
public class KeepingReplies {

    private final Responses responses;
    private final GivenReplies replies;
    private final SurveySteps steps;

    @SuppressWarnings("NullAway")
    protected KeepingReplies() {
        this(null, null, null);
    }

    @Inject
    KeepingReplies(Responses responses, GivenReplies replies, SurveySteps steps) {
        this.responses = responses;
        this.replies = replies;
        this.steps = steps;
    }

    public SentPage begin(AnsweredOrder order, ZoneId zone, Instant at) {
        Set<OrderId> one = Set.of(order.id());
        return new SentPage(order, zone, at, responses.of(one), replies.of(one));
    }

    public void keep(SentPage page, SurveyStep step) {
        responses.add(page.newScores());
        responses.replace(page.editedScores());
        replies.add(page.newReplies());
        replies.replace(page.editedReplies());
        steps.sent(page.order().id(), page.order().shop(), step);
    }
}
