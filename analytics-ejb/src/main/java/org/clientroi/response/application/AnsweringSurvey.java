package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.response.domain.AnswerResult;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.AnsweredOrders;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Submission;

/** A customer sends a page of the survey: the first time to answer, for seven days to change what was said. */
@ApplicationScoped
@Transactional
public class AnsweringSurvey {

    private static final System.Logger LOG = System.getLogger(AnsweringSurvey.class.getName());

    private final Invitations invitations;
    private final AskingShops shops;
    private final AnsweredOrders orders;
    private final KeepingReplies keeping;
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
            KeepingReplies keeping,
            Event<AnswersChanged> changes) {
        this.invitations = invitations;
        this.shops = shops;
        this.orders = orders;
        this.keeping = keeping;
        this.changes = changes;
    }

    /** The first page. */
    public AnswerResult answer(String token, Optional<Integer> score, Optional<String> comment, Instant at) {
        return answer(token, Submission.ofScore(score, comment), at);
    }

    /** Of two who answer by the same link at once, the second waits for the first and then edits its answer. */
    public AnswerResult answer(String token, Submission sent, Instant at) {
        Optional<Invitation> invitation = invitations.lockBySurveyToken(token);
        if (invitation.isEmpty()) {
            return new AnswerResult.Unknown();
        }
        AnswerResult result = answer(invitation.get(), sent, at);
        LOG.log(Level.INFO, "invitation {0}, page {1}: {2}", invitation.get().id(), sent.step(), result);
        return result;
    }

    private AnswerResult answer(Invitation invitation, Submission sent, Instant at) {
        return switch (invitation.access(at)) {
            case EXPIRED -> new AnswerResult.Expired();
            case CLOSED -> new AnswerResult.Closed();
            case OPEN -> sent.step().opens() ? check(invitation, sent, at) : new AnswerResult.Invalid("score");
            case EDITABLE -> check(invitation, sent, at);
        };
    }

    private AnswerResult check(Invitation invitation, Submission sent, Instant at) {
        Optional<String> mistake = sent.mistake();
        return mistake.isPresent() ? new AnswerResult.Invalid(mistake.get()) : store(invitation, sent, at);
    }

    private AnswerResult store(Invitation invitation, Submission sent, Instant at) {
        AnsweredOrder order = orders.hold(invitation.order()).orElseThrow();
        invitation.answered(at);
        SentPage page = keeping.begin(order, shops.of(invitation.shop()).zone(), at);
        page.take(sent);
        keeping.keep(page, sent.step());
        if (page.changesSomething()) {
            changes.fire(new AnswersChanged(Set.of(order.id()), Set.of(order.customer())));
        }
        return page.saysSomethingNew() ? new AnswerResult.Stored() : new AnswerResult.Edited();
    }
}
