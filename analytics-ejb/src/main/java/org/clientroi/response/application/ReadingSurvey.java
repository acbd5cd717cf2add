package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.invitation.application.OpeningSurvey;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.domain.SurveyOpening;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.PromisedContact;
import org.clientroi.response.domain.Replied;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.SurveyReading;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.survey.domain.ChoiceQuestion;

/** What a link shows, whoever follows it. Nothing is written: mail scanners follow links too. */
@ApplicationScoped
@Transactional
public class ReadingSurvey {

    private final OpeningSurvey opening;
    private final Responses responses;
    private final GivenReplies replies;
    private final Instance<PromisedContact> promises;
    private final Secrets secrets;

    @SuppressWarnings("NullAway")
    protected ReadingSurvey() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadingSurvey(
            OpeningSurvey opening,
            Responses responses,
            GivenReplies replies,
            Instance<PromisedContact> promises,
            Secrets secrets) {
        this.opening = opening;
        this.responses = responses;
        this.replies = replies;
        this.promises = promises;
        this.secrets = secrets;
    }

    public SurveyReading read(String token) {
        SurveyOpening opened = opening.open(token);
        return switch (opened) {
            case SurveyOpening.Open(var facts) -> reading(opened, facts);
            case SurveyOpening.Editable(var facts, var _, var _) -> reading(opened, facts);
            case SurveyOpening.Expired(var facts) -> reading(opened, facts);
            case SurveyOpening.Closed(var facts, var _) -> reading(opened, facts);
            case SurveyOpening.Unknown _ ->
                new SurveyReading(opened, Replied.NOTHING, Optional.empty(), Optional.empty());
        };
    }

    private SurveyReading reading(SurveyOpening opened, SurveyFacts facts) {
        Replied replied = repliesTo(facts.order());
        return new SurveyReading(
                opened,
                replied,
                Optional.of(secrets.token("unsubscribe", facts.invitation().toString())),
                replied.wantsContact() ? promised(facts.order()) : Optional.empty());
    }

    private Replied repliesTo(OrderId order) {
        Map<ScoredQuestion, Answers> scores = new EnumMap<>(ScoredQuestion.class);
        responses.of(Set.of(order)).forEach((key, response) -> scores.put(key.question(), response.answers()));
        Map<ChoiceQuestion, GivenReply> choices = new EnumMap<>(ChoiceQuestion.class);
        replies.of(Set.of(order)).forEach((key, reply) -> choices.put(key.question(), reply));
        return new Replied(scores, choices);
    }

    /** Nobody promises where no room calls back. */
    private Optional<Instant> promised(OrderId order) {
        return promises.stream().findFirst().flatMap(promise -> promise.by(order));
    }
}
