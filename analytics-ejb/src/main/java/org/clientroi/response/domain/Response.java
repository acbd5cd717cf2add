package org.clientroi.response.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;

/**
 * The row of one order and one question.
 *
 * @param firstDay the day of the first answer in the shop's zone, as days since 1970-01-01
 * @param beforeDelivery the first answer came before the order or its delivery, or the order was never delivered
 */
public record Response(
        UUID id, Key key, ShopId shop, AnswerSource source, Answers answers, int firstDay, boolean beforeDelivery)
        implements Said<Response.Key, Response> {

    /** What there is one row of. */
    public record Key(OrderId order, ScoredQuestion question) {}

    public static Response first(
            AnsweredOrder order, ZoneId zone, ScoredQuestion question, AnswerSource source, Answer answer) {
        return new Response(
                TimeOrderedId.next(),
                new Key(order.id(), question),
                order.shop(),
                source,
                Answers.of(answer),
                day(answer.at(), zone),
                order.isNotDeliveredAt(answer.at()));
    }

    /** The same row with other answers. */
    public Response with(Answers changed, AnsweredOrder order, ZoneId zone) {
        boolean before = order.isNotDeliveredAt(changed.first().at());
        return new Response(id, key, shop, source, changed, day(changed.first().at(), zone), before);
    }

    @Override
    public Response forgottenIn(ZoneId zone) {
        Answers bare = new Answers(bare(answers.first(), zone), bare(answers.last(), zone), answers.edits());
        return new Response(id, key, shop, source, bare, firstDay, beforeDelivery);
    }

    @Override
    public Response countedIn(ZoneId zone) {
        return new Response(id, key, shop, source, answers, day(answers.first().at(), zone), beforeDelivery);
    }

    private static Answer bare(Answer answer, ZoneId zone) {
        Instant day = answer.at().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new Answer(answer.score(), Optional.empty(), day);
    }

    private static int day(Instant at, ZoneId zone) {
        return Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
    }
}
