package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.application.OpeningSurvey;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;

/** What a link shows, whoever follows it. Nothing is written: mail scanners follow links too. */
@ApplicationScoped
@Transactional
public class ReadingSurvey {

    private final OpeningSurvey opening;
    private final Responses responses;
    private final Secrets secrets;

    @SuppressWarnings("NullAway")
    protected ReadingSurvey() {
        this(null, null, null);
    }

    @Inject
    ReadingSurvey(OpeningSurvey opening, Responses responses, Secrets secrets) {
        this.opening = opening;
        this.responses = responses;
        this.secrets = secrets;
    }

    public SurveyReading read(String token) {
        SurveyOpening opened = opening.open(token);
        return switch (opened) {
            case SurveyOpening.Open(var facts) -> reading(opened, facts);
            case SurveyOpening.Editable(var facts, var _, var _) -> reading(opened, facts);
            case SurveyOpening.Expired(var facts) -> reading(opened, facts);
            case SurveyOpening.Closed(var facts, var _) -> reading(opened, facts);
            case SurveyOpening.Unknown _ -> new SurveyReading(opened, Optional.empty(), Optional.empty());
        };
    }

    private SurveyReading reading(SurveyOpening opened, SurveyFacts facts) {
        return new SurveyReading(
                opened,
                answersTo(facts.order()),
                Optional.of(secrets.token("unsubscribe", facts.invitation().toString())));
    }

    private Optional<Answers> answersTo(OrderId order) {
        return Optional.ofNullable(responses.of(Set.of(order)).get(new Response.Key(order, ScoredQuestion.NPS)))
                .map(Response::answers);
    }
}
