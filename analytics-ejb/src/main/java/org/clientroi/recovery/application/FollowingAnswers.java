package org.clientroi.recovery.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.recovery.application.OpeningCases.Occasion;
import org.clientroi.recovery.domain.Freshness;
import org.clientroi.recovery.domain.LetDown;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.shared.OrderId;

/**
 * Puts on the list whoever answers that they were let down, in the transaction of the answer. An import of answers that
 * are more than 14 days old does not flood it: nobody waits for that call.
 */
@ApplicationScoped
@Transactional
public class FollowingAnswers {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 400;

    private final Replies replies;
    private final Responses responses;
    private final OpeningCases opening;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected FollowingAnswers() {
        this(null, null, null, null);
    }

    @Inject
    FollowingAnswers(Replies replies, Responses responses, OpeningCases opening, Clock clock) {
        this.replies = replies;
        this.responses = responses;
        this.opening = opening;
        this.clock = clock;
    }

    public void on(@Observes @Priority(BEFORE_INSIGHT) AnswersChanged changed) {
        Set<OrderId> fresh = fresh(changed.orders());
        List<Occasion> news = replies.of(fresh).values().stream()
                .map(FollowingAnswers::letDown)
                .flatMap(Optional::stream)
                .toList();
        opening.open(news);
    }

    /** By the latest answer to each order; what was said without a score was said just now, on the page. */
    private Set<OrderId> fresh(Set<OrderId> orders) {
        Instant now = clock.instant();
        Map<OrderId, Instant> latest = latest(responses.of(orders).values());
        return orders.stream()
                .filter(order ->
                        !latest.containsKey(order) || Freshness.isNews(Objects.requireNonNull(latest.get(order)), now))
                .collect(Collectors.toSet());
    }

    private static Map<OrderId, Instant> latest(Collection<Response> answers) {
        return answers.stream()
                .collect(Collectors.toMap(
                        answer -> answer.key().order(),
                        answer -> answer.answers().last().at(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Optional<Occasion> letDown(Reply reply) {
        var reasons = LetDown.reasons(reply);
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Occasion(reply.order(), reply.shop(), reasons, Optional.of(LetDown.heard(reply))));
    }
}
