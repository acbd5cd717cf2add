package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.clientroi.response.domain.SurveyLink;
import org.clientroi.response.domain.SurveyLinks;

/** A customer sends the survey's page: the first time to answer, for seven days to change the answer. */
@ApplicationScoped
@Transactional
public class AnsweringSurvey {

    private static final System.Logger LOG = System.getLogger(AnsweringSurvey.class.getName());
    private static final ScoredQuestion QUESTION = ScoredQuestion.NPS;

    private final SurveyLinks links;
    private final AnsweredOrders orders;
    private final Responses responses;
    private final Event<AnswersChanged> changes;

    @SuppressWarnings("NullAway")
    protected AnsweringSurvey() {
        this(null, null, null, null);
    }

    @Inject
    public AnsweringSurvey(
            SurveyLinks links, AnsweredOrders orders, Responses responses, Event<AnswersChanged> changes) {
        this.links = links;
        this.orders = orders;
        this.responses = responses;
        this.changes = changes;
    }

    public AnswerResult answer(String token, Optional<Integer> score, Optional<String> comment, Instant at) {
        Optional<SurveyLink> link = links.find(token);
        if (link.isEmpty()) {
            return new AnswerResult.Unknown();
        }
        if (score.filter(QUESTION::allows).isEmpty()) {
            return new AnswerResult.Invalid("score");
        }
        if (comment.filter(Answer::isTooLong).isPresent()) {
            return new AnswerResult.Invalid("comment");
        }
        AnswerResult result = store(link.get(), new Answer(score.get(), comment, at));
        LOG.log(Level.INFO, "survey {0}: {1}", link.get().invitation(), result);
        return result;
    }

    private AnswerResult store(SurveyLink link, Answer answer) {
        if (link.withdrawn()) {
            return new AnswerResult.Closed();
        }
        AnsweredOrder order = orders.hold(link.order()).orElseThrow();
        Optional<Response> known =
                Optional.ofNullable(responses.of(Set.of(order.id())).get(new Response.Key(order.id(), QUESTION)));
        return known.map(response -> edit(response, link, order, answer)).orElseGet(() -> add(link, order, answer));
    }

    private AnswerResult add(SurveyLink link, AnsweredOrder order, Answer answer) {
        if (link.isExpiredAt(answer.at())) {
            return new AnswerResult.Expired();
        }
        responses.add(List.of(Response.first(order, link.shop().zone(), QUESTION, AnswerSource.SURVEY, answer)));
        links.answered(link.invitation(), answer.at());
        tell(order);
        return new AnswerResult.Stored();
    }

    private AnswerResult edit(Response response, SurveyLink link, AnsweredOrder order, Answer answer) {
        if (!response.answers().areEditableAt(answer.at())) {
            return new AnswerResult.Closed();
        }
        Answers edited = response.answers().editedTo(answer);
        if (!edited.equals(response.answers())) {
            responses.replace(List.of(response.with(edited, order, link.shop().zone())));
            tell(order);
        }
        return new AnswerResult.Edited();
    }

    private void tell(AnsweredOrder order) {
        changes.fire(new AnswersChanged(Set.of(order.id()), Set.of(order.customer())));
    }
}
