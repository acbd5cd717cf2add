package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Survey;
import org.clientroi.response.domain.SurveyLink;
import org.clientroi.response.domain.SurveyLinks;

/** What a link shows, whoever follows it. Nothing is written: mail scanners follow links too. */
@ApplicationScoped
@Transactional
public class ReadingSurvey {

    private final SurveyLinks links;
    private final Responses responses;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadingSurvey() {
        this(null, null, null);
    }

    @Inject
    public ReadingSurvey(SurveyLinks links, Responses responses, Clock clock) {
        this.links = links;
        this.responses = responses;
        this.clock = clock;
    }

    public Survey read(String token) {
        return links.find(token).map(this::survey).orElseGet(Survey.Unknown::new);
    }

    private Survey survey(SurveyLink link) {
        Instant now = clock.instant();
        Response.Key key = new Response.Key(link.order(), ScoredQuestion.NPS);
        Optional<Answers> answers = Optional.ofNullable(
                        responses.of(Set.of(link.order())).get(key))
                .map(Response::answers);
        return state(link, answers, now);
    }

    private static Survey state(SurveyLink link, Optional<Answers> answers, Instant now) {
        if (link.withdrawn()) {
            return new Survey.Withdrawn(link);
        }
        if (answers.isPresent()) {
            return answers.get().areEditableAt(now)
                    ? new Survey.Open(link, answers)
                    : new Survey.Answered(link, answers.get());
        }
        return !link.isExpiredAt(now) ? new Survey.Open(link, answers) : new Survey.Expired(link);
    }
}
