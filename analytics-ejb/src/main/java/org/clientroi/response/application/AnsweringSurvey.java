package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;

/** A customer sends the survey's page: the first time to answer, for seven days to change the answer. */
@ApplicationScoped
@Transactional
public class AnsweringSurvey {

    private static final System.Logger LOG = System.getLogger(AnsweringSurvey.class.getName());
    private static final ScoredQuestion QUESTION = ScoredQuestion.NPS;

    private final Invitations invitations;
    private final AskingShops shops;
    private final AnsweredOrders orders;
    private final Responses responses;
    private final Event<AnswersChanged> changes;

    @SuppressWarnings("NullAway")
    protected AnsweringSurvey() {
        this(null, null, null, null, null);
    }

    @Inject
    AnsweringSurvey(
            Invitations invitations,
            AskingShops shops,
            AnsweredOrders orders,
            Responses responses,
            Event<AnswersChanged> changes) {
        this.invitations = invitations;
        this.shops = shops;
        this.orders = orders;
        this.responses = responses;
        this.changes = changes;
    }

    /** Of two who answer by the same link at once, the second waits for the first and then edits its answer. */
    public AnswerResult answer(String token, Optional<Integer> score, Optional<String> comment, Instant at) {
        Optional<Invitation> invitation = invitations.lockBySurveyToken(token);
        if (invitation.isEmpty()) {
            return new AnswerResult.Unknown();
        }
        AnswerResult result = answer(invitation.get(), score, comment, at);
        LOG.log(Level.INFO, "invitation {0}: {1}", invitation.get().id(), result);
        return result;
    }

    private AnswerResult answer(Invitation invitation, Optional<Integer> score, Optional<String> comment, Instant at) {
        return switch (invitation.access(at)) {
            case EXPIRED -> new AnswerResult.Expired();
            case CLOSED -> new AnswerResult.Closed();
            case OPEN, EDITABLE -> {
                if (score.filter(QUESTION::allows).isEmpty()) {
                    yield new AnswerResult.Invalid("score");
                }
                if (comment.filter(Answer::isTooLong).isPresent()) {
                    yield new AnswerResult.Invalid("comment");
                }
                yield store(invitation, new Answer(score.get(), comment, at));
            }
        };
    }

    private AnswerResult store(Invitation invitation, Answer answer) {
        AnsweredOrder order = orders.hold(invitation.order()).orElseThrow();
        ZoneId zone = shops.of(invitation.shop()).zone();
        Optional<Response> known =
                Optional.ofNullable(responses.of(Set.of(order.id())).get(new Response.Key(order.id(), QUESTION)));
        invitation.answered(answer.at());
        if (known.isEmpty()) {
            responses.add(List.of(Response.first(order, zone, QUESTION, AnswerSource.SURVEY, answer)));
            tell(order);
            return new AnswerResult.Stored();
        }
        Answers edited = known.get().answers().editedTo(answer);
        if (!edited.equals(known.get().answers())) {
            responses.replace(List.of(known.get().with(edited, order, zone)));
            tell(order);
        }
        return new AnswerResult.Edited();
    }

    private void tell(AnsweredOrder order) {
        changes.fire(new AnswersChanged(Set.of(order.id()), Set.of(order.customer())));
    }
}
