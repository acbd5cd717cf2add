package org.clientroi.response.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.Response;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.survey.domain.ChoiceQuestion;

/** Works out what one page that was sent does to the rows of its order; touches nothing. */
public final class SentPage {

    private final AnsweredOrder order;
    private final ZoneId zone;
    private final Instant at;
    private final Map<Response.Key, Response> scores;
    private final Map<GivenReply.Key, GivenReply> replies;

    private final List<Response> newScores = new ArrayList<>();
    private final List<Response> editedScores = new ArrayList<>();
    private final List<GivenReply> newReplies = new ArrayList<>();
    private final List<GivenReply> editedReplies = new ArrayList<>();

    SentPage(
            AnsweredOrder order,
            ZoneId zone,
            Instant at,
            Map<Response.Key, Response> scores,
            Map<GivenReply.Key, GivenReply> replies) {
        this.order = order;
        this.zone = zone;
        this.at = at;
        this.scores = scores;
        this.replies = replies;
    }

    void take(Submission sent) {
        sent.scores().forEach((question, score) -> take(question, new Answer(score, comment(question, sent), at)));
        sent.picked().forEach(this::take);
        if (sent.score().isEmpty()) {
            sent.comment().ifPresent(this::takeReasonAlone);
        }
    }

    private static Optional<String> comment(ScoredQuestion question, Submission sent) {
        return question == ScoredQuestion.NPS ? sent.comment() : Optional.empty();
    }

    private void take(ScoredQuestion question, Answer answer) {
        Response known = scores.get(new Response.Key(order.id(), question));
        if (known == null) {
            newScores.add(Response.first(order, zone, question, AnswerSource.SURVEY, answer));
            return;
        }
        Answers edited = known.answers().editedTo(answer);
        if (!edited.equals(known.answers())) {
            editedScores.add(known.with(edited, order, zone));
        }
    }

    private void take(ChoiceQuestion question, Picked picked) {
        Choice choice = new Choice(question.inOrder(picked.options()), picked.words(), at);
        GivenReply.Key key = new GivenReply.Key(order.id(), question);
        GivenReply known = replies.get(key);
        if (known == null) {
            if (!picked.isNothing()) {
                newReplies.add(GivenReply.first(key, order.shop(), zone, choice));
            }
            return;
        }
        GivenReply edited = known.editedTo(choice);
        if (!edited.equals(known)) {
            editedReplies.add(edited);
        }
    }

    /** A reason without a score is no answer to the recommendation, and is not lost either. */
    private void takeReasonAlone(String reason) {
        take(ChoiceQuestion.REASON, new Picked(Set.of(), Optional.of(reason)));
    }

    List<Response> newScores() {
        return newScores;
    }

    List<Response> editedScores() {
        return editedScores;
    }

    List<GivenReply> newReplies() {
        return newReplies;
    }

    List<GivenReply> editedReplies() {
        return editedReplies;
    }

    AnsweredOrder order() {
        return order;
    }

    boolean saysSomethingNew() {
        return !newScores.isEmpty() || !newReplies.isEmpty();
    }

    boolean changesSomething() {
        return saysSomethingNew() || !editedScores.isEmpty() || !editedReplies.isEmpty();
    }
}
